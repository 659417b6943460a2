"""Calendar invitations: an event as an .ics file that Outlook, Apple and Google take (RFC 5545 and 5546)."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from safari.exports import Export
from safari.sharing.calendar_event import Address, CalendarEvent
from safari.words import _

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

_AROUND = timedelta(days=366)  # clock changes of the years at hand: all since 1970 would make a letter into a book


def make(event: CalendarEvent) -> bytes:
    """The file. The same event gives the same bytes. A cancelled one takes the event out of every calendar again."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Customer Safari//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if event.is_cancelled else "REQUEST")
    calendar.add_component(_component(event))
    day = event.starts.date()
    calendar.add_missing_timezones(first_date=day - _AROUND, last_date=day + _AROUND)
    content: bytes = calendar.to_ical()
    return content


def _component(event: CalendarEvent) -> Event:
    from icalendar import Event

    told = Event()
    told.add("uid", event.uid)
    told.add("sequence", event.sequence)
    told.add("dtstamp", event.made_at.astimezone(UTC).replace(microsecond=0))
    told.add("dtstart", event.starts)
    # A local time that comes twice that night stands for its first coming (RFC 5545, 3.3.5); the second needs UTC.
    told.add("dtend", event.ends.astimezone(UTC) if event.ends.fold else event.ends)
    told.add("summary", _line(event.title), parameters={"LANGUAGE": event.language})
    told.add("location", _line(event.place))
    told.add("description", event.text, parameters={"LANGUAGE": event.language})
    told.add("organizer", _somebody(event.organiser))
    for one in event.attendees:
        guest = _somebody(one)
        guest.params.update(
            {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
        )
        told.add("attendee", guest)
    if not event.for_some:  # a calendar that reads of a status takes the event from everybody
        told.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    told.add("transp", "TRANSPARENT" if event.is_cancelled else "OPAQUE")
    return told


def _somebody(one: Address) -> vCalAddress:
    from icalendar import vCalAddress, vText

    address = vCalAddress(f"mailto:{one.email}")
    address.params["CN"] = vText(_line(one.name) or one.email)
    return address


def _line(text: str) -> str:
    """Titles, places and names have no line breaks: some calendars show the escaped ones as they stand."""
    return " ".join(text.split())


EXPORT = Export("ics", _("Calendar invitation"), ".ics", make, CalendarEvent)
