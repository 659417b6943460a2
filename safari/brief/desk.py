"""The desk of Brief: what is made before the day, so that nobody arrives unprepared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from safari.brief.event import invited, span, what_it_says
from safari.brief.invitation import Invitation
from safari.brief.reading import advice, on_the_clock
from safari.brief.told import called_off, for_those_gone, kept, numbered, said
from safari.errors import SafariError
from safari.formats.desk import FormatDesk
from safari.guests.participant import Participant
from safari.people.address import is_address
from safari.people.desk import PeopleDesk
from safari.people.leader import Leader
from safari.plan.safari import Safari
from safari.sharing.brief_gate import BriefMaterial, ForLeader, brief, said_before
from safari.sharing.brief_page import BriefPage, Reflection
from safari.sharing.calendar_event import Address, CalendarEvent
from safari.store.briefed import outdated
from safari.store.journal import Journal
from safari.store.tables import (
    AGENDA_STEPS,
    CUSTOMERS,
    DRIVERS,
    INVITATIONS,
    LEADERS,
    PARTICIPANTS,
    PROGRAMME,
    QUESTIONS,
    SAFARIS,
    STORIES,
)
from safari.store.told_notes import ended_reading
from safari.words import _, catalogue

_IN_ORDER = "position, seq"


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation to hand to calendars, and the names of leaders it cannot reach: they have no e-mail address.

    `off` takes it out of the calendars of those who were invited and no longer come.
    """

    event: CalendarEvent
    unreached: tuple[str, ...] = ()
    off: CalendarEvent | None = None


class BriefDesk:
    """Briefs and invitations."""

    def __init__(self, journal: Journal, people: PeopleDesk, formats: FormatDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._formats = people, formats

    def language(self, safari: str) -> str:
        """The language of a safari's papers: its own, else the programme's."""
        return SAFARIS.standing(self._database, safari).language or PROGRAMME.find(self._database)[0].language

    def page(self, participant: str) -> BriefPage:
        """The brief of a leader (by participant uid) as it may be read today."""
        one = PARTICIPANTS.standing(self._database, participant)
        return self._page(self._material(one.safari), one)

    def pages(self, safari: str) -> list[tuple[Participant, BriefPage]]:
        """The briefs of all leaders of a safari, in the order they were added."""
        material = self._material(safari)
        leaders = PARTICIPANTS.find(self._database, "safari = ? AND leader IS NOT NULL", (safari,), _IN_ORDER)
        return [(one, self._page(material, one)) for one in leaders]

    def outdated(self, safari: str) -> frozenset[str]:
        """The leaders (by participant uid) whose brief is out of date: what it says has changed since it was made."""
        return outdated(self._database, safari)

    def invitation(self, safari: str) -> Invited:
        """The invitation as it is now. Where something changed since the last one, calendars take it as an update.

        Nothing is noted: see `handed_out`. Raises SafariError where day, time, agenda or the address it comes from is
        missing.
        """
        (event, unreached), last = self._event(safari), self._standing(safari)
        made = numbered(event, safari, last)
        return Invited(made, unreached, for_those_gone(made, last))

    def call_off(self, safari: str) -> Invited:
        """What takes the event out of every calendar again, as it was told there, whatever the plan says by now.

        Nothing is noted: see `handed_out`. Raises SafariError where nobody was invited.
        """
        last = self._standing(safari)
        if last is None:
            raise SafariError(_("Nobody was invited to this safari."), _("There is nothing to call off."))
        return Invited(called_off(last, self._journal.clock()))

    def handed_out(self, safari: str, event: CalendarEvent) -> None:
        """Note that calendars are told this: its file is written, which no undo can unmake."""
        last = self._standing(safari)
        told: dict[str, Any] = {"sequence": event.sequence, "cancelled": event.is_cancelled}
        if not event.is_cancelled:
            told |= {"content": said(event), "told": kept(event)}
        label = _("Invitation called off") if event.is_cancelled else _("Invitation made")
        with self._journal.intention(label, for_good=True) as change:
            if last is None:
                change.add(INVITATIONS, Invitation(event.uid, safari, **told))
            else:
                change.edit(INVITATIONS, last, **told)

    def is_invited(self, safari: str) -> bool:
        """Whether calendars know of it, as far as we do."""
        standing = self._standing(safari)
        return standing is not None and not standing.cancelled

    def called_off_on(self, safari: str) -> date | None:
        """The day on which it was called off; None where it was not, or everybody is invited anew since."""
        standing = self._standing(safari)
        if standing is None or not standing.cancelled:
            return None
        told = (one for one in reversed(self._journal.history(standing.uid)) if one.table == INVITATIONS.name)
        at = next((one.at for one in told if one.after and one.after.get("cancelled")), self._journal.clock())
        return at.astimezone(self._journal.clock().tzinfo).date()

    def is_up_to_date(self, safari: str) -> bool:
        """Whether the last invitation still says what the plan says."""
        standing = self._standing(safari)
        try:
            return standing is not None and not standing.cancelled and standing.content == said(self._event(safari)[0])
        except SafariError:
            return False

    def unreached(self, safari: str) -> tuple[str, ...]:
        """The names of leaders whom no invitation reaches: they have no e-mail address."""
        return invited(self._leaders(safari))[1]

    def _material(self, uid: str) -> BriefMaterial:
        safari, language = SAFARIS.standing(self._database, uid), self.language(uid)
        steps = AGENDA_STEPS.find(self._database, "safari = ?", (uid,), _IN_ORDER)
        coming = PARTICIPANTS.find(self._database, "safari = ? AND customer IS NOT NULL", (uid,), _IN_ORDER)
        met = (CUSTOMERS.standing(self._database, one.customer or "") for one in coming)
        customers = tuple(self._people.shown(met, language))
        return BriefMaterial(
            programme=PROGRAMME.find(self._database)[0],
            safari=safari,
            language=language,
            agenda=on_the_clock(safari, steps, _home()),
            questions=tuple(QUESTIONS.find(self._database, "safari = ?", (uid,), _IN_ORDER)),
            advice=advice(self._formats.find(safari.format, language)),
            driver=DRIVERS.get(self._database, safari.driver) if safari.driver else None,
            customers=customers,
            agreements={one.uid: self._people.agreement(one.uid) for one in customers},
            today=self._journal.clock().date(),
        )

    def _page(self, material: BriefMaterial, one: Participant) -> BriefPage:
        leader = LEADERS.standing(self._database, one.leader or "")
        said = self._last_reflection(leader.uid, material.safari)
        return brief(material, ForLeader(leader, one.beside, one.agent, one.bet, said))

    def _last_reflection(self, leader: str, but: Safari) -> Reflection | None:
        """What a leader said in the newest story that tells it, of any other safari."""
        told = STORIES.find(self._database, "leader = ? AND leader_words <> '' AND safari <> ?", (leader, but.uid))
        if not told:
            return None
        told_on = SAFARIS.find(self._database, "uid IN (SELECT safari FROM stories WHERE leader = ?)", (leader,))
        safaris = {one.uid: one for one in told_on}
        ended = ended_reading(self._database, *but.consent_days(self._journal.clock().date()))
        return said_before([(story, safaris[story.safari]) for story in told], ended)

    def _standing(self, safari: str) -> Invitation | None:
        return next(iter(INVITATIONS.find(self._database, "safari = ?", (safari,))), None)

    def _event(self, uid: str) -> tuple[CalendarEvent, tuple[str, ...]]:
        safari, language = SAFARIS.standing(self._database, uid), self.language(uid)
        steps = AGENDA_STEPS.find(self._database, "safari = ?", (uid,), "position, seq")
        when = span(safari, steps, _home())
        attendees, unreached = invited(self._leaders(uid))
        event = CalendarEvent(
            uid="",
            sequence=0,
            title=safari.title,
            starts=when.starts,
            ends=when.ends,
            place=safari.place,
            text=what_it_says(safari, steps, when, catalogue(language)),
            language=language,
            organiser=self._organiser(),
            attendees=attendees,
            made_at=self._journal.clock(),
        )
        return event, unreached

    def _organiser(self) -> Address:
        programme = PROGRAMME.find(self._database)[0]
        if not is_address(programme.contact):
            raise SafariError(
                _("An invitation needs an e-mail address it comes from."),
                _("Fill in the contact of the programme: click its name in the sidebar."),
            )
        return Address(programme.responsible or programme.organisation, programme.contact)

    def _leaders(self, safari: str) -> list[Leader]:
        coming = PARTICIPANTS.find(self._database, "safari = ? AND leader IS NOT NULL", (safari,), "position, seq")
        found = (LEADERS.get(self._database, one.leader or "") for one in coming)
        return [leader for leader in found if leader]


def _home() -> str:
    """The IANA name of this computer's time zone; UTC where it does not say."""
    from tzlocal import get_localzone_name

    return get_localzone_name() or "UTC"
