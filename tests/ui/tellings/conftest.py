"""The window at the story of a breakfast that is ready to be told."""

from __future__ import annotations

from datetime import UTC, date, datetime
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
from ui.story import saving
from ui.story.room import StoryRoom

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def library(begin_library):
    return begin_library(NOW)


@pytest.fixture
def day(library):
    """Ingrid's story with picture, quote and promise; her real name stands in why it matters."""
    safari = library.plans.plan(formats()[0][0], "Breakfast", day=date(2026, 11, 19))
    ingrid = library.people.add_customer("Ingrid, 67")
    library.people.identify(ingrid.uid, "Gudrun Hauge", "")
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO), given)
    jonas = library.people.add_leader("Jonas Bakke", "COO")
    said = Note("", safari.uid, None, Kind.QUOTE, "I called eleven times.", NOW, said_by=ingrid.uid)
    hero = library.notes.keep(said)
    file = BytesIO()
    Image.new("RGB", (600, 765), "#E5DAC5").save(file, "JPEG")
    photo = library.notes.add_photo(hero.uid, Picture(file.getvalue(), 600, 765))
    uid = library.stories.begin(safari.uid).uid
    library.stories.choose_quote(uid, hero.uid)
    library.stories.choose_photo(uid, photo.uid)
    library.stories.add_promise(uid, "One handler a claim", owner=jonas.uid, due=date(2026, 12, 15))
    library.stories.edit(
        uid, why="Gudrun is one of many.", figure="214", customers=214, source="Claims", ask="One name."
    )
    return SimpleNamespace(library=library, safari=safari, story=uid, ingrid=ingrid, jonas=jonas)


@pytest.fixture
def window(day, open_window):
    opened = open_window(day.library, "safaris")
    yield opened
    opened.close_rooms()


@pytest.fixture
def room(window, day):
    """The story on screen."""
    window.go("safaris", day.safari.uid, "story")
    window.activateWindow()
    return window.findChild(StoryRoom)


@pytest.fixture
def head(room):
    """The button of the head with this word."""
    return lambda word: next(one for one in room.head_buttons if one.text() == word)


@pytest.fixture
def keyboard(press, write):
    """Presses keys, types words, and tabs until somebody stands on what begins so."""

    def tab_to(name, most=90):
        for _step in range(most):
            focus = QApplication.focusWidget()
            if focus is not None and focus.accessibleName().startswith(name):
                return focus
            press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    return SimpleNamespace(press=press, write=write, tab_to=tab_to)


@pytest.fixture
def saved_as(tmp_path, monkeypatch):
    """Whoever saves chooses a file of this name; gives its path."""

    def chosen(name):
        monkeypatch.setattr(saving, "ask_where", lambda *_asked: tmp_path / name)
        return tmp_path / name

    return chosen
