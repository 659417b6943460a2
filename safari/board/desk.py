"""The desk of the board: themes, the notes in them, stars, and moments that several saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import dropwhile, groupby

from safari.board.board import APART, Board, Column, Laid, arranged, between, stepped
from safari.board.likely import Suggestion, background, suggestions
from safari.board.theme import Card, Sighting, Star, Theme
from safari.errors import SafariError
from safari.people.desk import PeopleDesk
from safari.run.note import Note
from safari.store.journal import Intention, Journal
from safari.store.tables import CARDS, NOTES, PARTICIPANTS, SIGHTINGS, STARS, THEMES
from safari.store.told_notes import ended_reading
from safari.text import line, search_words
from safari.words import _

_ON_RECORD = "note IN (SELECT uid FROM notes WHERE safari = ? AND off_record = 0)"
_USUAL = "safari <> ? AND off_record = 0"
PAIR = 2  # notes that make a moment seen by several
_MOST_USUAL = 2_000  # notes of other safaris that say what is usual, the latest


class BoardDesk:
    """What leaders do with cards, together. Every deed is one step back for undo."""

    def __init__(self, journal: Journal, people: PeopleDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people = people

    def board(self, safari: str) -> Board:
        """The board of a safari as it stands: every note on the record, nothing off it."""
        return arranged(
            Laid(
                NOTES.find(self._database, "safari = ? AND off_record = 0", (safari,)),
                self.themes(safari),
                CARDS.find(self._database, _ON_RECORD, (safari,)),
                STARS.find(self._database, _ON_RECORD, (safari,)),
                SIGHTINGS.find(self._database, _ON_RECORD, (safari,)),
            )
        )

    def themes(self, safari: str) -> list[Theme]:
        """The themes of a safari, from the left."""
        return THEMES.find(self._database, "safari = ?", (safari,), "position, seq")

    def stars(self, safari: str) -> Mapping[str, int]:
        """How many starred a note, by its uid: of those on the record that somebody starred."""
        return Counter(star.note for star in STARS.find(self._database, _ON_RECORD, (safari,)))

    def readable(self, board: Board) -> frozenset[str]:
        """The notes (uids) whose words may be read by those who work with them: their customers did not end that."""
        ended = ended_reading(self._database, self._journal.clock().date())
        return frozenset(uid for uid, note in board.notes.items() if note.said_by not in ended)

    def add_theme(self, safari: str, name: str, notes: Sequence[str] = (), sitting: str = "") -> Theme:
        """A theme at the right end, with these notes moved into it. Raises SafariError without a name."""
        with self._journal.intention(_("Theme added"), sitting=sitting) as change:
            position = max((theme.position for theme in self.themes(safari)), default=0) + 1
            theme = change.add(THEMES, Theme(self._journal.new_uid(), safari, position, _named(name)))
            self._put(change, notes, theme.uid, None)
        return theme

    def rename(self, theme: str, name: str, sitting: str = "") -> Theme:
        """Another name for a theme. Raises SafariError without one."""
        with self._journal.intention(_("Theme renamed"), sitting=sitting) as change:
            return change.edit(THEMES, THEMES.standing(self._database, theme), name=_named(name))

    def move_theme(self, theme: str, place: int) -> None:
        """Put a theme at another place among the themes, counted from the left from 0."""
        standing = THEMES.standing(self._database, theme)
        others = [one for one in self.themes(standing.safari) if one.uid != theme]
        others.insert(max(0, place), standing)
        with self._journal.intention(_("Theme moved")) as change:
            for number, one in enumerate(others, 1):
                change.edit(THEMES, one, position=number)

    def move(self, notes: Sequence[str], theme: str, before: str = "") -> None:
        """Put notes into a theme ("": back to what is not sorted), in this order, before the note named or last.

        Where that note is one of them, they come before the next one that stays where it is. One intention, however
        many. Raises SafariError where a note or the theme is gone, or of another safari.
        """
        with self._journal.intention(_("Cards moved") if len(notes) > 1 else _("Card moved")) as change:
            self._put(change, notes, theme, before or None)

    def step(self, safari: str, notes: Collection[str], way: int) -> bool:
        """Put notes one place up (-1) or down (1), each in its theme and among those with as many stars; whether any
        had a place to go to. One intention, however many."""
        board = self.board(safari)
        with self._journal.intention(_("Cards moved") if len(notes) > 1 else _("Card moved")) as change:
            moved = [self._step(change, board, column, notes, way) for column in board.columns if column.theme]
        return any(moved)

    def merge(self, theme: str, into: str) -> Theme:
        """All notes of a theme go to the end of another one of the same board, and the theme is gone."""
        gone, stays = THEMES.standing(self._database, theme), THEMES.standing(self._database, into)
        if gone.uid == stays.uid or gone.safari != stays.safari:
            raise SafariError(_("These two cannot be merged."), _("Choose two themes of one board."))
        with self._journal.intention(_("Themes merged")) as change:
            last = max((card.position for card in self._in_order(into)), default=0)
            for number, card in enumerate(self._in_order(theme), 1):  # those off the record, too
                change.edit(CARDS, card, theme=into, position=last + APART * number)
            change.remove(THEMES, gone)
        return stays

    def split(self, theme: str, notes: Collection[str], name: str, sitting: str = "") -> Theme:
        """These notes of a theme become a theme of their own, right behind it. Raises SafariError without a name, or
        where there is nothing to split."""
        standing = THEMES.standing(self._database, theme)
        inside = [card.note for card in self._in_order(theme) if self._is_on_record(card.note)]
        going = [note for note in inside if note in notes]
        if not going or len(going) == len(inside):
            raise SafariError(_("There is nothing to split here."), _("Choose some of the cards of this theme first."))
        with self._journal.intention(_("Theme split"), sitting=sitting) as change:
            made = self.add_theme(standing.safari, name, going)
            self.move_theme(made.uid, [one.uid for one in self.themes(standing.safari)].index(theme) + 1)
            return change.edit(THEMES, THEMES.standing(self._database, made.uid))

    def remove_theme(self, theme: str) -> None:
        """Take a theme away; its notes are not sorted any more, and nothing of them is lost."""
        standing = THEMES.standing(self._database, theme)
        with self._journal.intention(_("Theme removed")) as change:
            for card in CARDS.find(self._database, "theme = ?", (theme,)):
                change.remove(CARDS, card)
            change.remove(THEMES, standing)

    def star(self, notes: Sequence[str], leader: str | None, *, starred: bool) -> None:
        """A leader (None: whoever leads the programme) stars these notes, or takes those stars back."""
        with self._journal.intention(_("Starred") if starred else _("Star taken back")) as change:
            for uid in notes:
                self._check(uid)
                standing = STARS.find(self._database, "note = ? AND leader IS ?", (uid, leader))
                if starred and not standing:
                    change.add(STARS, Star(self._journal.new_uid(), uid, leader))
                for star in () if starred else standing:
                    change.remove(STARS, star)

    def same_moment(self, notes: Sequence[str]) -> None:
        """These notes saw the same moment, and so do all that were said to see it with one of them.

        Raises SafariError for fewer than two.
        """
        if len(set(notes)) < PAIR:
            raise SafariError(_("One note alone is seen by one."), _("Choose two or more cards first."))
        standing = {one.note: one for uid in notes for one in self._sightings_with(uid)}
        with self._journal.intention(_("Put side by side")) as change:
            moment = self._journal.new_uid()
            for uid in notes:
                self._check(uid)
            for uid in dict.fromkeys((*notes, *standing)):  # those off the record come along unseen
                if uid in standing:
                    change.edit(SIGHTINGS, standing[uid], moment=moment)
                else:
                    change.add(SIGHTINGS, Sighting(self._journal.new_uid(), uid, moment))

    def apart(self, note: str) -> None:
        """A note saw a moment of its own; where only one other is left, that one, too."""
        together = self._sightings_with(note)
        with self._journal.intention(_("Taken apart")) as change:
            for one in together if len(together) <= PAIR else [one for one in together if one.note == note]:
                change.remove(SIGHTINGS, one)

    def suggestions(self, safari: str) -> list[Suggestion]:
        """Likely themes for what is not sorted yet, to be looked at by people: nothing is moved by itself."""
        board = self.board(safari)
        usual = NOTES.find(self._database, _USUAL, (safari,), f"seq DESC LIMIT {_MOST_USUAL}")
        return suggestions(board, background(usual, self._names(safari)), self.readable(board))

    def _names(self, safari: str) -> frozenset[str]:
        """What the customers of a safari are called, as words: who spoke is no theme."""
        guests = PARTICIPANTS.find(self._database, "safari = ? AND customer IS NOT NULL", (safari,))
        met = [self._people.customer(one.customer) for one in guests if one.customer]
        return frozenset(word for one in met if one is not None for word in search_words(one.alias))

    def _put(self, change: Intention, notes: Sequence[str], theme: str, before: str | None) -> None:
        notes = tuple(dict.fromkeys(notes))
        for uid in notes:
            self._check(uid, theme)
        standing = {card.note: card for uid in notes for card in CARDS.find(self._database, "note = ?", (uid,))}
        if not theme:
            for card in standing.values():
                change.remove(CARDS, card)
            return
        cards = self._in_order(theme)
        others = [card for card in cards if card.note not in notes]
        staying = dropwhile(lambda card: card.note != before, cards)
        place = next((others.index(card) for card in staying if card in others), len(others))
        positions = between([card.position for card in others], place, len(notes))
        if not positions and notes:
            positions = [APART * (place + number + 1) for number in range(len(notes))]
            for number, card in enumerate(others):
                behind = len(notes) if number >= place else 0
                change.edit(CARDS, card, position=APART * (number + behind + 1))
        for uid, position in zip(notes, positions, strict=True):
            if uid in standing:
                change.edit(CARDS, standing[uid], theme=theme, position=position)
            else:
                change.add(CARDS, Card(self._journal.new_uid(), uid, theme, position))

    def _step(self, change: Intention, board: Board, column: Column, notes: Collection[str], way: int) -> bool:
        cards = {card.note: card for card in self._in_order(column.uid)}
        moved = False
        for _stars, group in groupby((note.uid for note in column.notes), board.stars):
            before = list(group)
            after = stepped(before, notes, way)
            for uid, there in zip(after, before, strict=True):
                change.edit(CARDS, cards[uid], position=cards[there].position)
            moved = moved or after != before
        return moved

    def _check(self, note: str, theme: str = "") -> Note:
        """A note that may stand on a board, on that of its theme."""
        found = NOTES.find(self._database, "uid = ? AND off_record = 0", (note,))
        if not found:
            raise SafariError(_("This note is gone."), _("It was taken back or is off the record."))
        if theme and THEMES.standing(self._database, theme).safari != found[0].safari:
            raise SafariError(_("This note is of another safari."), _("It is sorted on the board of that safari."))
        return found[0]

    def _in_order(self, theme: str) -> list[Card]:
        return CARDS.find(self._database, "theme = ?", (theme,), "position, seq")

    def _is_on_record(self, note: str) -> bool:
        return bool(self._database.value("SELECT 1 FROM notes WHERE uid = ? AND off_record = 0", (note,)))

    def _sightings_with(self, note: str) -> list[Sighting]:
        where = "moment IN (SELECT moment FROM sightings WHERE note = ?)"
        return SIGHTINGS.find(self._database, where, (note,))


def _named(name: str) -> str:
    named = line(name)
    if not named:
        raise SafariError(_("A theme needs a name."), _("Say in a few words what its notes have in common."))
    return named
