"""A card of the board: a note, and the words and signs it is shown with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safari.run.kind_words import kind_word
from safari.run.note import Kind, without_words
from safari.words import _, ngettext
from ui.widgets.avatar import initials
from ui.widgets.feeling_mark import feeling_words
from ui.widgets.moments import moment_text
from ui.widgets.quotation import quoted
from ui.widgets.star_mark import stars_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from safari.board.board import Board
    from safari.library import Library
    from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class Names:
    """Who and what is called how, by uid: customers by their alias alone, leaders, touchpoints. `readable` are the
    notes whose words may be read, `pictured` those with a photo, `spoken` what a spoken one lasts."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    leaders: Mapping[str, str] = field(default_factory=dict)
    touchpoints: Mapping[str, str] = field(default_factory=dict)
    readable: Collection[str] = ()
    pictured: Collection[str] = ()
    spoken: Mapping[str, int] = field(default_factory=dict)

    def alias(self, customer: str | None) -> str:
        """A customer as cards call them, without their age: "Ingrid"."""
        return self.aliases.get(customer or "", "").partition(",")[0]

    def leader(self, uid: str | None) -> str:
        """What a leader is called, or whoever leads the programme."""
        return self.leaders.get(uid or "", _("Programme lead"))

    def author(self, note: Note) -> str:
        """Who wrote a note."""
        return self.leader(note.author)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card in words. `sound` is where or how long it can be heard ("" where it cannot), `seen_by` how many notes
    saw the same moment (0: this one alone), `starred_by` the names of who starred it, `mine` of whoever gives stars now
    where they did."""

    note: Note
    words: str
    serif: bool
    who: str
    author: str
    starred_by: tuple[str, ...] = ()
    mine: str = ""
    seen_by: int = 0
    sound: str = ""
    is_withheld: bool = False

    @property
    def stars(self) -> int:
        """How many starred it."""
        return len(self.starred_by)

    @property
    def initials(self) -> str:
        """Those of who wrote it."""
        return initials(self.author)

    @property
    def said(self) -> str:
        """What a reader says: Ouch, Ingrid, feeling minus three, I called eleven times, 4 stars, starred by
        Eleni Papadaki, the same moment as 2 others, written by Astrid Holm."""
        note = self.note
        felt = feeling_words(note.feeling) if note.feeling is not None and not self.is_withheld else ""
        mine = _("starred by {name}").format(name=self.mine) if self.mine else ""
        others = self.seen_by - 1
        same = ngettext("the same moment as {n} other", "the same moment as {n} others", others).format(n=others)
        by = _("written by {name}").format(name=self.author)
        seen = same if self.seen_by else ""
        starred = stars_words(self.stars)
        return ", ".join(filter(None, (kind_word(note.kind), self.who, felt, self.words, starred, mine, seen, by)))


def read_names(library: Library, safari: str, board: Board) -> Names:
    """The names that a board tells, and what of it may be read, seen and heard."""
    customers = {note.said_by for note in board.notes.values() if note.said_by}
    met = [one for uid in customers if (one := library.people.customer(uid)) is not None]
    return Names(
        {one.uid: one.alias for one in met},
        {one.uid: one.name for one in library.people.leaders()},
        {one.uid: one.name for one in library.journey.touchpoints()},
        library.board.readable(board),
        frozenset(library.notes.photos_of_safari(safari)),
        {note: memos[0].lasts for note, memos in library.memos.of_safari(safari).items()},
    )


def card_row(note: Note, board: Board, names: Names, starring: str) -> CardRow:
    """A note as a card. Where its customer keeps their words back, it says so and nothing of them."""
    starred_by, seen_by = board.starred_by.get(note.uid, ()), len(board.moments.get(note.uid, ()))
    is_withheld = note.uid not in names.readable
    words = _words(note, names) if not is_withheld else _("Kept back: this customer does not agree to notes any more.")
    who = _who(note, names)
    sound = "" if is_withheld else _sound(note, names)
    stars = tuple(names.leader(uid) for uid in starred_by)
    mine = names.leader(starring) if starring in starred_by else ""
    serif = note.is_spoken and not is_withheld
    shown = without_words(note) if is_withheld else note
    return CardRow(shown, words, serif, who, names.author(note), stars, mine, seen_by, sound, is_withheld)


def _words(note: Note, names: Names) -> str:
    if not note.text:
        return _("A photo") if note.uid in names.pictured else _("A spoken note")
    return quoted(note.text, note.language) if note.is_spoken else note.text


def _who(note: Note, names: Names) -> str:
    if note.is_words_of_a_customer:
        return names.alias(note.said_by)
    if note.kind is Kind.QUOTE:
        return _("Not named")
    return _("I saw") if note.kind is Kind.SAW else _("Me")


def _sound(note: Note, names: Names) -> str:
    if note.recording is not None and note.moment is not None:
        return moment_text(note.moment)
    return moment_text(names.spoken[note.uid]) if note.uid in names.spoken else ""
