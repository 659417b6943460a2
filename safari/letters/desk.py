"""The desk of letters: e-mails to leaders and customers, put together from what the other desks know."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.letters.letter import Kind, Letter
from safari.letters.to_customer import ForCustomer, to_customer
from safari.letters.to_leader import to_leader
from safari.letters.to_silent import Asking, to_silent
from safari.letters.when import Meeting
from safari.people.customer import Customer
from safari.people.wording import spoken
from safari.plan.safari import EARLY, Safari
from safari.store.tables import CUSTOMERS, LEADERS, PARTICIPANTS, PROGRAMME, SAFARIS
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.brief.desk import BriefDesk
    from safari.people.desk import PeopleDesk
    from safari.people.leader import Leader
    from safari.store.journal import Journal


class LetterDesk:
    """Makes letters; it keeps nothing of them."""

    def __init__(self, journal: Journal, people: PeopleDesk, briefs: BriefDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._briefs = people, briefs

    def to_leader(self, participant: str, kind: Kind) -> Letter:
        """A letter to a leader (by participant uid) in the language of the safari's papers."""
        leader = LEADERS.standing(self._database, PARTICIPANTS.standing(self._database, participant).leader or "")
        return to_leader(self._briefs.page(participant), leader.email, kind)

    def to_customer(self, customer: str, safari: str, kind: Kind) -> Letter:
        """A letter to a customer about a safari, in their language, else that of its papers. For People alone: it
        holds their real name and their address where they are written down.

        Raises SafariError for one who wants no asking, or took back all they agreed to: they are told no more than that
        it is called off.
        """
        asked, identity = CUSTOMERS.standing(self._database, customer), self._people.identity(customer)
        if kind is not Kind.CALL_OFF:
            self._check_may_be_asked(asked)
        programme, plan = PROGRAMME.find(self._database)[0], SAFARIS.standing(self._database, safari)
        letter = ForCustomer(
            language=spoken(asked.language, plan.language) or programme.language,
            organisation=programme.organisation,
            responsible=programme.responsible,
            contact_of_ours=", ".join(part for part in (programme.responsible, programme.contact) if part),
            setting=plan.setting,
            # Not when it ends: leaders stay on among themselves.
            meeting=Meeting(plan.day, plan.starts, None, plan.place),
            minor=asked.minor,
            name=identity.real_name,
            contact=identity.contact,
        )
        return to_customer(letter, kind)

    def to_silent(self, safari: str, leaders: Sequence[Leader]) -> Letter:
        """One letter to leaders who have not written yet what a safari did to them, in the language of its papers."""
        programme, plan = PROGRAMME.find(self._database)[0], SAFARIS.standing(self._database, safari)
        asking = Asking(
            names=[one.name for one in leaders],
            addresses=[one.email for one in leaders],
            title=plan.title,
            day=plan.day,
            asks=(programme.responsible, programme.organisation),
            language=spoken(plan.language) or programme.language,
        )
        return to_silent(asking)

    def _check_may_be_asked(self, asked: Customer) -> None:
        remedy = _("Take them off the safari; what you can send is that it is called off.")
        if asked.opted_out:
            raise SafariError(_("{alias} does not want to be asked.").format(alias=asked.alias), remedy)
        if self._people.agreement(asked.uid).is_taken_back(self._journal.clock().date()):
            raise SafariError(_("{alias} has withdrawn their consent.").format(alias=asked.alias), remedy)

    def coming(self, customer: str) -> list[Safari]:
        """The safaris a customer is still going to be on, the next one first, those without a day last."""
        today = self._journal.clock().date()
        rows = PARTICIPANTS.find(self._database, "customer = ?", (customer,))
        plans = (SAFARIS.standing(self._database, one.safari) for one in rows)
        ahead = [plan for plan in plans if plan.stage in EARLY and (plan.day is None or plan.day >= today)]
        return sorted(ahead, key=lambda plan: plan.day or date.max)
