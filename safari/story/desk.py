"""The desk of Story: what can be done with the story of a safari, and the page it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from safari.debrief.curve import points_of
from safari.errors import SafariError
from safari.people.consent import Use
from safari.people.desk import PeopleDesk
from safari.run.desk import NoteDesk
from safari.run.note import Note, Photo
from safari.sharing.desk import SharingDesk, Typed
from safari.sharing.gate import Cleared
from safari.store.journal import Intention, Journal
from safari.store.table import Table
from safari.store.tables import CURVE_STOPS, FEELINGS, MOMENTS, PROGRAMME, PROMISES, STARS, STORIES, TOUCHPOINTS
from safari.story.first_story import MOST_MOMENTS, FirstStory, first_story, nothing_to_tell
from safari.story.story import UNTOUCHED_VIEW, CurveStop, Moment, Promise, Story
from safari.story.wording import part_edited, story_edited
from safari.text import lines
from safari.words import LANGUAGES, _

Part = Moment | CurveStop | Promise
Prints = Callable[[str], bool]
P = TypeVar("P", bound=Part)

_PARTS: dict[type, Table[Any]] = {Moment: MOMENTS, CurveStop: CURVE_STOPS, Promise: PROMISES}
_LONG = ("hero_text", "who", "why", "ask", "leader_words", "text", "what")  # may have line breaks


class StoryDesk:
    """Stories: heart, brain, ask; one a safari for now. A desk gives records to write with and pages to show.

    `prints` tells whether a page can show anything of some words: no typeface has every script.
    """

    def __init__(
        self, journal: Journal, people: PeopleDesk, notes: NoteDesk, sharing: SharingDesk, prints: Prints = bool
    ) -> None:
        self._journal = journal
        self._database = journal.database
        self._people = people
        self._notes = notes
        self._sharing = sharing
        self._prints = prints

    def of_safari(self, safari: str) -> Story | None:
        """The story of a safari, where somebody began one."""
        return next(iter(STORIES.find(self._database, "safari = ?", (safari,))), None)

    def begin(self, safari: str) -> Story:
        """The story of a safari, begun where there is none."""
        if standing := self.of_safari(safari):
            return standing
        with self._journal.intention(_("Story begun")) as change:
            return change.add(STORIES, self.blank(safari, self._journal.new_uid()))

    def blank(self, safari: str, uid: str = "") -> Story:
        """A story nobody wrote in yet, not kept anywhere; its page speaks the programme's language."""
        language = PROGRAMME.find(self._database)[0].language
        return Story(uid, safari, language if language in LANGUAGES else LANGUAGES[0])

    def story(self, uid: str) -> Story:
        """One story. Raises SafariError where it is gone."""
        return STORIES.standing(self._database, uid)

    def moments(self, story: str) -> list[Moment]:
        """The moments, in order."""
        return self._parts(Moment, story)

    def curve(self, story: str) -> list[CurveStop]:
        """The stops of the feeling curve, in order."""
        return self._parts(CurveStop, story)

    def promises(self, story: str) -> list[Promise]:
        """The promises, in order."""
        return self._parts(Promise, story)

    def edit(self, uid: str, sitting: str = "", **changes: Any) -> Story:  # noqa: ANN401 - fields of Story
        """Change fields of a story. One undo takes back all that was changed in one `sitting` at a field."""
        with self._journal.intention(story_edited(changes), sitting=sitting) as change:
            return change.edit(STORIES, self.story(uid), **lines(changes, _LONG))

    def write(self, safari: str, sitting: str = "", **changes: Any) -> Story:  # noqa: ANN401 - fields of Story
        """Change fields of the story of a safari as `edit` does; its first words begin it."""
        with self._journal.intention(story_edited(changes), sitting=sitting):
            return self.edit(self.begin(safari).uid, sitting, **changes)

    def choose_customer(self, uid: str, customer: str | None) -> Story:
        """Whose page it is. Where it was another's, the heart begins anew: quote, moments, curve, picture, who."""
        story = self.story(uid)
        with self._journal.intention(_("Customer chosen")):
            if story.customer in (None, customer):
                return self.edit(uid, customer=customer)
            self._clear_parts(uid)
            gone: dict[str, Any] = dict.fromkeys(("hero_text", "who", "since", "curve_note"), "")
            return self.edit(uid, customer=customer, named=False, hero=None, photo=None, **gone)

    def choose_quote(self, uid: str, note: str | None) -> Story:
        """The words that lead the page (None: none); whoever said them becomes its customer where none was chosen."""
        if note is None:
            with self._journal.intention(_("Quote taken off")):
                return self.edit(uid, hero=None, hero_text="")
        chosen = self._notes.tellable(note)
        customer = self.story(uid).customer or chosen.said_by
        with self._journal.intention(_("Quote chosen")):
            return self.edit(uid, hero=note, hero_text=chosen.text, customer=customer)

    def choose_photo(self, uid: str, photo: str | None, sitting: str = "") -> Story:
        """The picture of the page, one of the notes'; None takes it off. A `sitting` is as in `edit`."""
        with self._journal.intention(_("Picture chosen"), sitting=sitting):
            return self.edit(uid, photo=photo, **UNTOUCHED_VIEW)

    def centre_photo(self, uid: str, photo: str, face: tuple[float, float], sitting: str = "") -> None:
        """Begin with `face` in view, in the `sitting` of the choice. Nothing if picture or view were changed since."""
        untouched = {"photo": photo, **UNTOUCHED_VIEW}
        with self._journal.intention(_("View of the picture changed"), sitting=sitting) as change:
            story = STORIES.get(self._database, uid)
            if story and all(getattr(story, name) == value for name, value in untouched.items()):
                change.edit(STORIES, story, face_x=face[0], face_y=face[1])

    def add_moment(self, uid: str, note: str | None = None) -> Moment:
        """A moment at the end, from a note or to be typed. Raises SafariError where there are three."""
        if len(self.moments(uid)) >= MOST_MOMENTS:
            raise SafariError(_("A page tells three moments."), _("Take one off first."))
        with self._journal.intention(_("Moment added")) as change:
            return self._tell(change, uid, self._notes.tellable(note) if note else None)

    def add_promise(self, uid: str, what: str = "", **details: Any) -> Promise:  # noqa: ANN401 - fields of Promise
        """A promise at the end. `details` are fields of Promise (owner, due)."""
        place = len(self.promises(uid))
        promise = Promise(self._journal.new_uid(), uid, place, **lines({"what": what, **details}, _LONG))
        with self._journal.intention(_("Promise added")) as change:
            return change.add(PROMISES, promise)

    def add_stop(self, uid: str, name: str, feeling: int) -> CurveStop:
        """A stop at the end of the feeling curve."""
        stop = CurveStop(self._journal.new_uid(), uid, len(self.curve(uid)), **lines({"name": name}), feeling=feeling)
        with self._journal.intention(_("Stop added")) as change:
            return change.add(CURVE_STOPS, stop)

    def draw_curve(self, uid: str) -> list[CurveStop]:
        """Make the curve anew as the debrief has it; stops typed before are replaced."""
        story = self.story(uid)
        notes, said = self._notes.on_record(story.safari), FEELINGS.find(self._database, "safari = ?", (story.safari,))
        journey = TOUCHPOINTS.find(self._database, order="position, seq")
        felt = points_of(notes, said, story.customer or "", journey)
        told = {self._touchpoint(moment.note): moment.uid for moment in self.moments(uid)}
        with self._journal.intention(_("Feeling curve drawn")) as change:
            for stop in self.curve(uid):
                change.remove(CURVE_STOPS, stop)
            for place, one in enumerate(felt):
                at, note, new = one.touchpoint, one.note.uid if one.note else None, self._journal.new_uid()
                change.add(CURVE_STOPS, CurveStop(new, uid, place, at.name, one.feeling, "", told.get(at.uid), note))
        return self.curve(uid)

    def edit_part(self, part: P, sitting: str = "", **changes: Any) -> P:  # noqa: ANN401 - fields of the part
        """Change fields of a moment, a stop or a promise; a `sitting` is as in `edit`."""
        table: Table[P] = _PARTS[type(part)]
        with self._journal.intention(part_edited(type(part), changes), sitting=sitting) as change:
            return change.edit(table, table.standing(self._database, part.uid), **lines(changes, _LONG))

    def move_part(self, part: Part, to: int) -> None:
        """Move a moment, a stop or a promise to place `to` (0 is first)."""
        siblings = self._parts(type(part), part.story)
        order = [one for one in siblings if one.uid != part.uid]
        order.insert(max(0, min(to, len(order))), next(one for one in siblings if one.uid == part.uid))
        with self._journal.intention(_("Order changed")) as change:
            self._number(change, order)

    def drop_part(self, part: Part) -> None:
        """Take a moment, a stop or a promise off."""
        table = _PARTS[type(part)]
        with self._journal.intention(_("Taken off the page")) as change:
            for stop in self.curve(part.story):
                if stop.moment == part.uid:
                    change.edit(CURVE_STOPS, stop, moment=None)
            change.remove(table, table.standing(self._database, part.uid))
            self._number(change, self._parts(type(part), part.story))

    def begin_from_notes(self, safari: str, sitting: str = "") -> Story:
        """A first story from the strongest notes, in place of what its heart said. Raises SafariError for none."""
        notes = self._notes.on_record(safari)
        shown = [note for note in notes if self._prints(note.text)]
        first = self._first(safari, shown) or self._first(safari, notes)
        if first is None:
            raise nothing_to_tell(notes)
        with self._journal.intention(_("Story begun from the notes"), sitting=sitting) as change:
            uid = self.begin(safari).uid
            self._clear_parts(uid)
            self.choose_customer(uid, first.customer)
            self.choose_quote(uid, first.hero.uid)
            for note in [one for one in first.moments if one in shown]:
                self._tell(change, uid, note)
            self.draw_curve(uid)
            photo = self._first_photo(safari, first.customer)
            return self.choose_photo(uid, photo.uid) if photo else self.story(uid)

    def _first(self, safari: str, notes: list[Note]) -> FirstStory | None:
        journey = [one.uid for one in TOUCHPOINTS.find(self._database, order="position, seq")]
        stars = STARS.find(self._database, "note IN (SELECT uid FROM notes WHERE safari = ?)", (safari,))
        starred = [one.note for one in stars]
        return first_story(notes, self._people.agreements(), self._journal.clock().date(), journey, starred)

    def page(self, uid: str, typed: Typed | None = None) -> Cleared:
        """The page as it may be shown today, with fields as `typed` (by uid), and what was held back."""
        return self.page_of(self.story(uid), typed)

    def page_of(self, story: Story, typed: Typed | None = None) -> Cleared:
        """The page of a story that need not be kept anywhere."""
        return self._sharing.page(story, typed or {})

    def _parts(self, kind: type[P], story: str) -> list[P]:
        table: Table[P] = _PARTS[kind]
        return table.find(self._database, "story = ?", (story,), "position, seq")

    def _clear_parts(self, uid: str) -> None:
        parts: list[Part] = [*self.curve(uid), *self.moments(uid)]
        for part in parts:
            self.drop_part(part)

    def _tell(self, change: Intention, uid: str, note: Note | None) -> Moment:
        """A moment at the end, marked on the curve where its note's touchpoint stands there."""
        moment = Moment(self._journal.new_uid(), uid, len(self.moments(uid)))
        if note is not None:
            points = TOUCHPOINTS.find(self._database, order="position, seq")
            at = next((one.name for one in points if one.uid == note.touchpoint), "")
            moment = replace(moment, note=note.uid, title=at, text=note.text, feeling=note.feeling)
        change.add(MOMENTS, moment)
        for stop in self.curve(uid):
            if note and stop.moment is None and note.touchpoint and self._touchpoint(stop.note) == note.touchpoint:
                change.edit(CURVE_STOPS, stop, moment=moment.uid)
        return moment

    @staticmethod
    def _number(change: Intention, order: list[P]) -> None:
        for place, part in enumerate(order):
            change.edit(_PARTS[type(part)], part, position=place)

    def _first_photo(self, safari: str, customer: str) -> Photo | None:
        """The first picture of a customer's notes, where that customer agreed to photos."""
        agreed = self._people.agreement(customer).allows(Use.PHOTO, self._journal.clock().date())
        return self._notes.first_photo(safari, customer) if agreed else None

    def _touchpoint(self, note: str | None) -> str | None:
        found = self._notes.note(note) if note else None
        return found.touchpoint if found else None
