"""Which library a start opens, and what it says where that one is gone or refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from safari.library import Library
from ui.first_run import FirstRun
from ui.session import Session
from ui.widgets.dialog import Message
from ui.widgets.plain_text import PlainText


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The library in the data folder."""
    path = tmp_path / "data" / "library.safari"
    path.parent.mkdir()
    Library.create(path, "Fjellvik Insurance").close()
    for module in ("ui.session", "ui.which_library"):
        monkeypatch.setattr(f"{module}.default_library", lambda: path)
    return path


@pytest.fixture
def told(monkeypatch):
    """What dialogs said; each is read and closed."""
    sentences: list[str] = []

    def read(_cls, _parent, *words):
        sentences.append(" ".join(words))

    monkeypatch.setattr(Message, "tell", classmethod(read))
    return sentences


@pytest.fixture
def start(dressed_app, qtbot, tmp_path):
    """Starts the program as the command does."""
    sessions: list[Session] = []

    def started(path=None, last=None, programme=None) -> Session:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        if last is not None:
            settings.setValue("library", str(last))
            settings.setValue("programme", programme or ["Fjellvik Insurance", ""])
            settings.sync()
        session = Session(tmp_path / "settings.ini")
        sessions.append(session)
        session.start(path)
        session.window.activateWindow()
        qtbot.waitUntil(session.window.isActiveWindow)
        qtbot.waitUntil(lambda: session.library is not None or session.window.findChild(FirstRun) is not None)
        return session

    yield started
    for session in sessions:
        session.window.close()
        session.close()
        session.window.deleteLater()
        session.deleteLater()


def first_run(session: Session) -> FirstRun:
    found = session.window.findChild(FirstRun)
    assert found is not None
    return found


def beside(session: Session) -> list[str]:
    return [one.text() for one in session.window.sidebar.programme.findChildren(PlainText)]


def test_a_library_that_is_gone_is_told_and_no_other_is_opened(start, own, told, tmp_path):
    session = start(last=tmp_path / "stick" / "mine.safari")
    assert session.library is None
    assert len(told) == 1
    assert told[0].startswith("Your library mine.safari is not where it was. It was last in")
    assert str(tmp_path / "stick") in told[0]
    assert "Nothing was opened in its place." in told[0]


def test_it_is_still_the_one_remembered_when_the_disk_is_back(start, own, told, tmp_path):
    stick = tmp_path / "stick"
    start(last=stick / "mine.safari").window.close()
    stick.mkdir()
    Library.create(stick / "mine.safari", "Nordhavn Bank").close()
    session = start()
    assert session.library is not None
    assert session.library.path == stick / "mine.safari"
    assert len(told) == 1


def test_where_nothing_was_ever_open_the_own_library_opens(start, own, told):
    session = start()
    assert session.library is not None
    assert session.library.path == own
    assert told == []


def test_behind_a_refused_file_ones_own_library_is_the_first_thing_offered(start, own, told, tmp_path, qtbot):
    wrong = tmp_path / "in.txt"
    wrong.write_text("not a library")
    session = start(wrong, last=own)
    assert len(told) == 1
    shown = first_run(session)
    assert shown.own_button is not None
    assert (shown.own_button.text(), shown.own_button.kind) == ("Open my own library", "primary")
    assert shown.begin_button.kind == "outlined"
    assert "Untitled library" not in beside(session)
    qtbot.waitUntil(shown.own_button.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), "\r")
    assert session.library is not None
    assert session.library.path == own


def test_behind_a_refusal_no_other_library_s_name_stands(start, own, tmp_path, monkeypatch):
    seen: list[list[str]] = []
    wrong = tmp_path / "in.txt"
    wrong.write_text("not a library")
    monkeypatch.setattr(Message, "tell", classmethod(lambda *_: seen.append(beside(session_of()))))

    def session_of() -> Session:
        window = next(one for one in QApplication.topLevelWidgets() if hasattr(one, "sidebar") and one.isVisible())
        return type("S", (), {"window": window})()

    start(wrong, last=own)
    assert seen
    assert not any("Fjellvik" in words for words in seen[0])


def test_a_true_first_start_is_as_it_was(start, told, tmp_path, monkeypatch):
    for module in ("ui.session", "ui.which_library"):
        monkeypatch.setattr(f"{module}.default_library", lambda: tmp_path / "none.safari")
    session = start()
    assert first_run(session).own_button is None
    assert first_run(session).begin_button.kind == "primary"
    assert "Untitled library" in beside(session)
