"""The board: every note of a safari that is on the record, as a card, to be sorted into themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget, QWidget

from safari.clock import new_uid
from safari.words import _
from ui.debrief.board_bar import BoardBar
from ui.debrief.board_columns import BoardColumns
from ui.debrief.board_menu import card_menu, theme_menu
from ui.debrief.board_moment import SideBySide
from ui.debrief.card_row import Names, card_row, read_names
from ui.debrief.chosen_cards import chosen_cards
from ui.debrief.theme_offers import ThemeOffers
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.board.board import Board
    from safari.board.desk import BoardDesk
    from safari.board.likely import Suggestion
    from safari.library import Library
    from ui.screen import Context


class BoardPane(QWidget):
    """The cards of one safari. `board` is what stands there, `columns` shows it; every deed goes to the desk."""

    TABLES: ClassVar = frozenset(
        {
            *("notes", "photos", "memos", "themes", "cards", "stars", "sightings"),
            *("customers", "consents", "leaders", "touchpoints", "participants"),
        }
    )

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self.context, self.safari = context, safari_uid
        self.library: Library = context.library
        self.board: Board | None = None
        self.names = Names()
        self.columns = BoardColumns(self.rename)
        self.bar = BoardBar(self.library)
        self.offers = ThemeOffers()
        self.beside = SideBySide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.columns)
        self._stack.addWidget(self.beside)
        self._chosen = chosen_cards(context, safari_uid)
        self._chosen.choose(())  # a board of before may have left some
        self._offered = QWidget()
        self._offered.setLayout(column(self.offers, 8))
        self._offered.hide()
        whole = column(self.bar, 8, self._offered, self._stack)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self._wire()

    @property
    def desk(self) -> BoardDesk:
        """Where deeds go to."""
        desk: BoardDesk = self.library.board
        return desk

    def _wire(self) -> None:
        self.columns.moved.connect(self.sort)
        self.columns.pushed.connect(self.push)
        self.columns.blocked.connect(
            lambda: self._say(_("No theme on that side. “New theme” makes one of these cards."))
        )
        self.columns.raised.connect(self.step)
        self.columns.starred.connect(self.star)
        self.columns.asked.connect(self._drop_menu)
        self.columns.played.connect(self._play)
        self.columns.theme_asked.connect(self._drop_theme_menu)
        self.columns.changed.connect(self._choose)
        self._chosen.sought.connect(self._seek)
        self.bar.new_theme.clicked.connect(self.add_theme)
        self.bar.likely.toggled.connect(lambda _on: self._show_offers())
        self.bar.starring.activated.connect(lambda _index: self.refresh())
        self.offers.taken.connect(self.take)
        self.offers.closed.connect(lambda: self.bar.likely.setChecked(False))
        self.beside.left.connect(self._back_to_board)
        self.beside.parted.connect(lambda note: self.do(lambda: self.desk.apart(note)))

    def refresh(self) -> None:
        """Read the board anew."""
        self.board = board = self.desk.board(self.safari)
        self.names = names = read_names(self.library, self.safari, board)
        self.bar.show_leaders(self._leaders(board), names.leaders)
        starring = self.bar.starring.key()
        shown = [
            (
                one.uid,
                one.theme.name if one.theme is not None else _("Not sorted yet"),
                [card_row(note, board, names, starring) for note in one.notes],
            )
            for one in board.columns
        ]
        self.bar.show_hint(is_sorted=len(board.columns) > 1)
        self.columns.show_columns(shown, _("Drag cards here."))
        self._show_offers()
        if self._stack.currentWidget() is self.beside and not self.beside.show_again(board, names):
            self._back_to_board()

    def _leaders(self, board: Board) -> dict[str, None]:
        """Who may give stars: the leaders of the safari, and whoever wrote a note on it, each once."""
        invited = (one.leader for one in self.library.guests.participants(self.safari))
        return dict.fromkeys(uid for uid in (*invited, *(note.author for note in board.notes.values())) if uid)

    def settle(self) -> bool:
        """Keep a name that is being written; whether it is kept."""
        kept = [one.settle() for one in tuple(self.columns.columns.values())]
        return all(kept)

    def do(self, deed: Callable[[], object]) -> bool:
        """Have the desk do something; what is in the way is said."""
        return self.context.attempt(deed)

    def sort(self, notes: Sequence[str], theme: str, before: str = "") -> None:
        """Put cards into a theme; "": back to what is not sorted. Nothing is picked any more."""
        if self._move(notes, theme, before):
            self.columns.let_go()
            self.columns.stand_at(notes[0])

    def push(self, notes: Sequence[str], theme: str) -> None:
        """Put cards into the theme beside theirs by a key: what is picked stays picked, for the next key to move."""
        if self._move(notes, theme):
            here = self.columns.current()
            self.columns.stand_at(here if here in notes else notes[0])
            self.columns.take_focus()

    def step(self, notes: Sequence[str], way: int) -> None:
        """Put cards one place up or down, each among those with as many stars; where there is no place, it is said."""
        stepped: list[bool] = []
        if self.do(lambda: stepped.append(self.desk.step(self.safari, notes, way))):
            words = _("Moved up") if way < 0 else _("Moved down")
            if any(stepped):
                announce(self, words)
            else:
                self._say(_("Cards of a theme move among those with as many stars."))

    def _say(self, words: str) -> None:
        """Say in the bar why a key did nothing, and to whoever listens."""
        self.bar.hint.setText(words)
        announce(self, words)

    def _move(self, notes: Sequence[str], theme: str, before: str = "") -> bool:
        moved = self.do(lambda: self.desk.move(notes, theme, before))
        if moved:
            announce(self, _("Moved to “{theme}”").format(theme=self.columns.columns[theme].name.text()))
        return moved

    def star(self, notes: Sequence[str]) -> None:
        """Whoever gives stars now stars these, or takes the stars back where all have one."""
        rows = [row for uid in notes if (row := self.columns.row_of(uid)) is not None]
        leader = self.bar.starring.key() or None
        starred = not all(row.mine for row in rows)
        if self.do(lambda: self.desk.star([row.note.uid for row in rows], leader, starred=starred)):
            announce(self, _("Starred") if starred else _("Star taken back"))
            if (here := self.columns.current()) in notes:
                self.columns.stand_at(here)  # among those with as many stars now

    def add_theme(self) -> None:
        """A new theme of what is picked, or an empty one; its name is to be written next."""
        made: list[str] = []
        sitting = new_uid()  # with its name it is one step back
        notes = tuple(uid for uid in self.columns.chosen() if uid in self.columns.picked)
        if self.do(lambda: made.append(self.desk.add_theme(self.safari, _("New theme"), notes, sitting).uid)):
            self.columns.let_go()
            self.columns.rename(made[0], sitting)

    def split(self, theme: str) -> None:
        """What is picked of a theme becomes a theme of its own."""
        made: list[str] = []
        sitting = new_uid()
        notes = tuple(self.columns.picked)
        if self.do(lambda: made.append(self.desk.split(theme, notes, _("New theme"), sitting).uid)):
            self.columns.let_go()
            self.columns.rename(made[0], sitting)

    def rename(self, theme: str, name: str, sitting: str) -> None:
        """Another name; one step back with all that was done in this sitting. Raises SafariError where it cannot be."""
        self.desk.rename(theme, name, sitting)

    def same_moment(self) -> None:
        """What is picked saw the same moment: show it side by side."""
        notes = self.columns.chosen()
        if self.do(lambda: self.desk.same_moment(notes)):
            self.columns.let_go()
            self.show_beside(notes[0])

    def show_beside(self, note: str) -> None:
        """All notes that saw the same moment as this one, side by side."""
        if self.board is not None and self.beside.show_moment(note, self.board, self.names):
            self._stack.setCurrentWidget(self.beside)
            self.beside.take_focus()

    def take(self, suggestion: Suggestion, name: str) -> None:
        """Do what a suggestion offers: a theme of these notes, or these notes into a theme. It comes into sight; the
        keyboard stays with what is offered."""
        into = [suggestion.theme]

        def deed() -> None:
            if suggestion.theme:
                self.desk.move(suggestion.notes, suggestion.theme)
            else:
                into[0] = self.desk.add_theme(self.safari, name, suggestion.notes).uid

        if self.do(deed):
            self.columns.bring(into[0])

    def want(self, what: str) -> None:
        """Ask for an issue or a commitment that comes from what is chosen."""
        self._choose()
        self._chosen.wanted.emit(what)

    def _choose(self) -> None:
        notes = self.columns.chosen() if self.board is not None else []
        self._chosen.choose(notes)
        row = self.columns.row_of(self.columns.current())
        self.bar.show_card(row.note if row is not None and row.sound else None, len(self.columns.picked))

    def _seek(self, note: str) -> None:
        self._back_to_board()
        self.columns.stand_at(note)
        self.columns.take_focus()

    def _play(self, note: str) -> None:
        self.columns.stand_at(note)
        self._choose()
        self.bar.play_now()

    def _show_offers(self) -> None:
        self._offered.setVisible(self.bar.likely.isChecked())
        if self.bar.likely.isChecked() and self.board is not None:
            self.offers.show_offers(self.desk.suggestions(self.safari), self.board, self.names)
        self._order_for_keys()

    def _order_for_keys(self) -> None:
        """Tab goes along the bar, then to the board; columns come and go, and Qt puts new ones last."""
        bar = (self.bar.new_theme, self.bar.likely, self.bar.play, self.bar.starring)
        offered = (self.offers.close_button, *self.offers.buttons)
        columns = [widget for one in self.columns.in_order() for widget in (one.more, one.editor, one.cards)]
        tab_as_read([*bar, *offered, *columns])

    def _back_to_board(self) -> None:
        if self._stack.currentWidget() is self.beside:
            self._stack.setCurrentWidget(self.columns)
            self.columns.take_focus()

    def _drop_menu(self, place: QPoint) -> None:
        card_menu(self, self.columns.chosen()).popup(place)

    def _drop_theme_menu(self, theme: str, place: QPoint) -> None:
        theme_menu(self, theme).popup(place)
