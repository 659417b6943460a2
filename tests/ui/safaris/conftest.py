"""Safaris at every stage, the views they are looked at in, and a mouse that carries one."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from safari.plan.format import called, formats
from safari.run.note import Kind, Note

Left = Qt.MouseButton.LeftButton


@pytest.fixture
def planned_safari(fjellvik):
    """Plans a breakfast; a complete one has a leader and a customer."""
    breakfast = called("breakfast", formats()[0])

    def plan(title: str, day: date | None = None, *, complete: bool = False, run: bool = False, hour: int = 8):
        safari = fjellvik.plans.plan(breakfast, title, day=day, starts=time(hour))
        if complete:
            fjellvik.guests.invite_leader(safari.uid, "Astrid Holm")
            fjellvik.guests.invite_customer(safari.uid, f"Guest of {title}")
        if run:
            fjellvik.notes.keep(Note("", safari.uid, None, Kind.SAW, "Three screens", fjellvik.journal.clock()))
        return safari

    return plan


@pytest.fixture
def several(planned_safari):
    """Two ideas, two that are planned, and one that was run."""
    return {
        "idea": planned_safari("Some day"),
        "draft": planned_safari("Breakfast with young drivers", date(2026, 11, 10)),
        "claims": planned_safari("Breakfast with claims customers", date(2026, 11, 19), complete=True),
        "fleet": planned_safari("Breakfast with fleet owners", date(2026, 12, 3), complete=True),
        "farm": planned_safari("A morning with farmers", date(2026, 10, 7), run=True),
    }


@pytest.fixture
def overview(several, open_window, fjellvik):
    """All safaris in a window, as a list."""
    window = open_window(fjellvik, "safaris")
    window.go("safaris")
    return window.stack.currentWidget().overview


@pytest.fixture
def carry(dressed_app):
    """Takes what is at a place of one widget and pulls it over a place of another; lets go unless told to hold on."""

    def carried(begin: tuple[QWidget, QPoint], end: tuple[QWidget, QPoint], *, hold: bool = False) -> None:
        source, place = begin
        over = source.mapFromGlobal(end[0].mapToGlobal(end[1]))
        QTest.mousePress(source, Left, pos=place)
        for step in (place + QPoint(4, 0), place + QPoint(30, 10), over):
            QTest.mouseMove(source, step)
            dressed_app.processEvents()
        if not hold:
            QTest.mouseRelease(source, Left, pos=over)
            dressed_app.processEvents()

    return carried
