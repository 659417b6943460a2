"""The ring keeps off words that begin at the very edge of their control; nothing else moves for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from safari.cases.case import Case
from ui.cases.case_row import CaseRow
from ui.plan.list_section import FoldHeading
from ui.run.top_bar import WriterName
from ui.story.section import Head
from ui.theme import colour
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea


def a_case() -> Case:
    return Case("c", "s", None, 1, datetime(2026, 11, 19, 9, tzinfo=UTC), "boot", 0, about="A leak")


@pytest.mark.parametrize("make", [
    lambda: Button("All steps", "word", size="small"), lambda: Button("New case", "word", icon="plus"),
    lambda: FoldHeading("Agenda"), lambda: Head("The picture", "Who speaks"),
    lambda: WriterName("Astrid Holm"), lambda: CaseRow(a_case()),
])  # fmt: skip
def test_the_ring_keeps_off_the_words(shown, qtbot, make):
    area, above, control = ScrollArea(), PlainText("Above"), make()
    area.body.addWidget(above)
    area.body.addWidget(control)
    area.setFixedSize(320, 160)
    window = shown(Button("Before"), area)
    control.setFocus()
    qtbot.keyClick(control, Qt.Key.Key_Shift)
    ring, left = window.ring.visible_rect(), control.mapTo(window, QPoint(0, 0)).x()
    assert left == above.mapTo(window, QPoint(0, 0)).x(), "the words stand in line with what is above them"
    assert left - (ring.left() + 2) >= 6
    assert ring.right() - 2 - (left + control.width() - 1) >= 6
    picture = window.grab().toImage()
    inks = [picture.pixelColor(x, ring.center().y()).name() for x in range(ring.left(), left)]
    accent = colour("accent").name()
    assert inks[:2] == [accent, accent], "whole, though the words begin where the view does"
    assert accent not in inks[2:]


def test_an_icon_alone_has_its_ring_as_every_square(shown, qtbot):
    button = Button("", "word", size="small", icon="close", name="Close")
    window = shown(Button("Before"), button)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Shift)
    assert window.ring.visible_rect().width() == button.width() + 8


def test_the_ring_of_a_part_of_the_story_keeps_off_its_fields(shown, qtbot):
    head, field = Head("The picture", "Who speaks"), PlainText("Click the face")
    whole = QWidget()
    whole.setLayout(column(head, field))
    window = shown(Button("Before"), whole)
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Shift)
    assert window.ring.visible_rect().bottom() < field.mapTo(window, QPoint(0, 0)).y()
