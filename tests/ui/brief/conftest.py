"""The step Brief of a breakfast on screen: two leaders, two customers, and a folder that is chosen whenever asked."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from safari.plan.format import called, formats
from ui.brief.room import BriefRoom
from ui.widgets.dialog import Confirm


@pytest.fixture
def breakfast(fjellvik):
    """A breakfast in Bergen on 19 November 2026 at eight."""
    fjellvik.edit_programme(responsible="Kari Nes", contact="kari@fjellvik.example")
    kind = called("breakfast", formats()[0])
    planned = fjellvik.plans.plan(
        kind, "Breakfast with claims customers", day=date(2026, 11, 19), starts=time(8), zone="Europe/Oslo"
    )
    people, guests = fjellvik.people, fjellvik.guests
    leaders = [people.add_leader(name) for name in ("Astrid Holm", "Petros Rallis")]
    people.edit_leader(leaders[0].uid, email="astrid@fjellvik.example")
    customers = [people.add_customer(alias) for alias in ("Ingrid, 67", "Nikos, 41")]
    for leader in leaders:
        guests.invite(planned.uid, leader=leader.uid)
    for customer in customers:
        guests.invite(planned.uid, customer=customer.uid)
    guests.take_seats(planned.uid)
    astrid, petros = guests.participants(planned.uid)[:2]
    guests.pair(astrid.uid, customers[0].uid)
    guests.pair(petros.uid, None)
    return planned


@pytest.fixture
def window(open_window, fjellvik, breakfast):
    """The window at that breakfast's briefs."""
    opened = open_window(fjellvik, "safaris")
    opened.go("safaris", breakfast.uid, "brief")
    return opened


@pytest.fixture
def room(window):
    """The step on screen."""
    return window.stack.currentWidget().findChild(BriefRoom)


@pytest.fixture
def chosen(tmp_path, monkeypatch):
    """The folder that is chosen whenever one is asked for."""
    into = tmp_path / "papers"
    into.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(into))
    return into


@pytest.fixture
def drawn(qtbot):
    """Waits until the pages show the brief; gives the drawing."""

    def waited(room):
        qtbot.waitUntil(lambda: not room.pane.drawer.is_busy and room.pane.sheets.drawing is not None, timeout=15_000)
        return room.pane.sheets.drawing

    return waited


@pytest.fixture
def leaders(fjellvik, breakfast):
    """Who leads on that breakfast, as it stands whenever asked."""
    return lambda: [one for one in fjellvik.guests.participants(breakfast.uid) if one.leader]


@pytest.fixture
def save(room, qtbot):
    """Presses what saves, and waits until it is done."""

    def saved(press):
        with qtbot.waitSignal(room.making.ended, timeout=20_000):
            press()

    return saved


@pytest.fixture
def as_suggested(room, tmp_path, monkeypatch):
    """The folder into which every file is saved under the name that is suggested."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, suggested, _kind: (suggested, ""))
    room.making._place = tmp_path
    return tmp_path


@pytest.fixture
def meant(monkeypatch):
    """What is asked before something is called off is answered with yes; gives what was asked."""
    asked = []

    def yes(_parent, question) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(Confirm, "ask", yes)
    return asked


@pytest.fixture
def opened(monkeypatch):
    """What is opened in the system's own program."""
    paths: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: paths.append(Path(url.toLocalFile())))
    return paths
