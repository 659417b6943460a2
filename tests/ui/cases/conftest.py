"""A day in customer service in a real library, and Run over it in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from safari.cases.case import Case
from safari.library import Library
from safari.plan.format import formats
from ui.bridge import Bridge
from ui.cases.panel import CasesPanel
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context

BEGIN = datetime(2026, 11, 5, 9, 40, tzinfo=timezone(timedelta(hours=1)))


@dataclass
class Desk:
    """A leader at Run beside an agent: what is on the screen, what is on disk, and two hands."""

    service: Service
    screen: DayScreen
    panel: CasesPanel
    press: Callable[..., None]
    write: Callable[[str], None]
    wait: Callable[[Callable[[], bool]], None]

    def alt(self, *letters: Qt.Key) -> None:
        """Press Alt and a letter, one after the other."""
        for letter in letters:
            self.press(letter, Qt.KeyboardModifier.AltModifier)

    def cases(self) -> list[Case]:
        """The cases on disk, once everything is written."""
        self.screen.sitting.settle()
        return self.service.library.cases.of_safari(self.service.uid)

    def starts(self) -> None:
        """Press F2, and see the case."""
        self.press(Qt.Key.Key_F2)
        self.wait(self.panel.form.isVisible)


@dataclass
class Service:
    """The library, the safari, the leader who writes; `opened()` shows Run, once more after a restart."""

    library: Library
    uid: str
    astrid: str
    open_run: Callable[[], DayScreen]
    moment: list[datetime] = field(default_factory=lambda: [BEGIN])


@pytest.fixture
def service(tmp_path, dressed_app, qtbot) -> Iterator[Service]:
    """A safari beside an agent, begun twenty minutes ago."""
    moment = [BEGIN]
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: moment[0])
    astrid = library.people.add_leader("Astrid Holm", "CEO").uid
    for name in ("Billing", "Claims"):
        library.journey.called(name)
    kind = next(one for one in formats()[0] if one.key == "service_day")
    safari = library.plans.plan(kind, "A day in claims", day=date(2026, 11, 5), starts=time(9, 20))
    library.guests.invite(safari.uid, leader=astrid)
    bridge = Bridge(library)
    steps: list[RunStep] = []

    def open_run() -> DayScreen:
        remember_writer(read_day(library, safari.uid), astrid)
        context = Context(library, bridge, lambda *_a: None, lambda *_a: None, lambda *_a, **_k: None, lambda: None)
        step = RunStep(context, safari.uid, lambda: moment[0])
        step.resize(1440, 900)
        steps.append(step)
        with qtbot.waitExposed(step):
            step.show()
        step.activateWindow()
        step.setFocus()
        assert step.screen_of_day is not None
        return step.screen_of_day

    yield Service(library, safari.uid, astrid, open_run, moment)
    for step in steps:
        step.hide()
        step.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bridge.stop()
    library.close()


@pytest.fixture
def desk(service, press, write, qtbot) -> Desk:
    """Run, opened by Astrid."""
    screen = service.open_run()
    panel = screen.findChild(CasesPanel)
    assert panel is not None
    return Desk(service, screen, panel, press, write, qtbot.waitUntil)
