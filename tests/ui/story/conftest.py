"""The window at the story of a breakfast: Ingrid agreed to be quoted, Nikos was never asked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note, Picture
from ui.story.room import StoryRoom

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
HERO = "I called eleven times. Every time I started from the beginning."
SAID = (
    ("I stood in water to my ankles and a voice told me I was number thirty-eight.", Kind.OUCH, "First call", -2),
    (HERO, Kind.OUCH, "Calls four to ten", -3),
    ("They asked for the claim number again.", Kind.QUOTE, "", -1),
    ("Then Marit said: you can stop calling now.", Kind.AHA, "Marit calls back", 3),
)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def library(begin_library):
    """An empty library of an insurance company."""
    return begin_library(NOW)


@pytest.fixture
def safari(library):
    kind = formats()[0][0]
    return library.plans.plan(kind, "Breakfast with claims customers", day=date(2026, 11, 19), place="Bergen")


@pytest.fixture
def people(library):
    """Ingrid (agreed), Nikos (not asked), and two leaders."""
    ingrid = library.people.add_customer("Ingrid, 67", language="en", who="Retired teacher on Askøy.")
    library.people.identify(ingrid.uid, "Gudrun Xzqwhauge", "")
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO), given)
    nikos = library.people.add_customer("Nikos, 41", language="el")
    jonas = library.people.add_leader("Jonas Bakke", "COO")
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    return SimpleNamespace(ingrid=ingrid, nikos=nikos, jonas=jonas, astrid=astrid)


@pytest.fixture
def jot(library, safari):
    """Keeps a note of the day."""
    minutes = iter(range(100))

    def keep(text, who=None, kind=Kind.OUCH, at="", **fields):
        touchpoint = library.journey.called(at).uid if at else None
        when = NOW - timedelta(days=1) + timedelta(minutes=next(minutes))
        said_by = who.uid if who else None
        return library.notes.keep(
            Note("", safari.uid, None, kind, text, when, said_by=said_by, touchpoint=touchpoint, **fields)
        )

    return keep


@pytest.fixture
def jotted(people, jot):
    """What Ingrid said, what Nikos said, and one of hers off the record; by their words."""
    notes = [jot(text, people.ingrid, kind, at, feeling=feeling) for text, kind, at, feeling in SAID]
    notes.append(jot("Κάθε φορά άλλη φωνή.", people.nikos, Kind.QUOTE, feeling=-1))
    notes.append(jot("My husband must not know.", people.ingrid, feeling=-3, off_record=True))
    return {note.text: note for note in notes}


@pytest.fixture
def photo(library, jotted):
    """A picture of Ingrid, with her strongest words."""
    file = BytesIO()
    Image.new("RGB", (600, 765), "#E5DAC5").save(file, "JPEG")
    return library.notes.add_photo(jotted[HERO].uid, Picture(file.getvalue(), 600, 765))


@pytest.fixture
def window(library, safari, open_window):
    """The whole window, with the room Safaris in it and the menus wired as in the program."""
    opened = open_window(library, "safaris")
    yield opened
    opened.close_rooms()


@pytest.fixture
def day(library, safari, people, jotted):
    """All there is after the breakfast; `written()` gives the story as it stands in the library."""

    def written():
        found = library.stories.of_safari(safari.uid)
        assert found is not None
        return found

    return SimpleNamespace(library=library, safari=safari, people=people, jotted=jotted, written=written)


@pytest.fixture
def open_story(window, safari):
    """Goes to the story; gives the editor."""

    def opened():
        window.go("safaris", safari.uid, "story")
        window.activateWindow()
        return window.findChild(StoryRoom)

    return opened


@pytest.fixture
def drawn(qtbot):
    """Waits until the page shows what the editor says; gives the drawing."""

    def waited(room):
        qtbot.waitUntil(lambda: not room.pane.drawer.is_busy and room.pane.preview.drawing is not None, timeout=15_000)
        return room.pane.preview.drawing

    return waited


@pytest.fixture
def keyboard(press, write):
    """Presses keys, types words of any script and tabs on, where the cursor is."""

    def tab_to(name, most=80):
        seen = []
        for _step in range(most):
            focus = QApplication.focusWidget()
            if focus is not None and focus.accessibleName().startswith(name):
                return focus
            seen.append(focus.accessibleName() if focus is not None else "")
            press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}: {seen}")

    return SimpleNamespace(press=press, write=write, tab_to=tab_to)
