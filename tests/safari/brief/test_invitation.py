"""The invitation of a breakfast: a file read back by another library than the one that wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject

from safari.brief.invitation import Invitation
from safari.brief.told import kept
from safari.errors import SafariError
from safari.exports import export
from safari.store.tables import INVITATIONS, SAFARIS


def written(invited) -> str:
    text: str = export("ics").make(invited.event).decode()
    return text


def read(invited):
    return vobject.readOne(written(invited)).vevent


@pytest.fixture
def invite(library, breakfast):
    """Hands the invitation out; what calendars were told."""

    def invite():
        invited = library.brief.invitation(breakfast.uid)
        library.brief.handed_out(breakfast.uid, invited.event)
        return invited

    return invite


@pytest.fixture
def call_off(library, breakfast):
    """Calls it off; what calendars were told."""

    def call_off():
        invited = library.brief.call_off(breakfast.uid)
        library.brief.handed_out(breakfast.uid, invited.event)
        return invited

    return call_off


def in_order(library) -> bool:
    return not [problem for verdict in library.check() for problem in verdict.problems]


def test_another_program_reads_who_when_where_and_why(library, breakfast):
    invited = library.brief.invitation(breakfast.uid)
    event = read(invited)
    assert event.summary.value == "Breakfast; with claims, customers"
    assert event.location.value == "Fjellvik House, Bergen"
    assert event.dtstart.value.astimezone(UTC) == datetime(2026, 11, 19, 7, tzinfo=UTC)
    assert event.dtend.value - event.dtstart.value == timedelta(hours=2)  # the half hour afterwards is in it
    assert event.organizer.value == "mailto:kari@fjellvik.example"
    assert [one.value for one in event.attendee_list] == ["mailto:astrid@fjellvik.example"]
    assert "Where does the thread break?" in event.description.value
    assert "09:30  Leaders alone: what did I feel?\n10:00  End" in event.description.value
    assert invited.unreached == ("Petros Rallis",)


def test_no_customer_is_named_in_a_calendar(library, breakfast):
    text = written(library.brief.invitation(breakfast.uid)).replace("\r\n ", "")
    assert "Ingrid" not in text
    assert "Gunhild" not in text


def test_calendars_take_it_as_the_standard_says(library, breakfast):
    text = written(library.brief.invitation(breakfast.uid))
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))  # RFC 5545, 3.1
    for line in ("VERSION:2.0", "METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:0", "DTSTART;TZID=Europe/Oslo"):
        assert f"\r\n{line}" in text
    assert text.count("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n") == 1
    assert len(text) < 4000
    vobject.readOne(text).validate(raiseException=True)


def test_a_change_is_an_update_of_the_same_event(library, breakfast, invite):
    first = read(invite())
    assert read(invite()).sequence.value == "0"  # nothing changed
    assert library.brief.is_up_to_date(breakfast.uid)
    library.plans.edit(breakfast.uid, starts=time(9))
    assert not library.brief.is_up_to_date(breakfast.uid)
    second = read(invite())
    assert (first.uid.value, second.uid.value, second.sequence.value) == (breakfast.uid, breakfast.uid, "1")
    assert library.brief.is_up_to_date(breakfast.uid)


def test_what_was_not_handed_out_is_in_no_calendar(library, breakfast):
    library.brief.invitation(breakfast.uid)
    assert not library.brief.is_invited(breakfast.uid)
    with pytest.raises(SafariError, match="Nobody was invited"):
        library.brief.call_off(breakfast.uid)


def test_who_is_called_off_is_told_and_may_be_invited_again(library, breakfast, invite, call_off):
    invite()
    assert library.brief.is_invited(breakfast.uid)
    text = written(call_off())
    assert "METHOD:CANCEL" in text
    assert "STATUS:CANCELLED" in text
    assert "SEQUENCE:1" in text
    assert not library.brief.is_invited(breakfast.uid)
    assert written(call_off()) == text
    again = written(invite())
    assert "METHOD:REQUEST" in again
    assert "SEQUENCE:2" in again


def test_it_is_called_off_as_it_was_told_whatever_the_plan_says_by_now(library, breakfast, invite):
    first = read(invite())
    library.plans.edit(breakfast.uid, day=None, starts=None, place="Nowhere", title="Another")
    for step in library.plans.agenda(breakfast.uid):
        library.plans.drop(step)
    library.edit_programme(contact="")
    off = read(library.brief.call_off(breakfast.uid))
    assert (off.status.value, off.sequence.value) == ("CANCELLED", "1")
    for told in ("uid", "dtstart", "dtend", "summary", "location", "description", "organizer", "attendee"):
        assert getattr(off, told).value == getattr(first, told).value


def test_in_the_hour_that_comes_twice_it_is_called_off_at_the_same_moment(library, breakfast, invite):
    library.plans.edit(breakfast.uid, day=date(2026, 10, 25), starts=time(1, 30))
    told, off = invite().event, library.brief.call_off(breakfast.uid).event
    assert (told.starts, told.ends, told.ends.fold) == (off.starts, off.ends, off.ends.fold)
    assert export("ics").make(off).count(b"TZID:Europe/Oslo") == 1


def test_who_no_longer_comes_is_taken_out_of_their_calendar_alone(library, breakfast, invite):
    jonas = library.people.add_leader("Jonas Bakke", email="jonas@fjellvik.example")
    seat = library.guests.invite(breakfast.uid, leader=jonas.uid)
    assert invite().off is None
    library.guests.uninvite(seat.uid)
    assert not library.brief.is_up_to_date(breakfast.uid)
    update = invite()
    assert [one.email for one in update.event.attendees] == ["astrid@fjellvik.example"]
    text = export("ics").make(update.off).decode()
    off = vobject.readOne(text).vevent
    assert "METHOD:CANCEL" in text
    assert "STATUS" not in text  # the event itself stands (RFC 5546, 3.2.5)
    assert [one.value for one in off.attendee_list] == ["mailto:jonas@fjellvik.example"]
    assert (off.uid.value, off.sequence.value) == (breakfast.uid, "1")
    assert library.brief.invitation(breakfast.uid).off is None


def test_who_no_longer_comes_is_called_off_with_everybody_else(library, breakfast, invite):
    jonas = library.people.add_leader("Jonas Bakke", email="jonas@fjellvik.example")
    seat = library.guests.invite(breakfast.uid, leader=jonas.uid)
    invite()
    library.guests.uninvite(seat.uid)
    told = [one.email for one in library.brief.call_off(breakfast.uid).event.attendees]
    assert told == ["astrid@fjellvik.example", "jonas@fjellvik.example"]


def test_nobody_can_be_called_off_who_was_not_invited(library, breakfast):
    with pytest.raises(SafariError, match="Nobody was invited"):
        library.brief.call_off(breakfast.uid)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"day": None}, "needs a day and a time"),
        ({"starts": None}, "needs a day and a time"),
        ({"day": date(2027, 3, 28), "starts": time(2, 30)}, "clocks go forward, and there is no 02:30"),
    ],
)
def test_what_no_calendar_can_hold_is_said_in_a_sentence_and_nothing_is_kept(library, breakfast, changes, sentence):
    library.plans.edit(breakfast.uid, **changes)
    with pytest.raises(SafariError, match=sentence):
        library.brief.invitation(breakfast.uid)
    assert not library.brief.is_invited(breakfast.uid)


def test_a_zone_that_this_computer_does_not_know_is_said(library, breakfast):
    with library.journal.intention("From elsewhere") as change:  # the plan itself takes none such
        change.edit(SAFARIS, breakfast, zone="Europe/Atlantis")
    with pytest.raises(SafariError, match="no time zone “Europe/Atlantis”"):
        library.brief.invitation(breakfast.uid)
    assert not library.brief.is_invited(breakfast.uid)


def test_in_the_night_when_clocks_go_back_it_takes_as_long_as_it_takes(library, breakfast):
    library.plans.edit(breakfast.uid, day=date(2026, 10, 25), starts=time(1, 30))
    event = read(library.brief.invitation(breakfast.uid))
    assert event.dtend.value.astimezone(UTC) - event.dtstart.value.astimezone(UTC) == timedelta(hours=2)
    assert "02:30  End" in event.description.value


def test_without_an_address_to_come_from_it_says_where_to_write_one(library, breakfast):
    library.edit_programme(contact="kari at fjellvik")
    with pytest.raises(SafariError, match="needs an e-mail address") as told:
        library.brief.invitation(breakfast.uid)
    assert "contact of the programme" in told.value.remedy


def test_line_breaks_in_a_title_or_a_name_cannot_add_lines_of_their_own(library, breakfast):
    library.people.edit_leader(library.people.leader_called("Astrid Holm").uid, name='Astrid "A"\r\nBCC:mailto:x@y.z')
    library.plans.edit(breakfast.uid, place="Bergen\r\nATTACH:file:///etc/passwd", learn="Why\r\nEND:VEVENT")
    text = written(library.brief.invitation(breakfast.uid))
    starts = {line.split(":")[0].split(";")[0] for line in text.replace("\r\n ", "").split("\r\n")}
    assert not starts & {"BCC", "ATTACH"}
    assert text.count("END:VEVENT\r\n") == 1


def test_undo_takes_nothing_out_of_calendars(library, breakfast, invite, call_off):
    first = invite().event
    library.plans.edit(breakfast.uid, place="Bryggen")
    moved = invite().event
    assert library.undo() == "Place changed"
    assert library.brief.is_invited(breakfast.uid)
    assert not library.brief.is_up_to_date(breakfast.uid)
    again = invite().event
    assert [one.sequence for one in (first, moved, again)] == [0, 1, 2]
    assert again.place == first.place
    assert call_off().event.sequence == 3
    library.undo()
    assert not library.brief.is_invited(breakfast.uid)
    assert not library.brief.is_up_to_date(breakfast.uid)
    assert call_off().event.sequence == 3
    assert in_order(library)


def undo_all(library):
    while library.undo():
        pass


def test_a_safari_in_calendars_is_not_undone_and_goes_and_comes_with_an_invitation_called_off(
    library, breakfast, invite, call_off
):
    invite()
    for _again in range(2):
        with pytest.raises(SafariError, match="This safari is in calendars"):
            undo_all(library)
        assert library.plans.safari(breakfast.uid).uid == breakfast.uid
        assert library.brief.is_invited(breakfast.uid)
        assert in_order(library)
    call_off()
    undo_all(library)
    assert library.plans.safaris() == []
    assert in_order(library)
    while library.redo():
        pass
    assert not library.brief.is_invited(breakfast.uid)
    assert library.plans.safari(breakfast.uid).title == breakfast.title
    assert in_order(library)


def test_an_invitation_with_a_uid_of_its_own_keeps_it_and_its_sequence(library, breakfast):
    told = kept(library.brief.invitation(breakfast.uid).event)
    with library.journal.intention("Taken over") as change:
        change.add(INVITATIONS, Invitation("of-another-program", breakfast.uid, sequence=7, told=told))
    event = library.brief.invitation(breakfast.uid).event
    assert (event.uid, event.sequence) == ("of-another-program", 8)
