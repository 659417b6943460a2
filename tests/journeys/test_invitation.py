"""An invitation by keyboard: handed out, brought up to date, called off; each read by another parser."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from tests.journeys import papers, planning, trips
from tests.journeys.trips import ASTRID, JONAS

TITLE = "Breakfast with claims customers"
OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def program(start, person, breakfast):
    """At the step Brief of a breakfast in Bergen; nobody can be written to yet."""
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+1")
    person.tab_to("More about this safari")
    person.press("Return")
    person.in_dialog(lambda: person.choose("time zone"), lambda: in_oslo(person))
    person.press("Alt+2")
    return program


def in_oslo(person):
    person.fill("Time zone", "Europe/Oslo")
    person.tab_to("Keep")
    person.press("Return")


def test_an_invitation_is_handed_out_brought_up_to_date_and_called_off(program, person, saved):
    first = invited_at_eight(program, person, saved)
    person.press("Alt+1")
    person.fill("Starts", "9:30")
    person.press("Alt+2")
    assert person.sees("What it says has changed since: save it anew")
    second = save(program, person, saved)
    assert second.vevent.uid.value == first.vevent.uid.value
    assert (first.vevent.sequence.value, second.vevent.sequence.value) == ("0", "1")
    assert second.vevent.dtstart.value == datetime.combine(date.today(), time(9, 30), OSLO)
    off = call_off(program, person, saved)
    assert (off.method.value, off.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert off.vevent.uid.value == first.vevent.uid.value
    assert off.vevent.sequence.value == "2"
    assert [one.value for one in off.vevent.attendee_list] == [one.value for one in first.vevent.attendee_list]


def test_what_an_invitation_lacks_is_said(program, person, saved):
    assert person.sees("It does not reach Astrid Holm, Jonas Bakke, Erik Dahl: no e-mail address")
    person.tab_to("Save: Invitation")
    person.press("Return")
    person.waits(lambda: "An invitation needs an e-mail address it comes from." in program.toast)
    assert list(saved.iterdir()) == []


def invited_at_eight(program, person, saved):
    planning.answer_for(person)
    person.press("Alt+1")
    for leader in (ASTRID, JONAS):
        planning.know(person, leader)
    person.press("Alt+2")
    assert person.sees("It does not reach Erik Dahl: no e-mail address")
    calendar = save(program, person, saved)
    told = calendar.vevent
    assert calendar.method.value == "REQUEST"
    assert calendar.vtimezone.tzid.value == "Europe/Oslo"
    assert told.dtstart.value == datetime.combine(date.today(), time(8), OSLO)
    assert told.dtend.value == datetime.combine(date.today(), time(10), OSLO)
    assert [one.value for one in told.attendee_list] == [f"mailto:{one.email}" for one in (ASTRID, JONAS)]
    assert told.organizer.value == f"mailto:{trips.CONTACT}"
    assert "10:00  End" in told.description.value
    return calendar


def save(program, person, saved):
    """Save the invitation to where it was, and read it."""
    file = saved / f"Invitation - {TITLE}.ics"
    before = file.read_bytes() if file.exists() else b""
    person.tab_to("Save: Invitation")
    person.press("Return")
    person.waits(lambda: program.toast == f"Saved: {file.name}" and file.read_bytes() != before)
    person.waits(lambda: person.sees("Handed out as it stands"))
    return papers.event(file)


def really(person):
    person.tab_to("Call off")
    person.press("Return")


def call_off(program, person, saved):
    person.tab_to("Call off the invitation")
    person.in_dialog(lambda: person.press("Return"), lambda: really(person))
    file = saved / f"Called off - {TITLE}.ics"
    person.waits(lambda: program.toast == f"Saved: {file.name}")
    return papers.event(file)
