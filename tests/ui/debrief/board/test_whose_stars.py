"""Whose stars the board shows: those of whoever gives them now are filled, a number counts those of all."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip

from ui.debrief.board import BoardPane
from ui.theme import colour

Key = Qt.Key
Spoken = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def stars(hands, breakfast):
    """Stars given on the card Water; looks at it."""

    class Stars:
        table = hands.column("Not sorted yet").cards
        bar = hands.pane.bar

        def choose(self, leader: str) -> None:
            """Whoever gives stars from now on."""
            self.bar.starring.choose(breakfast.leaders.get(leader, ""))
            self.bar.starring.activated.emit(0)
            QApplication.processEvents()

        def box(self, row: int = 0):
            return self.table.delegate.star_box(self.table.visualRect(self.table.cards.index(row, 0)))

        def is_filled(self) -> bool:
            """Whether the middle of the star has the colour of stars."""
            seen = self.table.viewport().grab(self.box()).toImage()
            return seen.pixelColor(13, seen.height() // 2) == colour("aha")

        def said(self) -> str:
            return str(self.table.cards.data(self.table.cards.index(0), Spoken))

    return Stars()


def test_a_star_is_filled_for_whoever_gives_them_now(hands, stars, press):
    hands.stand_at("Water")
    press(Key.Key_S)
    assert stars.is_filled()
    assert ", 1 star, starred by Astrid Holm, written by" in stars.said()
    stars.choose("Mette Sørensen")
    assert not stars.is_filled(), "Mette has not starred it"
    assert ", 1 star, written by" in stars.said()
    press(Key.Key_S)
    assert stars.is_filled()
    assert ", 2 stars, starred by Mette Sørensen, written by" in stars.said()
    stars.choose("Programme lead")
    assert not stars.is_filled()


def test_the_star_says_who_gave_it(hands, stars, press):
    def tip(row: int) -> str:
        QToolTip.hideText()
        option = QStyleOptionViewItem()
        option.rect = stars.table.visualRect(stars.table.cards.index(row, 0))
        place = stars.box(row).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, stars.table.viewport().mapToGlobal(place))
        stars.table.delegate.helpEvent(event, stars.table, option, stars.table.cards.index(row, 0))
        return QToolTip.text() if QToolTip.isVisible() else ""

    hands.stand_at("Water")
    press(Key.Key_S)
    stars.choose("Mette Sørensen")
    press(Key.Key_S)
    assert tip(1) == ""
    assert tip(0) == "Astrid Holm\nMette Sørensen"


def test_names_are_whole_in_the_list_of_who_gives_stars(hands, stars, qtbot):
    starring = stars.bar.starring
    assert starring.toolTip() == "S stars a card"
    starring.setFixedWidth(90)
    starring.repaint()
    QApplication.sendEvent(
        starring, QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 8), starring.mapToGlobal(QPoint(20, 8)))
    )
    assert QToolTip.text() == "Stars from Astrid Holm"
    starring.showPopup()
    view = starring.view()
    qtbot.waitUntil(view.isVisible)
    assert view.viewport().width() >= view.sizeHintForColumn(0) > 90
    starring.hidePopup()


def test_where_who_gives_stars_is_not_there_any_more_the_next_one_does(hands, breakfast, stars, press):
    stars.choose("Mette Sørensen")
    seats = breakfast.library.guests.participants(breakfast.uid)
    gone = next(one for one in seats if one.leader == breakfast.leaders["Mette Sørensen"])
    breakfast.library.guests.uninvite(gone.uid)
    QApplication.processEvents()
    assert stars.bar.starring.currentText() == "Stars from Astrid Holm"
    hands.stand_at("Water")
    press(Key.Key_S)
    assert ", starred by Astrid Holm," in stars.said()


@pytest.mark.parametrize(("others", "words"), [(1, "the same moment as 1 other,"), (2, "the same moment as 2 others,")])
def test_how_many_saw_the_same_moment_is_said(hands, stars, others, words):
    seen = [hands.uid_of(one) for one in ("Water", "Number", "He")[: others + 1]]
    hands.library.board.same_moment(seen)
    QApplication.processEvents()
    assert words in stars.said()


def test_a_board_that_is_left_keeps_no_words_in_memory(hands):
    class Words:
        """What a card shows, laid out."""

    pane, words = BoardPane(hands.pane.context, hands.uid), Words()
    pane.refresh()
    cards = pane.columns.columns[""].cards
    cards.delegate._laid["a card"] = words  # type: ignore[assignment]  # all it has to do is to be held
    kept = weakref.ref(words), weakref.ref(cards.cards)
    pane.deleteLater()
    del pane, cards, words
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in kept] == [None, None]
