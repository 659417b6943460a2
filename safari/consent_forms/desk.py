"""The desk of consent forms: makes them in a customer's language, and keeps every wording ever handed out."""

from __future__ import annotations

from dataclasses import replace

from safari.people.wording import ConsentWording, form, spoken
from safari.sharing.consent_form import ConsentForm
from safari.store.journal import Journal
from safari.store.tables import CONSENT_WORDINGS, CUSTOMERS, PROGRAMME
from safari.words import _


class ConsentFormDesk:
    """Forms to sign, and what stood on them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def form(self, customer: str, language: str = "") -> ConsentForm:
        """The form of a customer as it would be handed out now, with their alias as reference: in their language, else
        in this one (that of the safari they are asked for), else in the programme's."""
        asked = CUSTOMERS.standing(self._database, customer)
        programme = PROGRAMME.find(self._database)[0]
        blank = form(spoken(asked.language, language) or programme.language, programme)
        return replace(blank, reference=asked.alias, for_minor=asked.minor)

    def hand_out(self, customer: str, language: str = "") -> ConsentForm:
        """The form of a customer, as `form` says, to be given to them: what stands on it is kept, word for word."""
        made = self.form(customer, language)
        if not self.known(made.hash):
            day = self._journal.clock().date()
            kept = ConsentWording(self._journal.new_uid(), made.hash, made.language, made.version, made.text, day)
            with self._journal.intention(_("Consent form handed out"), for_good=True) as change:
                change.add(CONSENT_WORDINGS, kept)
        return made

    def wordings(self) -> list[ConsentWording]:
        """Every wording ever handed out, the newest first."""
        return CONSENT_WORDINGS.find(self._database, order="seq DESC")

    def offered(self, customer: str) -> list[ConsentWording]:
        """Every wording this customer may have signed: those in the language of their form first, the newest on top."""
        language = self.form(customer).language
        return sorted(self.wordings(), key=lambda one: one.language != language)

    def known(self, text_hash: str) -> ConsentWording | None:
        """The wording with this hash; None for one that was never handed out from here."""
        return next(iter(CONSENT_WORDINGS.find(self._database, "hash = ?", (text_hash,))), None)

    def newest(self, language: str) -> ConsentWording | None:
        """The wording handed out last in a language; None where there was none."""
        return next(iter(CONSENT_WORDINGS.find(self._database, "language = ?", (language,), "seq DESC")), None)
