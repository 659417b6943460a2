"""The right column of listening: what is marked gives room to the verdict, which stands in sight."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from safari.people.consent import Use
from safari.run.note import Kind, Note


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


def test_what_its_customer_holds_back_is_not_said_beside_the_call(calls, heard, open_run, qtbot):
    at, sofie = calls.library.journal.clock(), calls.sofie.uid
    said = Note("", calls.uid, None, Kind.OUCH, "I called eleven times", at, sofie, recording=heard.uid, feeling=-3)
    calls.library.notes.keep(replace(said, moment=1_000))
    marked = open_run().listening.marked
    qtbot.waitUntil(lambda: [row.entry.text for row in marked.rows] != [])
    calls.library.people.withdraw(sofie, [Use.NOTES], at.date())
    sentence = "Withheld: Sofie, 33 has withdrawn consent."
    qtbot.waitUntil(lambda: [(row.entry.text, row.entry.feeling) for row in marked.rows] == [(sentence, None)])
