"""Makes the card of whoever is chosen in People, with the buttons that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.consent import Standing, Use
from safari.words import _
from ui.people.customer_card import CustomerCard, CustomerShown
from ui.people.deeds import CUSTOMERS, LEADERS, SEGMENTS, TOUCHPOINTS, PeopleDeeds
from ui.people.leader_card import LeaderCard, LeaderShown
from ui.people.segment_card import SegmentCard
from ui.people.touchpoint_card import TouchpointCard

if TYPE_CHECKING:
    from safari.library import Library
    from safari.people.coverage import Outing
    from ui.people.customer_table import CustomerRow
    from ui.people.leader_table import LeaderRow
    from ui.people.panel import PersonCard
    from ui.people.segment_table import SegmentRow
    from ui.people.touchpoint_table import TouchpointRow
    from ui.screen import Context

OVER = (Standing.NOT_ASKED, Standing.WITHDRAWN)


class Cards:
    """One maker a table."""

    def __init__(self, context: Context, deeds: PeopleDeeds) -> None:
        self._library: Library = context.library
        self._go = context.go
        self._deeds = deeds

    def leader(self, row: LeaderRow) -> PersonCard:
        """The card of a leader."""
        coverage, people = row.coverage, self._library.people
        words, language = people.last_words(row.uid)
        today = self._library.journal.clock().date()
        beside = self._beside(coverage.last), self._beside(coverage.next)
        card = LeaderCard(LeaderShown(coverage, today, *beside, words, language))
        ahead = coverage.next
        if ahead is not None:
            card.offer("brief", _("Send the brief"), lambda: self._go("safaris", ahead.safari, "brief"))
        self._offer_changes(card, LEADERS, row.uid)
        return card

    def customer(self, row: CustomerRow) -> PersonCard:
        """The card of a customer."""
        customer, deeds = row.customer, self._deeds
        identity = self._library.people.identity(customer.uid)
        owner = self._library.people.called(leader=customer.account_owner)
        signs = {one.hash: one.code for one in self._library.consent_forms.wordings()}
        recalls = self._library.tellings.to_recall(customer=customer.uid)
        shown = CustomerShown(customer, row.segment, identity, row.agreement, row.today, signs, recalls)
        card = CustomerCard(shown, owner)
        card.recalled.connect(deeds.mark_recalled)
        card.heard.connect(deeds.note_heard)
        card.story_wanted.connect(lambda safari: self._go("safaris", safari, "story"))
        card.offer("consent", _("Consent…"), lambda: deeds.ask_consent(customer.uid), "primary")
        card.offer("form", _("Consent form…"), lambda: deeds.save_consent_form(customer.uid))
        if self._library.letters.coming(customer.uid):
            card.offer("letter", _("E-mail…"), lambda: deeds.write_to(customer.uid, customer.alias))
        if any(row.agreement.standing(use, row.today) not in OVER for use in Use):
            card.offer("withdraw", _("Withdraw consent…"), lambda: deeds.withdraw(customer.uid, customer.alias))
        self._offer_changes(card, CUSTOMERS, row.uid)
        return card

    def segment(self, row: SegmentRow) -> PersonCard:
        """The card of a segment."""
        customers = self._library.people.customers()
        card = SegmentCard(row.name, [one.alias for one in customers if one.segment == row.uid])
        self._offer_changes(card, SEGMENTS, row.uid)
        return card

    def touchpoint(self, row: TouchpointRow) -> PersonCard:
        """The card of a touchpoint."""
        card, move = TouchpointCard(row), self._deeds.move_touchpoint
        if row.place > 0:
            card.offer("earlier", _("Move earlier"), lambda: move(row.uid, row.place - 1)).setToolTip(_("Ctrl+Up"))
        if row.place < row.of - 1:
            card.offer("later", _("Move later"), lambda: move(row.uid, row.place + 1)).setToolTip(_("Ctrl+Down"))
        self._offer_changes(card, TOUCHPOINTS, row.uid)
        return card

    def _offer_changes(self, card: PersonCard, kind: int, uid: str) -> None:
        card.offer("edit", _("Change…"), lambda: self._deeds.edit(kind, uid))
        card.offer("remove", _("Remove"), lambda: self._deeds.remove(kind, uid), "danger")

    def _beside(self, outing: Outing | None) -> str:
        customer = self._library.people.customer(outing.beside) if outing and outing.beside else None
        return customer.alias if customer else ""
