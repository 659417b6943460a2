"""The columns of the board beside each other, and what is picked and moved across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from safari.words import _
from ui.debrief.card_carrying import CardCarrying
from ui.debrief.theme_column import ThemeColumn
from ui.theme import theme
from ui.widgets.held_focus import holds_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.debrief.card_row import CardRow
    from ui.debrief.theme_column import KeepName

GAP, LEAST, MOST, LOWEST = 12, 196, 380, 270


class BoardColumns(QScrollArea):
    """`moved(notes, theme, before)` asks to put cards where the mouse let go of them; keys ask with `pushed(notes,
    theme)` across, `blocked` where no column is on that side, and `raised(notes, way)` along. `starred(notes)` asks to
    star them or take that back, `asked(place)` for the menu of what is picked, `played(uid)` to hear one;
    `theme_asked(theme, place)`. `keep_name(theme, name, sitting)` keeps another name of a theme.

    `picked` are several cards, `chosen()` those a deed is about: what is picked, else the one the keyboard is on.
    `changed` tells when they are others.
    """

    moved, pushed, raised = Signal(list, str, str), Signal(list, str), Signal(list, int)
    starred, changed, played, blocked = Signal(list), Signal(), Signal(str), Signal()
    asked = Signal(QPoint)
    theme_asked = Signal(str, QPoint)

    def __init__(self, keep_name: KeepName) -> None:
        super().__init__()
        self._keep_name = keep_name
        self.columns: dict[str, ThemeColumn] = {}
        self.picked: set[str] = set()
        self._here = ""
        self._order: list[str] = []
        self._carrying = CardCarrying(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Board"))
        inner = QWidget()
        self._across = QHBoxLayout(inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        self._across.addStretch(0)
        self.setViewport(QWidget())
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        theme().themed.connect(self._fold)

    def show_columns(self, shown: Sequence[tuple[str, str, Sequence[CardRow]]], nothing: str) -> None:
        """Show themes (uid, name, cards) from the left; the keyboard goes along with the card it is on."""
        blocked = self.blockSignals(True)  # what is chosen is told once all of it stands
        here = self.current()
        going = self.columns.keys() - {uid for uid, _name, _rows in shown}
        had = any(one.cards.hasFocus() or (uid in going and holds_focus(one)) for uid, one in self.columns.items())
        self.picked &= {row.note.uid for _uid, _name, rows in shown for row in rows}
        for uid in going:
            gone = self.columns.pop(uid)
            self._across.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (uid, name, rows) in enumerate(shown):
            one = self.columns.get(uid) or self._add(uid)
            if self._across.indexOf(one) != place:
                self._across.insertWidget(place, one, 1)
                one.show()  # else it takes no room before events are done
            one.show_rows(name, rows, nothing if uid else _("Every card has its theme."))
        self._across.setStretch(len(shown), 0)
        self._order = [uid for uid, _name, _rows in shown]
        self._fold()
        self._settle_in(self._here if self._here in self.columns else "")
        if here:
            self._stand_at(here)
        if had:
            self.columns[self._here].cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self.blockSignals(blocked)
        self.changed.emit()

    def in_order(self) -> list[ThemeColumn]:
        """The columns from the left."""
        return [self.columns[uid] for uid in self._order if uid in self.columns]

    def current(self) -> str:
        """The note the keyboard is on."""
        return self.columns[self._here].cards.current() if self._here in self.columns else ""

    def row_of(self, uid: str) -> CardRow | None:
        """A card, wherever it stands."""
        for one in self.columns.values():
            place = one.cards.cards.place_of(uid)
            if place >= 0:
                return one.cards.cards.rows[place]
        return None

    def chosen(self) -> list[str]:
        """The notes a deed is about, in the order of the board."""
        order = [row.note.uid for one in self.in_order() for row in one.cards.cards.rows]
        return [uid for uid in order if uid in self.picked] or [uid for uid in (self.current(),) if uid]

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a card and scroll it into sight."""
        self._stand_at(uid)
        if self._here in self.columns:
            self.columns[self._here].cards.show_current()

    def _stand_at(self, uid: str) -> None:
        for theme_uid, one in self.columns.items():
            if one.cards.cards.place_of(uid) >= 0:
                one.cards.stand_at(uid)
                self._settle_in(theme_uid)
                if not any(each.is_renaming for each in self.columns.values()):  # a name stays in sight
                    self.ensureWidgetVisible(one, GAP, 0)

    def bring(self, theme_uid: str) -> None:
        """Scroll a column into sight, also one that was made just now; the keyboard stays where it is."""
        one = self.columns[theme_uid]
        QTimer.singleShot(0, one, lambda: self.ensureWidgetVisible(one, GAP, 0))  # once it has its place

    def take_focus(self) -> None:
        """Bring the keyboard to the card it was on."""
        self.columns[self._here].cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self, theme_uid: str, sitting: str = "") -> None:
        """Write another name of a theme in its place; one step back with what was done in the same `sitting`. Nothing
        where the theme is gone, as under a menu that was open."""
        if (one := self.columns.get(theme_uid)) is not None:
            one.rename(sitting)
            self.ensureWidgetVisible(one, GAP, 0)

    def let_go(self) -> None:
        """Nothing is picked any more."""
        self._pick(set())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        letters = max(1.0, theme().factor)
        self.setMinimumHeight(theme().px(LOWEST))
        for one in self.columns.values():
            one.setMinimumWidth(round(LEAST * letters))
            one.setMaximumWidth(round(MOST * letters))

    def _add(self, uid: str) -> ThemeColumn:
        one = self.columns[uid] = ThemeColumn(uid, self.picked, self._keep_name)
        cards = one.cards
        cards.arrived.connect(lambda: self._arrive(uid))
        cards.stood.connect(self._stood)
        cards.stepped.connect(lambda way: self._step(uid, way))
        cards.pushed.connect(lambda way: self._push(uid, way))
        cards.raised.connect(self._raise)
        cards.toggled.connect(lambda note: self._pick(self.picked ^ {note}))
        cards.chosen.connect(lambda _note: self._pick(set()))
        cards.reached.connect(lambda begin, end: self._reach(uid, (begin, end)))
        cards.let_go.connect(self.let_go)
        cards.starred.connect(lambda note: self.starred.emit(self.chosen() if note in self.picked else [note]))
        cards.played.connect(self.played)
        cards.asked.connect(self._ask)
        cards.renaming.connect(one.rename)
        one.asked.connect(lambda place: self.theme_asked.emit(uid, place))
        self._carrying.watch(one)
        return one

    def _arrive(self, uid: str) -> None:
        self._settle_in(uid)
        self.ensureWidgetVisible(self.columns[uid], GAP, 0)
        self.changed.emit()

    def _stood(self) -> None:
        self.changed.emit()

    def _settle_in(self, uid: str) -> None:
        """One Tab leads to the board, to the column one was in, and the next one out of it."""
        self._here = uid
        for each, one in self.columns.items():
            one.cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == uid else Qt.FocusPolicy.ClickFocus)
            one.cards.show_at_hand(is_here=each == uid)
            one.update()

    def _ask(self, note: str, place: QPoint) -> None:
        self.stand_at(note)  # the menu is about the card it drops from
        if self.picked and note not in self.picked:
            self.let_go()
        self.asked.emit(place)

    def _pick(self, picked: set[str]) -> None:
        self.picked.clear()
        self.picked |= picked
        for one in self.columns.values():
            one.cards.viewport().update()
        self.changed.emit()

    def _reach(self, uid: str, ends: tuple[str, str]) -> None:
        cards = self.columns[uid].cards.cards
        first, last = sorted(max(0, cards.place_of(end)) for end in ends)
        self._pick({row.note.uid for row in cards.rows[first : last + 1]})

    def _step(self, uid: str, way: int) -> None:
        """On to the next column, at about the same height."""
        place = self._order.index(uid) + way
        if 0 <= place < len(self._order):
            cards = self.columns[self._order[place]].cards
            cards.stand_in_row(self.columns[uid].cards.currentIndex().row())
            cards.show_current()
            cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _push(self, uid: str, way: int) -> None:
        place = self._order.index(uid) + way
        if not 0 <= place < len(self._order):
            self.blocked.emit()
        elif self.chosen():
            self.pushed.emit(self.chosen(), self._order[place])

    def _raise(self, way: int) -> None:
        if self.chosen():
            self.raised.emit(self.chosen(), way)
