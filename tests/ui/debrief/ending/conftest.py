"""The debrief of a breakfast in a room of its own: Astrid and Jonas came, Ingrid spoke, somebody saw something."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from safari.library import Library
from safari.plan.format import called, formats
from safari.run.note import Kind, Note
from ui.debrief.panes import deeds
from ui.debrief.room import DebriefRoom

NOW = datetime(2026, 11, 19, 9, 41).astimezone()


@dataclass
class Heard:
    """A library, its breakfast and who came; `moment[0]` is what its clock says, `toasts` what a window would say."""

    library: Library
    moment: list[datetime]
    toasts: list[str]
    uid: str = ""
    leaders: list[str] = field(default_factory=list)
    ingrid: str = ""
    said: Any = None
    seen: Any = None


@pytest.fixture
def heard(tmp_path, dressed_app, wishes):
    """What was heard at a breakfast on 19 November 2026."""
    moment = [NOW]
    library = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: moment[0])
    made = Heard(library, moment, wishes.toasts)
    breakfast = library.plans.plan(called("breakfast", formats()[0]), "Breakfast", day=date(2026, 11, 19))
    made.uid = breakfast.uid
    for name in ("Astrid Holm", "Jonas Bakke"):
        made.leaders.append(library.people.add_leader(name).uid)
        library.guests.invite(made.uid, leader=made.leaders[-1])
    made.ingrid = library.guests.invite_customer(made.uid, "Ingrid, 67").customer or ""
    keep = partial(Note, "", made.uid, made.leaders[0])
    made.said = library.notes.keep(keep(Kind.OUCH, "I called eleven times.", NOW, made.ingrid, -3, language="en"))
    made.seen = library.notes.keep(keep(Kind.SAW, "Four minutes of hold music.", NOW))
    yield made
    library.close()


@pytest.fixture
def open_debrief(open_room, heard):
    """Opens its debrief."""

    def opened(size=(1440, 900)):
        return open_room(lambda context: DebriefRoom(context, heard.uid), heard.library, size)

    return opened


@pytest.fixture
def room(open_debrief):
    """Its debrief, open."""
    return open_debrief()


@pytest.fixture
def save(heard, room, tmp_path, monkeypatch):
    """Takes an entry of the menu, to save a file of this name; "" where nobody is to be asked where. What was said."""

    def saved(words, name):
        def answer(*_asked):
            assert name, "somebody was asked where"
            return str(tmp_path / name), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        next(one for one in deeds() if words in one.title).do(room, room._context, heard.uid)
        return heard.toasts

    return saved
