"""What calendars were told last, word for word: the plan may change since, and it is called off as it was told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from safari.brief.event import zone_called
from safari.brief.invitation import Invitation
from safari.sharing.calendar_event import Address, CalendarEvent


def said(event: CalendarEvent) -> str:
    """What an event says, as a fingerprint: whoever was told this needs no update."""
    told = (event.title, event.starts.isoformat(), str(event.starts.tzinfo), event.ends.isoformat(), event.place)
    people = [f"{one.name} <{one.email}>" for one in (event.organiser, *event.attendees)]
    return sha256("\x00".join([*told, event.text, *people]).encode()).hexdigest()


def kept(event: CalendarEvent) -> str:
    """An event as it is kept in `Invitation.told` (JSON)."""
    told = {
        "title": event.title,
        "starts": event.starts.astimezone(UTC).isoformat(),
        "ends": event.ends.astimezone(UTC).isoformat(),
        "zone": str(event.starts.tzinfo),
        "place": event.place,
        "text": event.text,
        "language": event.language,
        "organiser": [event.organiser.name, event.organiser.email],
        "attendees": [[one.name, one.email] for one in event.attendees],
    }
    return json.dumps(told, ensure_ascii=False)


def recalled(invitation: Invitation, made_at: datetime) -> CalendarEvent:
    """The event that calendars know. Raises SafariError where its time zone is one this computer does not know."""
    told = json.loads(invitation.told)
    zone = zone_called(told["zone"])
    return CalendarEvent(
        uid=invitation.uid,
        sequence=invitation.sequence,
        title=told["title"],
        starts=datetime.fromisoformat(told["starts"]).astimezone(zone),
        ends=datetime.fromisoformat(told["ends"]).astimezone(zone),
        place=told["place"],
        text=told["text"],
        language=told["language"],
        organiser=Address(*told["organiser"]),
        attendees=tuple(Address(*one) for one in told["attendees"]),
        made_at=made_at,
        is_cancelled=invitation.cancelled,
    )


def called_off(invitation: Invitation, made_at: datetime) -> CalendarEvent:
    """What takes the event out of the calendar of everybody who has it. Made anew it is the same."""
    sequence = invitation.sequence if invitation.cancelled else invitation.sequence + 1
    return replace(recalled(invitation, made_at), sequence=sequence, is_cancelled=True)


def numbered(event: CalendarEvent, safari: str, last: Invitation | None) -> CalendarEvent:
    """An event with its name in calendars, and the sequence that rises where it says something they do not know."""
    if last is None:
        return replace(event, uid=safari, sequence=0)
    is_known = not last.cancelled and last.content == said(event)
    return replace(event, uid=last.uid, sequence=last.sequence if is_known else last.sequence + 1)


def for_those_gone(event: CalendarEvent, last: Invitation | None) -> CalendarEvent | None:
    """What takes the event out of the calendars of those who have it and no longer come: an update does not."""
    if last is None or last.cancelled:
        return None
    known, coming = recalled(last, event.made_at), {one.email.casefold() for one in event.attendees}
    gone = tuple(one for one in known.attendees if one.email.casefold() not in coming)
    return replace(known, sequence=event.sequence, attendees=gone, is_cancelled=True, for_some=True) if gone else None
