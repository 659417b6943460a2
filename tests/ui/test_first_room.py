"""The first run in its window: where one is, and what pressing a room does while there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.session import Session
from ui.sidebar import RoomButton


@pytest.fixture
def session(dressed_app, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    opened = Session(tmp_path / "settings.ini")
    qtbot.addWidget(opened.window)
    opened.window.show()
    opened.show_first_run()
    yield opened
    opened.close()


def marked(session):
    return [room.text() for room in session.window.sidebar.findChildren(RoomButton) if room.isChecked()]


def test_today_is_marked_at_the_first_run_and_stays_it(session, qtbot):
    assert marked(session) == ["Today"]
    people = next(room for room in session.window.sidebar.findChildren(RoomButton) if room.text() == "People")
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert marked(session) == ["Today"]
    session.begin("Fjellvik Insurance")
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert marked(session) == ["People"]


def test_deeds_that_need_a_library_are_off_and_say_why_until_there_is_one(session, qtbot):
    actions = session.window.menus.actions
    for name in ("new_moment", "new_safari", "save_pdf", "undo", "find", "formats", "room_today"):
        assert not actions[name].isEnabled(), name
        assert actions[name].toolTip() == "Open a library first, or begin your programme"
    assert actions["open_library"].isEnabled()
    assert actions["quit"].isEnabled()
    session.begin("Fjellvik Insurance")
    assert actions["new_moment"].isEnabled()
    assert actions["undo"].isEnabled()
    assert actions["undo"].toolTip() == "Undo"
