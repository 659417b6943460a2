"""A day in customer service in a real library, and Run over it in a real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from safari.cases.case import Case
from ui.cases.panel import CasesPanel
from ui.run.day_screen import DayScreen

if TYPE_CHECKING:
    from tests.ui.conftest import RunDay


@dataclass
class Desk:
    """A leader at Run beside an agent: what is on the screen, what is on disk, and two hands."""

    service: RunDay
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


@pytest.fixture
def service(begin_day):
    """A safari beside an agent, about two touchpoints."""
    day = begin_day("service_day")
    for name in ("Billing", "Claims"):
        day.library.journey.called(name)
    return day


@pytest.fixture
def desk(service, press, write, qtbot) -> Desk:
    """Run, opened by Astrid."""
    screen = service.open_run()
    panel = screen.findChild(CasesPanel)
    assert panel is not None
    return Desk(service, screen, panel, press, write, qtbot.waitUntil)
