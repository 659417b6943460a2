"""Tab goes over the board as one reads it, and the keyboard stays on it when what it was on is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from safari.run.note import Kind, Note

Key = Qt.Key


def focused() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def tabbed(press):
    """The names of what Tab comes to, so many times."""

    def stops(times: int) -> list[str]:
        names = []
        for _time in range(times):
            press(Key.Key_Tab)
            names.append(focused().accessibleName())
        return names

    return stops


@pytest.fixture
def queues(hands, breakfast):
    """Cards that would make two themes."""
    at = breakfast.library.journal.clock()
    for tag in ("Queue", "Letter"):
        for text in (f"{tag} one", f"{tag} two"):
            breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, text, at, tags=(tag,)))


def test_tab_goes_along_the_bar_then_over_the_columns(hands, tabbed):
    hands.add_theme("Waiting", "Water")
    hands.add_theme("Voices", "A")
    hands.columns.stand_at(hands.uid_of("Water"))
    hands.pane.bar.new_theme.setFocus()
    assert tabbed(5) == [
        "Likely themes",
        "Whose stars are given",
        "More about “Waiting”",
        "Waiting",
        "More about “Voices”",
    ]
    hands.library.board.move_theme(hands.column("Voices").uid, 0)
    hands.pane.bar.starring.setFocus()
    assert tabbed(3) == ["More about “Voices”", "More about “Waiting”", "Waiting"]


def test_tab_comes_to_every_likely_theme_as_soon_as_they_are_shown(hands, queues, tabbed):
    hands.pane.bar.likely.click()
    QApplication.processEvents()
    offers = hands.pane.offers
    offers.close_button.setFocus()
    assert tabbed(len(offers.buttons) + 1) == [*(one.accessibleName() for one in offers.buttons), "Not sorted yet"]


def test_tab_goes_through_notes_side_by_side_as_they_are_read(hands, press, tabbed):
    hands.library.board.same_moment([hands.uid_of(one) for one in ("Water", "Number", "He")])
    hands.pane.show_beside(hands.uid_of("Water"))
    beside = hands.pane.beside
    read = [f"This was another moment: “{words}" for words in ("Water", "Number", "He")]
    assert [name[: len(begin)] for name, begin in zip(tabbed(3), read, strict=True)] == read
    press(Key.Key_Space)
    assert beside.back.hasFocus(), "the third one is apart"
    assert [name[: len(begin)] for name, begin in zip(tabbed(2), read, strict=False)] == read[:2]


def test_the_keyboard_stays_on_the_board_when_a_theme_goes(hands, press, write):
    waiting = hands.add_theme("Waiting", "Water")
    hands.columns.stand_at(hands.uid_of("Water"))
    waiting.more.setFocus()
    press(Key.Key_Space)
    hands.choose("Remove the theme, keep its cards")
    assert hands.column("Not sorted yet").cards.hasFocus()
    hands.pane.bar.new_theme.click()
    write("Voices")
    hands.library.undo()
    QApplication.processEvents()
    assert hands.column("Not sorted yet").cards.hasFocus()


def test_a_theme_that_is_gone_meanwhile_cannot_be_renamed(hands):
    waiting = hands.add_theme("Waiting", "Water")
    waiting.more.click()
    hands.library.undo()
    hands.choose("Rename")
    assert list(hands.stands) == ["Not sorted yet"]


def test_a_card_that_goes_while_it_is_carried_takes_no_other_along(hands):
    waiting = hands.add_theme("Waiting")
    before = hands.stands["Not sorted yet"]
    hands.carry("Number", waiting, QPoint(60, 40), hold=True)
    hands.library.notes.edit(hands.uid_of("Number"), off_record=True)
    QApplication.processEvents()
    source = hands.column("Not sorted yet").cards.viewport()
    over = source.mapFromGlobal(waiting.cards.viewport().mapToGlobal(QPoint(60, 40)))
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=over)
    before.remove("Number")
    assert hands.stands == {"Not sorted yet": before, "Waiting": []}
