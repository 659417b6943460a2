"""What the editor shows: a story with all that can be chosen for it, read in one go."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from safari.story.figures import Measured
from safari.story.spoken import spoken_in
from safari.story.story import CurveStop, Moment, Promise, Story
from safari.text import clean
from ui.story.agreed import TABLES as OF_CUSTOMERS
from ui.story.agreed import Agreed, read_agreed
from ui.story.held_words import without_held_back
from ui.story.own_figures import MEASURED, read_measured

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from typing import Any

    from safari.follow_through.commitment import Commitment
    from safari.library import Library
    from safari.people.consent import How
    from safari.people.customer import Customer
    from safari.people.leader import Leader
    from safari.plan.safari import Safari
    from safari.run.note import Note, Photo
    from ui.listening.play_moment import Audible

Typed = dict[str, dict[str, object]]
Record = Story | Moment | CurveStop | Promise
R = TypeVar("R", bound=Record)

OF_THE_DAY = MEASURED | {"notes", "photos", "stars"}  # what a day left behind: read again only where it has changed
# What the editor shows stands in these tables.
TABLES = frozenset(
    {
        *("stories", "moments", "curve_stops", "promises", "commitments", "programme"),
        *("customers", "consents", "identities", "leaders", "participants", "recordings", "memos"),
    }
    | OF_THE_DAY
)


@dataclass(frozen=True, slots=True)
class StoryState:
    """A story and its parts as they stand on screen, and what the safari offers. `begun`: the story is in the library.

    `agreed` is what customers agreed to by today: the words of those who are held back are left out here; `whole` is
    the same with them, for the gate and the next read. `occasion` is what the page says where nothing is typed;
    `measured` what the one number can be taken from, `heard` what can be heard again of what is told, by the note: its
    moment of a call, or what was said into the microphone, `stars` how many leaders starred a note; `unpromised` what
    was committed to in the debrief and is no promise of the page. `tells_who`: what was said as the quote tells who
    somebody is, and does not stand beside its translation.
    """

    safari: Safari
    story: Story
    begun: bool
    moments: tuple[Moment, ...]
    stops: tuple[CurveStop, ...]
    promises: tuple[Promise, ...]
    notes: tuple[Note, ...]
    photos: tuple[Photo, ...]
    offered: tuple[Customer, ...]
    leaders: tuple[Leader, ...]
    agreed: Agreed
    measured: Measured = field(default_factory=Measured)
    heard: Mapping[str, Audible] = field(default_factory=dict)
    stars: Mapping[str, int] = field(default_factory=dict)
    tells_who: bool = False
    unpromised: tuple[Commitment, ...] = ()
    whole: StoryState | None = None

    @property
    def customers(self) -> Mapping[str, Customer]:
        """All of the library."""
        return self.agreed.customers

    @property
    def quotable(self) -> frozenset[str]:
        """Those who agreed to be quoted."""
        return self.agreed.quotable

    @property
    def pictured(self) -> Mapping[str, How]:
        """Those who agreed to photos, and how."""
        return self.agreed.pictured

    @property
    def held_back(self) -> Mapping[str, str]:
        """Those whose words nobody reads today, and what stands in the place of the words."""
        return self.agreed.held_back

    @property
    def unseen(self) -> Mapping[str, str]:
        """Those whose photos nobody looks at, though their words may be read, and why."""
        return self.agreed.unseen

    @property
    def customer(self) -> Customer | None:
        """Whose page it is."""
        return self.customers.get(self.story.customer or "")

    def note(self, uid: str | None) -> Note | None:
        """One note of the safari, off the record or not at hand: None."""
        return next((note for note in self.notes if note.uid == uid), None)

    def alias(self, uid: str | None) -> str:
        """What everyone may see of a customer."""
        found = self.customers.get(uid or "")
        return found.alias if found else ""

    def held_back_by(self, note: str | None = None) -> str:
        """What stands in the place of words from this note, or of those typed for the page's customer; "" where they
        may be read."""
        found = self.note(note)
        return self.held_back.get((found and found.said_by) or self.story.customer or "", "")

    @property
    def has_photo(self) -> bool:
        """Whether a picture was chosen for the page: also one that is withheld, and so is not shown here."""
        return (self.whole or self).story.photo is not None

    @property
    def heart_is_empty(self) -> bool:
        """Whether nothing of the heart was written yet."""
        story = self.story
        return not (story.customer or story.hero_text or story.photo or self.moments or self.stops)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody wrote anything for the page yet."""
        story = self.story
        brain = (story.figure, story.source, story.why, story.ask, story.leader_words, story.who)
        return self.heart_is_empty and not (any(brain) or self.promises)


def read(
    library: Library,
    safari: Safari,
    typed: Typed,
    before: StoryState | None = None,
    changed: frozenset[str] = frozenset(),
) -> StoryState:
    """The story as it stands in the library, with what is typed and not kept yet laid over it.

    With `before`, what the day left behind is that of then unless its tables were `changed` since, and so is what
    customers agreed to, for a day.
    """
    stories, before = library.stories, before and (before.whole or before)
    agreed = before.agreed if before and not changed & OF_CUSTOMERS else None
    if agreed is None or agreed.day != library.journal.clock().date():
        agreed = read_agreed(library)
    if changed & OF_THE_DAY:
        before = None
    standing = stories.of_safari(safari.uid)
    story = standing or stories.blank(safari.uid)
    notes, photos = (before.notes, before.photos) if before else _jotted(library, safari)
    measured = before.measured if before else read_measured(library, safari, notes)
    met = [one.customer for one in library.guests.participants(safari.uid)]
    moments = stories.moments(story.uid)
    state = StoryState(
        safari=safari,
        story=_as_typed(story, typed),
        begun=standing is not None,
        moments=tuple(_as_typed(one, typed) for one in moments),
        stops=tuple(_as_typed(one, typed) for one in stories.curve(story.uid)),
        promises=tuple(_as_typed(one, typed) for one in stories.promises(story.uid)),
        notes=notes,
        photos=photos,
        offered=_offered(agreed, {story.customer, *met, *(note.said_by for note in notes)}),
        leaders=tuple(library.people.leaders()),
        agreed=agreed,
        measured=replace(
            measured, quotable=agreed.quotable, readable=frozenset(agreed.customers) - agreed.held_back.keys()
        ),
        heard=_heard(library, notes, {story.hero, *(one.note for one in moments)}),
        stars=before.stars if before else library.board.stars(safari.uid),
        unpromised=_unpromised(library, safari),
    )
    state = replace(state, tells_who=_tells_who(library, state))
    return without_held_back(replace(state, whole=state))


def _tells_who(library: Library, state: StoryState) -> bool:
    """Asked of words in another language than the page's alone: all names of the library are looked for."""
    story, said = state.story, state.note(state.story.hero)
    speaker = state.customers.get((said and said.said_by) or story.customer or "")
    if said is None or spoken_in(said, speaker) in ("", story.language):
        return False
    return library.sharing.tells_who(story, said)


def _offered(agreed: Agreed, here: Container[str | None]) -> tuple[Customer, ...]:
    """Those who had to do with the safari; where nobody had, all."""
    everybody = tuple(agreed.customers.values())
    return tuple(one for one in everybody if one.uid in here) or everybody


def _unpromised(library: Library, safari: Safari) -> tuple[Commitment, ...]:
    told = library.follow_through.promised(safari.uid)
    return tuple(one for one in library.follow_through.commitments(safari.uid) if one.uid not in told)


def _heard(library: Library, notes: Sequence[Note], told: Container[str | None]) -> dict[str, Audible]:
    from ui.listening.play_moment import heard
    from ui.memos.heard import heard_memo

    found = {note.uid: heard(library, note) or heard_memo(library, note) for note in notes if note.uid in told}
    return {uid: there for uid, there in found.items() if there is not None}


def _jotted(library: Library, safari: Safari) -> tuple[tuple[Note, ...], tuple[Photo, ...]]:
    notes = tuple(library.notes.on_record(safari.uid))
    photos = library.notes.photos_of_safari(safari.uid)
    return notes, tuple(photo for note in notes for photo in photos.get(note.uid, []))


def _as_typed(record: R, typed: Typed) -> R:
    changes: dict[str, Any] = {
        name: clean(value) if isinstance(value, str) else value for name, value in typed.get(record.uid, {}).items()
    }
    return replace(record, **changes)
