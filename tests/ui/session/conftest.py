"""The program with its library, started as often as a test likes."""

from __future__ import annotations

import pytest

from safari.library import Library
from safari.plan.format import formats
from ui.run.run_step import RunStep
from ui.session import Session


@pytest.fixture
def path(tmp_path):
    """A library with one safari."""
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance")
    made.plans.plan(formats()[0][0], "Breakfast")
    made.close()
    return made.path


@pytest.fixture
def other(tmp_path):
    """Another library."""
    made = Library.create(tmp_path / "other.safari", "Nordhavn Bank")
    made.close()
    return made.path


@pytest.fixture
def start(dressed_app, qtbot, tmp_path):
    """Starts the program with a library; another start has the same settings."""
    sessions: list[Session] = []

    def started(path) -> Session:
        session = Session(tmp_path / "settings.ini")
        sessions.append(session)
        session.window.show()
        assert session.open_library(path)
        session.window.activateWindow()
        qtbot.waitUntil(session.window.isActiveWindow)
        qtbot.wait(0)  # the bridge listens from here on
        return session

    yield started
    for session in sessions:
        session.window.may_lose = lambda: True
        session.window.close()
        session.close()
        session.window.deleteLater()
        session.deleteLater()


@pytest.fixture
def trouble(monkeypatch):
    """What reached sys.excepthook."""
    met: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: met.append(error))
    return met


@pytest.fixture
def run_the_day():
    """Opens Run of the first safari."""

    def opened(session: Session) -> RunStep:
        assert session.library is not None
        session.window.go("safaris", session.library.plans.safaris()[0].uid, "run")
        step = session.window.findChild(RunStep)
        assert step is not None
        if step.screen_of_day is None:
            step._chosen(None)
        return step

    return opened


@pytest.fixture
def in_run(start, path, run_the_day):
    """The program in Run."""
    session = start(path)
    run_the_day(session)
    return session
