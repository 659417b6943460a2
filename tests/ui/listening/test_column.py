"""The right column of listening: what is marked gives room to the verdict, which stands in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_the_verdict_is_in_sight_however_much_is_marked(heard, open_run, qtbot):
    run = open_run()
    for number in range(9):
        run.listening.seek(1_000 * number)
        run.presses(Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: len(run.listening.marked.rows) == number + 1)  # noqa: B023 - waited for here
    qtbot.wait(50)
    QApplication.processEvents()
    verdict, column = run.listening.verdict, run.day.split.widget(1)
    assert verdict.mapTo(column, verdict.rect().bottomLeft()).y() <= column.height()
    last, area = run.listening.marked.rows[-1], run.listening.marked.area
    assert 0 <= last.mapTo(area, last.rect().bottomLeft()).y() <= area.height()  # the newest is scrolled to
