"""The desk of sharing: gathers what a story draws on, and hands it through the gate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from safari.people.consent import Use
from safari.people.desk import PeopleDesk
from safari.run.note import Kind, Note
from safari.sharing.shareable_note import ShareableNote, ShareableQuote, customers_words, shareable_notes
from safari.store import changes, search, told_notes
from safari.store.agreements import of_customers
from safari.store.journal import Journal
from safari.store.names_to_hide import names_to_hide
from safari.store.table import Table
from safari.store.tables import CURVE_STOPS, IDENTITIES, MOMENTS, PROGRAMME, PROMISES, SAFARIS
from safari.text import clean

if TYPE_CHECKING:  # Today shows a quote before anything else is on screen; the gate for pages is loaded with a story
    from safari.run.desk import NoteDesk
    from safari.sharing.gate import Cleared
    from safari.sharing.material import Cast, StoryMaterial
    from safari.sharing.people_gate import AboutCustomers
    from safari.sharing.people_list import NamedPeopleList, PeopleList
    from safari.story.story import CurveStop, Moment, Promise, Story

Typed = Mapping[str, Mapping[str, Any]]
R = TypeVar("R", bound="Story | Moment | CurveStop | Promise")

# Mostly one of the very newest may be shown. Where hundreds may not, no older one is dug out.
_QUOTES_AT_A_TIME = (6, 50, 250)


class SharingDesk:
    """Turns records into what may be shown today."""

    def __init__(self, journal: Journal, people: PeopleDesk, notes: NoteDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people = people
        self._notes = notes
        # A page asks at every key, a large library answers in a tenth of a second: until somebody is named anew.
        self._told: tuple[tuple[str, str, str, str], bool, int] | None = None

    def notes(self, notes: Iterable[Note]) -> tuple[ShareableNote, ...]:
        """The notes that may be read outside the library today."""
        read = list(notes)
        agreed = of_customers(self._database, {note.said_by for note in read if note.said_by})
        return shareable_notes(read, agreed, self._journal.clock().date())

    def newest_quotes(self, most: int) -> tuple[ShareableQuote, ...]:
        """What customers said last that may be shown today, looked for among the newest quotes; newest first.

        Fewer than `most` where the newest few hold no more of them: this is asked at every start.
        """
        quotes = search.match((), ((search.facet("kind", Kind.QUOTE),),))
        below = None
        for many in _QUOTES_AT_A_TIME:
            seqs = search.newest(self._database, quotes, below, many)
            if not seqs:
                break
            told = {one.note.uid: one for one in told_notes.told(self._database, seqs)}
            if found := customers_words(self.notes(one.note for one in told.values())):
                return tuple(self._quote(note, told[note.uid]) for note in found[:most])
            below = seqs[-1]
        return ()

    def _quote(self, note: ShareableNote, names: told_notes.Told) -> ShareableQuote:
        met = self._people.customer(names.note.said_by or "")
        alias = self._people.shown([met])[0].alias if met else names.alias
        return ShareableQuote(note, alias, note.language or names.spoken, names.safari, names.day)

    def leader_list(self) -> PeopleList:
        """Every leader and how close to customers they are, as a list to give away."""
        from safari.sharing.people_gate import leader_list

        return leader_list(self._people.coverage(), self._journal.clock().date())

    def customer_list(self) -> PeopleList:
        """Every customer by alias with what they agreed to, as a list to give away."""
        from safari.sharing.people_gate import customer_list

        return customer_list(self._people.shown(self._people.customers()), self._about_customers())

    def customer_list_with_real_names(self) -> NamedPeopleList:
        """The same with who they really are: only for whoever asked for it and was warned."""
        from safari.sharing.people_gate import customer_list_with_real_names

        identities = {one.uid: one for one in IDENTITIES.find(self._database)}
        return customer_list_with_real_names(self._people.customers(), self._about_customers(), identities)

    def _about_customers(self) -> AboutCustomers:
        from safari.sharing.people_gate import AboutCustomers
        from safari.store.asked import last_asked

        segments = {one.uid: one.name for one in self._people.segments()}
        today = self._journal.clock().date()
        return AboutCustomers(self._people.agreements(), segments, last_asked(self._database), today)

    def page(self, story: Story, typed: Typed) -> Cleared:
        """The page of a story as it may be shown today, what was held back, and where its words come from.

        `typed` is what stands in fields and is not kept yet: changed fields by the uid of the story or its part.
        """
        from safari.sharing.gate import clear

        return clear(self._material(story, typed))

    def passing(self, story: Story) -> StoryMaterial:
        """A story as it is kept, with the words alone that its page prints today: for whoever checks them."""
        from safari.sharing.passing import passing

        return passing(self._material(story, {}))

    def tells_who(self, story: Story, said: Note) -> bool:
        """Whether what was said as the quote of a story has a name or a number by which the library knows a customer:
        other than the real name that its page says with their yes."""
        whose = story.customer or ""
        is_named = story.named and self._people.agreement(whose).allows(Use.NAMED_QUOTE, self._journal.clock().date())
        told = self._people.identity(whose).real_name if is_named else ""
        asked = (" ".join(said.text.split()), self._people.called(customer=said.said_by or whose), said.safari, told)
        revision = changes.last(self._database)
        told_before, answer, looked = self._told or (None, False, 0)
        if told_before != asked or changes.named_anew_since(self._database, looked):
            answer = self._names_somebody(*asked)
        self._told = asked, answer, revision
        return answer

    def _names_somebody(self, words: str, alias: str, safari: str, but_for: str) -> bool:
        from safari.sharing.real_names import RealNames

        names = RealNames(*names_to_hide(self._database).near(words, but_for))
        return names.hidden(words, alias, safari) != words

    def _material(self, story: Story, typed: Typed) -> StoryMaterial:
        from safari.sharing.material import StoryMaterial
        from safari.sharing.original import translated

        story = _as_typed(story, typed)
        moments = self._parts(MOMENTS, story.uid, typed)
        stops = self._parts(CURVE_STOPS, story.uid, typed)
        promises = self._parts(PROMISES, story.uid, typed)
        photo = self._notes.photo(story.photo) if story.photo else None
        told = {
            story.hero,
            photo.note if photo else None,
            *(part.note for part in moments),
            *(stop.note for stop in stops),
        }
        notes = {uid: note for uid in told if uid and (note := self._notes.note(uid))}
        material = StoryMaterial(
            organisation=PROGRAMME.find(self._database)[0].organisation,
            safari=SAFARIS.standing(self._database, story.safari),
            story=story,
            moments=moments,
            stops=stops,
            promises=promises,
            notes=notes,
            cast=self._cast(story, promises, notes.values()),
            today=self._journal.clock().date(),
            photo=photo,
            jpeg=self._notes.jpeg(photo) if photo else b"",
        )
        said = translated(material)
        return replace(material, tells_who=said is not None and self.tells_who(story, said))

    def _cast(self, story: Story, promises: Iterable[Promise], notes: Iterable[Note]) -> Cast:
        from safari.sharing.material import Cast

        customers = {uid for uid in (story.customer, *(note.said_by for note in notes)) if uid}
        met = map(self._people.customer, customers)
        leaders = {uid for uid in (story.leader, *(promise.owner for promise in promises)) if uid}
        return Cast(
            customers={one.uid: one for one in self._people.shown(filter(None, met), story.language)},
            leaders={uid: leader for uid in leaders if (leader := self._people.leader(uid))},
            agreements={uid: self._people.agreement(uid) for uid in customers},
            real_name=self._people.identity(story.customer).real_name if story.named and story.customer else "",
        )

    def _parts(self, table: Table[R], story: str, typed: Typed) -> tuple[R, ...]:
        found = table.find(self._database, "story = ?", (story,), "position, seq")
        return tuple(_as_typed(part, typed) for part in found)


def _as_typed(record: R, typed: Typed) -> R:
    """The record as its fields stand on screen."""
    fields = typed.get(record.uid, {})
    changes: dict[str, Any] = {
        name: clean(value) if isinstance(value, str) else value for name, value in fields.items()
    }
    return replace(record, **changes)
