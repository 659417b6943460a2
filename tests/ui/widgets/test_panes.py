"""Two panes remember how wide the right one was made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.panes import Panes


def opened(qtbot):
    panes = Panes(QWidget(), QWidget(), "somewhere", 288)
    qtbot.addWidget(panes)
    panes.resize(1000, 400)
    panes.show()
    return panes


def test_the_right_pane_begins_as_wide_as_said_and_comes_back_as_it_was_left(qtbot):
    first = opened(qtbot)
    assert first.sizes()[1] == 288
    first.moveSplitter(500, 1)
    first.splitterMoved.emit(500, 1)
    left_at = first.sizes()[1]
    assert left_at != 288
    assert opened(qtbot).sizes()[1] == left_at
