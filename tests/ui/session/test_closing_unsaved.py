"""A library closes only when what was typed in it is on disk, or somebody was told that it is not."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from safari.library import Library
from ui.session import Session


@pytest.fixture
def session(dressed_app, qtbot, tmp_path, path):
    """The program with the first library."""
    made = Session(tmp_path / "settings.ini")
    made.window.show()
    assert made.open_library(path)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.may_lose = lambda: True
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def title(session, qtbot):
    """The field with the safari's title in its plan."""
    session.window.go("safaris", session.library.plans.safaris()[0].uid, "plan")
    shown = [one for one in session.window.findChildren(QLineEdit) if one.isVisible() and one.text() == "Breakfast"]
    shown[0].setFocus()
    shown[0].end(False)
    return shown[0]


@pytest.fixture
def fills_up(full_disk, monkeypatch):
    """A block in which the disk is full as soon as another library has been opened."""
    opens = Library.open

    @contextmanager
    def filling():
        with ExitStack() as full, monkeypatch.context() as patched:

            def opened(path):
                library = opens(path)
                full.enter_context(full_disk())
                return library

            patched.setattr(Library, "open", opened)
            yield

    return filling


def test_a_disk_that_fills_up_while_another_library_is_opened_loses_nothing(session, other, title, fills_up, asked):
    before = session.library.path
    settle = session.window.settle
    asked_to_settle: list[bool] = []

    def typed_meanwhile():
        safe = settle()
        if not asked_to_settle:
            QTest.keyClicks(title, " with Ingrid")
        asked_to_settle.append(safe)
        return safe

    session.window.settle = typed_meanwhile
    with fills_up():
        headings = asked("Stay")
        assert not session.open_library(other)
        assert headings == ["Something you typed could not be saved."]
        assert title.text() == "Breakfast with Ingrid"
    assert session.library.path == before
    assert settle()
    assert [one.title for one in session.library.plans.safaris()] == ["Breakfast with Ingrid"]


def test_who_would_rather_lose_it_is_asked_once(session, other, title, full_disk, asked):
    with full_disk():
        QTest.keyClicks(title, " with Ingrid")
        headings = asked("Close anyway")
        assert session.open_library(other)
    assert headings == ["Something you typed could not be saved."]
    assert session.library.path == other
    assert session.window.toasts.toast is None


def test_what_is_lost_at_the_end_without_a_question_is_said(session, title, full_disk, capsys):
    with full_disk():
        QTest.keyClicks(title, " with Ingrid")
        session.window.hide()
        session.close()
    assert capsys.readouterr().err == "Something you typed could not be saved. It is lost.\n"
