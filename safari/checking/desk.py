"""The desk of checking: gathers a story with all that may be wrong about it, and mends it on the spot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from safari.checking.checks import Draft, concerns
from safari.checking.concern import Concern, Mend, Written
from safari.checking.first_said import first_said
from safari.checking.names import Names
from safari.checking.others_words import OfAnother
from safari.checking.quoted import Quoted
from safari.checking.written import Part, printed_occasion, written
from safari.people.alias import shown_alias
from safari.people.consent import Use
from safari.sharing.original import translated
from safari.store import transcript_lines
from safari.store.tables import (
    AMENDMENTS,
    CUSTOMERS,
    DEBRIEFS,
    IDENTITIES,
    LEADERS,
    PROGRAMME,
    STORIES,
)
from safari.story.spoken import spoken_in
from safari.transcripts.identifying import regions_of
from safari.words import _

if TYPE_CHECKING:
    from safari.people.customer import Customer
    from safari.people.desk import PeopleDesk
    from safari.run.note import Note
    from safari.sharing.desk import SharingDesk
    from safari.sharing.material import StoryMaterial
    from safari.store.journal import Journal
    from safari.story.desk import StoryDesk
    from safari.story.story import Story


class CheckingDesk:
    """What somebody should look at before a story is told. Nothing is forbidden here: a person decides."""

    def __init__(self, journal: Journal, people: PeopleDesk, sharing: SharingDesk, stories: StoryDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._sharing, self._stories = people, sharing, stories

    def concerns(self, uid: str, language: str = "") -> tuple[Concern, ...]:
        """All that should be looked at in a story as it is kept, told in its language or this one. What its page may
        not print is not read."""
        standing = STORIES.standing(self._database, uid)
        told = self._sharing.passing(replace(standing, language=language or standing.language))
        story, moments, stops, promises, safari = told.story, told.moments, told.stops, told.promises, told.safari
        customer = told.cast.customers.get(story.customer or "")
        quotes = _quotes(told)
        quoted = [(note, self._read(note, text, _speaker(told, note))) for note, text in quotes]
        said = translated(told)
        own_words = (Written("hero", _("In their own words"), said.text),) if said else ()
        draft = Draft(
            story=story,
            texts=(
                *(() if told.tells_who else own_words),
                *written(story, (*moments, *stops, *promises), customer),
                *printed_occasion(story, safari),
            ),
            unprinted=own_words if told.tells_who else (),
            names=self._names(story),
            regions=regions_of(story.language, customer.language if customer else ""),
            places=(safari.place, *(part.strip() for part in reversed(safari.place.split(",")))),
            when=(*(one.when_said for one in moments), *(one.when_felt for one in stops)),
            quoted=tuple(one for _note, one in quoted),
            own=tuple(one for note, one in quoted if spoken_in(note, _speaker(told, note)) == story.language),
            others=tuple(self._of_others(story, quotes)),
            promises=promises,
            day=safari.day,
        )
        return concerns(draft)

    def mend(self, uid: str, mend: Mend) -> None:
        """Do what a concern about a story offers; one undo takes it back."""
        changes: dict[str, Any] = {mend.field: mend.value}
        if mend.record == uid:
            self._stories.edit(uid, **changes)
            return
        desk = self._stories
        parts: tuple[Part, ...] = (*desk.moments(uid), *desk.curve(uid), *desk.promises(uid))
        for part in parts:
            if part.uid == mend.record:
                desk.edit_part(part, **changes)

    def _names(self, story: Story) -> Names:
        """Who is known by name. The alias may stand there, and the real name where the page says it with a yes."""
        customer = self._people.customer(story.customer) if story.customer else None
        of = customer.uid if customer else ""
        real = self._people.identity(of).real_name if of else ""
        today = self._journal.clock().date()
        is_named = bool(of and story.named and self._people.agreement(of).allows(Use.NAMED_QUOTE, today))
        alias = shown_alias(customer.alias, real, story.language) if customer else ""
        others = [one.alias for one in CUSTOMERS.find(self._database) if one.uid != of]
        identities = [one.real_name for one in IDENTITIES.find(self._database)]
        organisation = PROGRAMME.find(self._database)[0].organisation
        return Names(
            customers=(*identities, *others, *transcript_lines.hidden_names(self._database, story.safari)),
            leaders=tuple(one.name for one in LEADERS.find(self._database)),
            free=(alias, organisation, real if is_named else ""),
            own="" if is_named else real,
            alias=alias,
            telling=customer.alias if customer and customer.alias != alias and not is_named else "",
        )

    def _of_others(self, story: Story, quotes: list[tuple[Note, Written]]) -> list[OfAnother]:
        own = (story.customer, None)
        return [OfAnother(text, self._shown(note.said_by)) for note, text in quotes if note.said_by not in own]

    def _read(self, note: Note, text: Written, speaker: Customer | None) -> Quoted:
        """How a note reads now, read when its debrief was closed, and ever read. What whoever said it then wants nobody
        to read is not told."""
        closed = next((one.closed for one in DEBRIEFS.find(self._database, "safari = ?", (note.safari,))), None)
        amended = AMENDMENTS.find(self._database, "note = ?", (note.uid,))
        history = [(one.at, one.before) for one in self._journal.history(note.uid) if one.before]
        earlier = frozenset(str(before["text"]) for _at, before in history if "text" in before)
        quoted = Quoted(text, note.text, earlier=earlier, alias=_alias(speaker))
        first = first_said(note, history, closed, next(iter(amended), None))
        today = self._journal.clock().date()
        if first is None or not self._people.agreement(first.said_by or "").may_be_read(today):
            return quoted
        is_their_own = first.said_by in (None, note.said_by)
        return replace(quoted, first_said=first.words, first_by="" if is_their_own else self._shown(first.said_by))

    def _shown(self, customer: str | None) -> str:
        """What a customer goes by where others than People see it."""
        found = self._people.customer(customer or "")
        return self._people.shown([found])[0].alias if found else _("A customer")


def _speaker(told: StoryMaterial, note: Note) -> Customer | None:
    return told.cast.customers.get(note.said_by or told.story.customer or "")


def _alias(speaker: Customer | None) -> str:
    return speaker.alias if speaker else ""


def _quotes(told: StoryMaterial) -> list[tuple[Note, Written]]:
    """The quote and the moments that come from notes."""
    story = told.story
    words = [
        (story.hero, one)
        for one in written(story, (), None)
        if one.field == "hero_text"  # the same part it is called in the other checks
    ]
    for moment in told.moments:
        words += [(moment.note, one) for one in written(story, (moment,), None) if one.record == moment.uid][:1]
    found = ((told.notes.get(uid), one) for uid, one in words if uid)
    return [(note, one) for note, one in found if note is not None]
