"""Whatever a person types stands in the file 300 ms later, in every text field of a safari but the few that command."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from safari.plan.format import formats
from safari.run.note import Kind, Note
from ui.debrief.reflection_block import ReflectionBlock
from ui.story.room import StoryRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.library import Library
    from ui.main_window import MainWindow

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
WAITS = {  # half a day, half a name and letters in a number are not worth keeping
    *("Day", "Starts", "Segment"),
    "Customers, each a dot",
}


@pytest.fixture
def library(begin_library, dressed_app):
    return begin_library(NOW)


@pytest.fixture
def safari(library):
    """A breakfast with all there is to type about: a seat with a bet, notes, a reflection, a story of three moments."""
    made = library.plans.plan(formats()[0][0], "Breakfast", day=date(2026, 11, 20))
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    ingrid = library.people.add_customer("Ingrid, 67")
    seat = library.guests.invite(made.uid, leader=astrid.uid)
    library.guests.invite(made.uid, customer=ingrid.uid)
    library.guests.pair(seat.uid, ingrid.uid)
    note = library.notes.keep(Note("", made.uid, None, Kind.QUOTE, "Eleven times.", NOW, said_by=ingrid.uid))
    story = library.stories.begin(made.uid).uid
    library.stories.choose_quote(story, note.uid)
    return made.uid


def fields(window: QWidget) -> list[QWidget]:
    """What one can type in now."""
    found: list[QLineEdit | QPlainTextEdit | QTextEdit] = [*window.findChildren(QLineEdit)]
    found += [*window.findChildren(QPlainTextEdit), *window.findChildren(QTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def standing(library: Library) -> str:
    """All that stands in the file, but what the journal knows from before."""
    tables = library.database.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'revisions'")
    rows = [row for (table,) in tables for row in library.database.rows(f"SELECT * FROM [{table}]")]
    return "\n".join(str(row) for row in rows)


def openings(window: MainWindow) -> list[Callable[[], object]]:
    """What opens the fields of a step one after the other; first of all, as it is."""
    stories = window.findChildren(StoryRoom)
    sections = [partial(room.editor.open, one) for room in stories for one in room.editor.sections]
    return [lambda: None, *sections, *(one.open for one in window.findChildren(ReflectionBlock))]


@pytest.fixture
def open_step(library, safari, open_window):
    """Opens a step of it."""
    windows = []

    def opened(step: str) -> MainWindow:
        windows.append(open_window(library, "safaris"))
        windows[-1].go("safaris", safari, step)
        return windows[-1]

    yield opened
    for window in windows:
        window.close_rooms()


@pytest.mark.parametrize(("step", "least"), [("plan", 7), ("debrief", 8), ("story", 11)])
def test_it_stands_in_the_file_without_leaving_the_field(library, open_step, killed, step, least):
    window = open_step(step)
    seen, lost, word = set(), [], ""
    for opened in openings(window):
        opened()
        QTest.qWait(20)
        for field in fields(window):
            name = field.accessibleName()
            if name in seen or name in WAITS:
                continue
            seen.add(name)
            word = f"zz{len(seen)}zz"
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            QTest.keyClicks(field, word)
            QTest.qWait(320)
            lost += [name] if word not in standing(library) else []
    assert lost == []
    assert len(seen) >= least
    assert word in standing(killed(library))
