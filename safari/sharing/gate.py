"""The consent gate: the only place where records become a page that may be shown.

The rules, judged on the day the page is made:
- Words, name, description and feelings of a customer pass only while notes and a quote (anonymous or named) are
  agreed to. Where that fails, nothing of that customer passes, not even the alias.
- Words of somebody else, used as a moment, need that person's consent as well. The quote and the picture stand over
  the customer's name, so they must be the customer's own.
- A photo needs the consent to photos. A real name needs the consent to be named, and that the story asks for it.
- Nothing off the record passes.
- Words typed into the story by hand are taken for the customer's. What people type is not searched for names.
- What was said stands beside its translation nowhere where it tells a name or a number of a customer of the library.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from safari.people.consent import Use
from safari.run.note import Note
from safari.sharing.door import Door
from safari.sharing.framing import framed
from safari.sharing.material import StoryMaterial
from safari.sharing.number_print import page_number
from safari.sharing.occasion import occasion
from safari.sharing.original import language_of, translated
from safari.sharing.page_sources import PageSources
from safari.sharing.small_print import small_print
from safari.sharing.story_page import (
    CurvePoint,
    LeaderWords,
    PageMoment,
    PagePromise,
    ShareablePhoto,
    ShareableWords,
    StoryPage,
)
from safari.sharing.withheld import Withheld
from safari.story.spoken import spoken_in
from safari.story.story import Moment, Promise
from safari.words import _

MOST_MOMENTS = 3


class Cleared(NamedTuple):
    """A page of what may be shown, what was held back from it, and where its words come from."""

    page: StoryPage
    withheld: tuple[Withheld, ...]
    sources: PageSources = PageSources()


def clear(material: StoryMaterial) -> Cleared:
    """Turn a story into its page; what may not be shown is left out and named."""
    gate = _Gate(material)
    page = gate.page()
    return Cleared(page, tuple(dict.fromkeys(gate.withheld)), gate.sources(page))


class _Gate:
    """One story on its way through; `withheld` grows as blocks are judged."""

    def __init__(self, material: StoryMaterial) -> None:
        self.material = material
        self.story = material.story
        self.language = language_of(self.story)
        self.door = Door(material)
        self.withheld: list[Withheld] = []

    def page(self) -> StoryPage:
        story, open_ = self.story, self.door.customer("who") is None
        name, named = self._name()
        hero, original = self._hero()
        moments = self._moments()
        photo = self._photo()
        customer = self.material.cast.customers.get(story.customer or "") if open_ else None
        return StoryPage(
            language=self.language,
            organisation=self.material.organisation,
            occasion=story.occasion or occasion(self.material.safari, self.language),
            photo=photo,
            hero=hero,
            original=original,
            name=name,
            since=(story.since or customer.since) if customer else "",
            who=_one_line(story.who or customer.who) if customer else "",
            moments=tuple(self._page_moment(moment) for moment in moments),
            curve_note=story.curve_note if open_ else "",
            curve=self._curve(moments),
            number=page_number(story, self.language),
            why=_one_line(story.why),
            ask=_one_line(story.ask),
            promises=tuple(map(self._promise, self.material.promises)),
            leader=self._leader(open_=open_),
            consent=small_print(self.door, self._uses(photo, named=named), self._others(moments)) if open_ else None,
        )

    def sources(self, page: StoryPage) -> PageSources:
        """The notes that the blocks of this page come from."""
        may = [moment.note for moment in self._written() if not self.door.note("moments", self._note(moment.note))]
        felt = [stop.note for stop in self.material.stops if not self.door.note("curve", self._note(stop.note))]
        photo = self.material.photo.note if page.photo and self.material.photo else None
        found = PageSources(self.story.hero if page.hero else None, tuple(may), tuple(felt), photo, self.story.customer)
        said_by = {note.said_by for note in map(self._note, found.notes) if note and note.said_by}
        return replace(found, others=tuple(sorted(said_by - {self.story.customer})))

    def _hold_back(self, found: Withheld | None) -> bool:
        """Whether something must stay off the page; if so it is remembered."""
        if found is not None:
            self.withheld.append(found)
        return found is not None

    def _name(self) -> tuple[str, bool]:
        """The name on the page, and whether it is the real one."""
        customer = self.story.customer
        if customer is None or self._hold_back(self.door.customer("who")):
            return "", False
        if not self.story.named or self._hold_back(self.door.real_name(customer)):
            return self.door.alias(customer), False
        return self.material.cast.real_name, True

    def _hero(self) -> tuple[ShareableWords | None, ShareableWords | None]:
        """The quote, and the words as they were said where the page tells them in another language."""
        text, note = _one_line(self.story.hero_text), self._note(self.story.hero)
        if not text or self._hold_back(self.door.own("hero", note)):
            return None, None
        words, said = self._words(text, note), None if self.material.tells_who else translated(self.material)
        return words, ShareableWords(_one_line(said.text), self._spoken(said)) if said else None

    def _moments(self) -> list[Moment]:
        """The moments that may be shown."""
        return [
            moment
            for part, moment in enumerate(self._written(), start=1)
            if not self._hold_back(self.door.note("moments", self._note(moment.note), part))
        ]

    def _written(self) -> list[Moment]:
        return [moment for moment in self.material.moments if moment.text or moment.title][:MOST_MOMENTS]

    def _page_moment(self, moment: Moment) -> PageMoment:
        words = self._words(_one_line(moment.text), self._note(moment.note))
        return PageMoment(moment.title, moment.when_said, words, moment.feeling)

    def _curve(self, moments: list[Moment]) -> tuple[CurvePoint, ...]:
        """The stops whose feelings may be shown, each with the place of its moment among those shown."""
        places = {moment.uid: place for place, moment in enumerate(moments)}
        return tuple(
            CurvePoint(stop.name, stop.when_felt, stop.feeling, places.get(stop.moment or ""))
            for stop in self.material.stops
            if not self._hold_back(self.door.note("curve", self._note(stop.note)))
        )

    def _photo(self) -> ShareablePhoto | None:
        photo = self.material.photo
        note = self._note(photo.note) if photo else None
        if photo is None or note is None or self._hold_back(self.door.photo(note)):
            return None
        if not self.material.jpeg:
            self._hold_back(Withheld("photo", _("The picture is no longer in the library.")))
            return None
        face = (self.story.face_x, self.story.face_y)
        shown = framed(self.material.jpeg, (photo.width, photo.height), face, self.story.zoom)
        return ShareablePhoto(shown, face)

    @staticmethod
    def _uses(photo: ShareablePhoto | None, *, named: bool) -> frozenset[Use]:
        """What the page relies on beyond words under an alias."""
        return frozenset(({Use.PHOTO} if photo else set()) | ({Use.NAMED_QUOTE} if named else set()))

    def _others(self, moments: list[Moment]) -> list[str]:
        """The other customers whose words or feelings are on the page."""
        sources = [moment.note for moment in moments] + [stop.note for stop in self.material.stops]
        told = [note for note in map(self._note, sources) if note and not self.door.note("moments", note)]
        return sorted({note.said_by for note in told if note.said_by} - {self.story.customer})

    def _promise(self, promise: Promise) -> PagePromise:
        leader = self.material.cast.leaders.get(promise.owner or "")
        owner = ", ".join(part for part in (leader.name, leader.role) if part) if leader else ""
        return PagePromise(_one_line(promise.what), owner, promise.due)

    def _leader(self, *, open_: bool) -> LeaderWords | None:
        words = _one_line(self.story.leader_words)
        if not words:
            return None
        leader = self.material.cast.leaders.get(self.story.leader or "")
        role = leader.role if leader else ""
        # The typed line may say whom the leader sat beside: it goes when that customer goes.
        shown_role = self.story.leader_role or role if open_ else role
        return LeaderWords(ShareableWords(words, self.language), leader.name if leader else "", shown_role)

    def _note(self, uid: str | None) -> Note | None:
        return self.material.notes.get(uid) if uid else None

    def _spoken(self, note: Note) -> str:
        return spoken_in(note, self.material.cast.customers.get(note.said_by or self.story.customer or ""))

    def _words(self, text: str, note: Note | None) -> ShareableWords:
        """Words for the page: in the language they were said in, or the page's where they were typed anew."""
        as_said = note is not None and text == _one_line(note.text)
        return ShareableWords(text, self._spoken(note) if as_said and note else self.language)


def _one_line(text: str) -> str:
    """Blocks of a page break their lines themselves."""
    return " ".join(text.split())
