"""The desk of papers: all that is handed out for one safari, or to one leader, gathered from the other desks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.papers.made import Kind, Made, called, off_the_calendar, together, without
from safari.plan.safari import WITHOUT_CUSTOMERS, Setting
from safari.sharing.brief_page import BriefPage
from safari.sharing.checklist_page import checklist
from safari.sharing.paper import Paper
from safari.store.tables import CHECKLIST_ITEMS, PARTICIPANTS, PROGRAMME, SAFARIS
from safari.words import _

if TYPE_CHECKING:
    from safari.brief.desk import BriefDesk
    from safari.consent_forms.desk import ConsentFormDesk
    from safari.guests.desk import GuestDesk
    from safari.guests.participant import Participant
    from safari.sharing.checklist_page import ChecklistPage
    from safari.store.journal import Journal

AT_A_TABLE = frozenset({Setting.TABLE, Setting.RING})
OF_A_TABLE = frozenset({Kind.SEATING_PLAN, Kind.PLACE_CARDS})


class PapersDesk:
    """Makes papers, to be written by `safari.exports`. What cannot be made is told, and the rest is made."""

    def __init__(self, journal: Journal, briefs: BriefDesk, forms: ConsentFormDesk, guests: GuestDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._briefs, self._forms, self._guests = briefs, forms, guests
        self._makes: dict[Kind, Callable[[str], Made]] = {
            Kind.BRIEFS: self._all_briefs,
            Kind.INVITATION: self._invitation,
            Kind.CONSENT_FORMS: self._consent_forms,
            Kind.SEATING_PLAN: self._seating_plan,
            Kind.PLACE_CARDS: self._place_cards,
            Kind.CHECKLIST: self._checklist,
        }

    def kinds(self, safari: str) -> tuple[Kind, ...]:
        """What there is for a safari: around a table everybody has a place, elsewhere nobody has; where no customer is
        invited, as on a service day, nobody gets a form either, unless somebody was."""
        setting = SAFARIS.standing(self._database, safari).setting
        without = set() if setting in AT_A_TABLE else set(OF_A_TABLE)
        if setting in WITHOUT_CUSTOMERS and not self._coming(safari):
            without.add(Kind.CONSENT_FORMS)
        return tuple(kind for kind in Kind if kind not in without)

    def of(self, safari: str, kind: Kind) -> Made:
        """The papers of one kind."""
        try:
            return self._makes[kind](safari)
        except SafariError as error:
            return without(kind, error)

    def check(self, safari: str, kind: Kind) -> None:
        """Raise SafariError that says why papers of one kind cannot be made; nothing is noted as handed out."""
        if kind is Kind.CONSENT_FORMS:
            self._customers(safari)
        else:
            self._makes[kind](safari)

    def all(self, safari: str) -> Made:
        """All papers of a safari."""
        return together(self.of(safari, kind) for kind in self.kinds(safari))

    def for_leader(self, participant: str) -> Made:
        """The papers of one leader (by participant uid): their brief and the invitation."""
        safari = PARTICIPANTS.standing(self._database, participant).safari
        brief = Made((_brief(self._briefs.page(participant)),), (participant,))
        return together((brief, self.of(safari, Kind.INVITATION)))

    def call_off(self, safari: str) -> Made:
        """What takes the invitation out of every calendar. Raises SafariError where nobody was invited."""
        event = self._briefs.call_off(safari).event
        return Made((Paper(off_the_calendar(event.title), event),), told=((safari, event),))

    def handed_out(self, made: Made) -> tuple[str, ...]:
        """Note, once their files are written, which papers were handed out. Where the plan changed while they were,
        a brief does not count as made: the sentences that say so."""
        if not (made.briefed or made.told):
            return ()
        pages = [paper.document for paper in made.papers if isinstance(paper.document, BriefPage)]
        with self._journal.intention(_("Papers made"), for_good=True):
            standing = {one: page for one, page in zip(made.briefed, pages, strict=True) if self._is_coming(one)}
            valid = [one for one, page in standing.items() if self._briefs.page(one) == page]
            self._guests.briefed(valid)
            for safari, event in made.told:
                self._briefs.handed_out(safari, event)
        sentence = _("What the brief of {name} says changed while it was written: make it once more.")
        return tuple(sentence.format(name=page.leader) for one, page in standing.items() if one not in valid)

    def checklist(self, safari: str) -> ChecklistPage:
        """The checklist of a safari as it is now."""
        items = CHECKLIST_ITEMS.find(self._database, "safari = ?", (safari,), "position, seq")
        organisation = PROGRAMME.find(self._database)[0].organisation
        return checklist(SAFARIS.standing(self._database, safari), items, organisation, self._briefs.language(safari))

    def _is_coming(self, participant: str) -> bool:
        return PARTICIPANTS.get(self._database, participant) is not None

    def _all_briefs(self, safari: str) -> Made:
        pages = self._briefs.pages(safari)
        if not pages:
            raise SafariError(_("No leader is coming yet."), _("Add one in the plan."))
        return Made(tuple(_brief(page) for _one, page in pages), tuple(one.uid for one, _page in pages))

    def _invitation(self, safari: str) -> Made:
        invited = self._briefs.invitation(safari)
        sentence = _("The invitation does not reach {name}: there is no e-mail address.")
        said = [sentence.format(name=name) for name in invited.unreached]
        if self._briefs.called_off_on(safari):
            said.append(_("The invitation was called off before: this one invites everybody anew."))
        papers = [Paper(_named(Kind.INVITATION, invited.event.title), invited.event)]
        if invited.off:
            name = off_the_calendar(invited.off.title)
            papers.append(Paper(name, invited.off))
            sentence = _("{name} no longer comes: the file “{file}” takes it out of their calendar. Send it to them.")
            said += [sentence.format(name=one.name or one.email, file=name) for one in invited.off.attendees]
        return Made(tuple(papers), left_out=tuple(said), told=((safari, invited.event),))

    def _consent_forms(self, safari: str) -> Made:
        language = self._briefs.language(safari)
        forms = [self._forms.hand_out(customer, language) for customer in self._customers(safari)]
        return Made(tuple(Paper(f"{_('Consent form')} - {form.reference}", form) for form in forms))

    def _customers(self, safari: str) -> list[str]:
        coming = self._coming(safari)
        if not coming:
            raise SafariError(_("No customer is coming yet."), _("Invite one in the plan."))
        return [one.customer or "" for one in coming]

    def _coming(self, safari: str) -> list[Participant]:
        return PARTICIPANTS.find(self._database, "safari = ? AND customer IS NOT NULL", (safari,), "position, seq")

    def _seating_plan(self, safari: str) -> Made:
        seating = self._guests.seating(safari)
        if not seating.guests:
            raise SafariError(_("Nobody has a chair yet."), _("Seat them in the plan."))
        sentence = _("{name} is not on the seating plan: they have no chair yet.")
        page = self._guests.seating_plan(safari)
        waiting = tuple(sentence.format(name=one.name) for one in seating.waiting)
        return Made((Paper(_named(Kind.SEATING_PLAN, page.title), page),), left_out=waiting)

    def _place_cards(self, safari: str) -> Made:
        cards = self._guests.place_cards(safari)
        if not cards.cards:
            raise SafariError(_("Nobody is coming yet."), _("Add leaders and customers in the plan."))
        return Made((Paper(_named(Kind.PLACE_CARDS, cards.title), cards),))

    def _checklist(self, safari: str) -> Made:
        page = self.checklist(safari)
        if not (page.before or page.on_the_day or page.after):
            raise SafariError(_("There is nothing on the lists."), _("Add something in the plan."))
        return Made((Paper(_named(Kind.CHECKLIST, page.title), page),))


def _brief(page: BriefPage) -> Paper:
    return Paper(f"{_('Brief')} - {page.leader}", page)


def _named(kind: Kind, title: str) -> str:
    return f"{called(kind)} - {title}"
