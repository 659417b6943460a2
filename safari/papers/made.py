"""What came of making papers: the papers, whose briefs are among them, and what could not be made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from safari.errors import SafariError
from safari.sharing.calendar_event import CalendarEvent
from safari.sharing.paper import Paper
from safari.words import _


class Kind(StrEnum):
    """The papers of a safari, in the order in which they are made."""

    BRIEFS = "briefs"
    INVITATION = "invitation"
    CONSENT_FORMS = "consent_forms"
    SEATING_PLAN = "seating_plan"
    PLACE_CARDS = "place_cards"
    CHECKLIST = "checklist"


@dataclass(frozen=True, slots=True)
class Made:
    """Papers to be written. `briefed` are the leaders (participants' uids) whose briefs are among them; `left_out`
    are sentences that say what is not among them, or does not reach somebody, and why; `told` are the events (and the
    uids of their safaris) that calendars learn from them."""

    papers: tuple[Paper, ...] = ()
    briefed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    told: tuple[tuple[str, CalendarEvent], ...] = ()


def together(parts: Iterable[Made]) -> Made:
    """All of it as one."""
    every = list(parts)
    return Made(
        tuple(paper for one in every for paper in one.papers),
        tuple(uid for one in every for uid in one.briefed),
        tuple(sentence for one in every for sentence in one.left_out),
        tuple(told for one in every for told in one.told),
    )


def called(kind: Kind) -> str:
    """The name of a kind of paper."""
    names = {
        Kind.BRIEFS: _("Briefs"),
        Kind.INVITATION: _("Invitation"),
        Kind.CONSENT_FORMS: _("Consent forms"),
        Kind.SEATING_PLAN: _("Seating plan"),
        Kind.PLACE_CARDS: _("Place cards"),
        Kind.CHECKLIST: _("Checklist"),
    }
    return names[kind]


def off_the_calendar(title: str) -> str:
    """The name of the file that takes an event out of calendars."""
    return _("Called off - {title}").format(title=title)


def without(kind: Kind, error: SafariError) -> Made:
    """Nothing, and why."""
    said = _("{paper} left out: {reason}").format(paper=called(kind), reason=error)
    return Made(left_out=(said,))
