"""The sidebar says whose library it is, and that leads to the programme's form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.library import Library
from ui.people.programme_form import ProgrammeForm
from ui.session import Session


@pytest.fixture
def session(dressed_app, qtbot, tmp_path):
    """The program with a library of an insurance company."""
    Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance").close()
    started = Session(tmp_path / "settings.ini")
    started.window.show()
    assert started.open_library(tmp_path / "fjellvik.safari")
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow)
    qtbot.wait(0)  # the bridge listens from here on
    yield started
    started.window.close()
    started.close()
    started.window.deleteLater()
    started.deleteLater()


@pytest.mark.parametrize("width", [1440, 1100])
def test_the_name_of_the_programme_leads_to_its_form(session, qtbot, monkeypatch, width):
    asked = []
    monkeypatch.setattr(ProgrammeForm, "ask", lambda _parent, library: asked.append(library.programme.organisation))
    session.window.resize(width, 800)
    name = session.window.sidebar.programme
    name.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert asked == ["Fjellvik Insurance"] * 2


def test_before_there_is_a_library_there_is_no_programme_to_change(dressed_app, qtbot, tmp_path):
    started = Session(tmp_path / "settings.ini")
    started.show_first_run()
    name = started.window.sidebar.programme
    assert name.focusPolicy() == Qt.FocusPolicy.NoFocus
    started.begin("Fjellvik Insurance")
    qtbot.waitUntil(lambda: name.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    started.window.close()
    started.close()
    started.window.deleteLater()
    started.deleteLater()


def test_another_name_is_shown_at_once(session, qtbot):
    session.library.edit_programme(organisation="Nordhavn Bank", name="Closer, 2026")
    name = session.window.sidebar.programme
    qtbot.waitUntil(lambda: name.accessibleName() == "The programme: Nordhavn Bank, Closer, 2026")
