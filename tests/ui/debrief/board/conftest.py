"""The board of the breakfast: what stands on it, and a mouse that carries cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

Left = Qt.MouseButton.LeftButton


class Hands:
    """What a user does on the board with mouse and keyboard."""

    def __init__(self, room, breakfast) -> None:
        self.pane, self.library, self.uid = room.board, breakfast.library, breakfast.uid
        self.columns = self.pane.columns

    @property
    def stands(self) -> dict[str, list[str]]:
        """What is shown: the names of the columns with the first word of each card, from the top."""
        return {
            one.name.text(): [row.note.text.split()[0] for row in one.cards.cards.rows]
            for one in self.columns.in_order()
        }

    def uid_of(self, beginning: str) -> str:
        """The note that begins so."""
        notes = self.pane.board.notes.values()
        return next(note.uid for note in notes if note.text.startswith(beginning))

    def column(self, name: str):
        """The column of this name."""
        return next(one for one in self.columns.in_order() if one.name.text() == name)

    def add_theme(self, name: str, *beginnings: str):
        """A theme is there, with these notes in it; its column."""
        notes = [self.uid_of(one) for one in beginnings]
        self.library.board.add_theme(self.uid, name, notes)
        QApplication.processEvents()
        return self.column(name)

    def stand_at(self, beginning: str) -> None:
        """The keyboard comes to a card."""
        self.columns.stand_at(self.uid_of(beginning))
        self.columns.take_focus()

    def place_of(self, beginning: str) -> tuple[QWidget, QPoint]:
        """Where a card is: the widget that takes the mouse, and a place on its words."""
        uid = self.uid_of(beginning)
        for one in self.columns.in_order():
            place = one.cards.cards.place_of(uid)
            if place >= 0:
                box = one.cards.visualRect(one.cards.cards.index(place, 0))
                return one.cards.viewport(), QPoint(box.left() + 60, box.top() + 20)
        raise AssertionError(beginning)

    def click(self, beginning: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A click on a card."""
        where, place = self.place_of(beginning)
        QTest.mouseClick(where, Left, held, place)
        QApplication.processEvents()

    def carry(self, beginning: str, to, place: QPoint, *, hold: bool = False) -> None:
        """Take a card, pull it over a place of a column's cards, and let go unless told to hold on."""
        source, begin = self.place_of(beginning)
        over = source.mapFromGlobal(to.cards.viewport().mapToGlobal(place))
        QTest.mousePress(source, Left, pos=begin)
        for step in (begin + QPoint(4, 0), begin + QPoint(30, 10), over):
            QTest.mouseMove(source, step)
            QApplication.processEvents()
        if not hold:
            QTest.mouseRelease(source, Left, pos=over)
            QApplication.processEvents()

    @staticmethod
    def offered() -> set[str]:
        """What the menu that is open offers; it is closed then."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        offered = {entry.text().partition("\t")[0] for entry in menu.actions()}
        menu.close()
        QApplication.processEvents()
        return offered

    @staticmethod
    def choose(*words: str) -> None:
        """Choose an entry of the menu that is open, going into menus on the way."""
        menu = QApplication.activePopupWidget()
        for word in words:
            assert isinstance(menu, QMenu), "no menu is open"
            entries = {entry.text().partition("\t")[0]: entry for entry in menu.actions()}
            assert word in entries, f"{word!r} is not among {list(entries)}"
            entry = entries[word]
            below = entry.menu()
            if isinstance(below, QMenu):
                menu = below
            else:
                entry.trigger()
        top = QApplication.activePopupWidget()
        if top is not None:
            top.close()
        QApplication.processEvents()


@pytest.fixture
def hands(debrief, breakfast, qtbot):
    """The board, and hands on it."""
    both = Hands(debrief, breakfast)
    qtbot.waitUntil(lambda: debrief.board.board is not None)
    return both
