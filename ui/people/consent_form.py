"""The form in which a customer's consent is noted, use by use, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.consent import Use
from safari.run.note import in_field
from safari.words import _
from ui.people.consent_details import ConsentDetails
from ui.people.consent_row import ConsentRow
from ui.people.form import Form
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.plain_text import Hairline, PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.customer import Customer


class ConsentForm(Form):
    """What one customer agrees to. Nothing is chosen beforehand; what was agreed before is written beside each use."""

    def __init__(self, parent: QWidget | None, library: Library, customer: Customer) -> None:
        title = _("What {alias} agrees to").format(alias=customer.alias)
        super().__init__(parent, title, _("Keep answers"), width=640)
        self._people, self._customer = library.people, customer
        self._codes = {one.hash: one.code for one in library.consent_forms.wordings()}
        self._today = library.journal.clock().date()
        self.rows: dict[Use, ConsentRow] = {}
        self.withdraw_all = Button(_("Withdraw everything"), "word", size="small")
        self.withdraw_all.clicked.connect(self._withdraw_all)
        self._add_uses()
        leaders = [leader.name for leader in self._people.leaders()]
        forms = library.consent_forms.offered(customer.uid)
        self.details = ConsentDetails(leaders, customer.language, self._today, forms)
        self.bring_back(library, in_field("consent", customer.uid), self.details.taken_by)
        self.fields.addWidget(self.details)
        self.fields.addStretch(1)

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, customer_uid: str) -> bool:
        """Show the form for a customer; whether anything was kept. False at once where the customer is gone."""
        customer = library.people.customer(customer_uid)
        return customer is not None and cls(parent, library, customer).is_kept()

    def keep(self) -> None:
        """Write the answers. Raises SafariError where something is missing."""
        answers = {use: one.answer for use, one in self.rows.items() if one.answer is not None}
        withdrawn = [use for use, one in self.rows.items() if one.is_withdrawn]
        if not answers and not withdrawn:
            raise SafariError(_("Nothing is answered yet."), _("Choose yes, no or asked for at least one use."))
        given = {use: self.details.given(answer) for use, answer in answers.items()}
        self._people.note_answers(self._customer.uid, given, withdrawn, self._today)

    def _add_uses(self) -> None:
        lead = PlainText(_("Ask for each use by itself. Nothing is agreed until the customer says so."), "body", "ink2")
        self.fields.setSpacing(10)
        self.fields.addLayout(row(lead, gap=12))
        if self._customer.minor:
            minor = _("{alias} is a minor: a parent or guardian signs, too.").format(alias=self._customer.alias)
            self.fields.addLayout(row(PlainText(minor, "body_strong", "ouch")))
        agreement = self._people.agreement(self._customer.uid)
        for use in Use:
            before = agreement.answers.get(use)
            form = self._codes.get(before.wording, "") if before else ""
            self.rows[use] = ConsentRow(use, before, agreement.standing(use, self._today), form)
            self.rows[use].changed.connect(lambda: self.complain(""))
            self.fields.addWidget(Hairline())
            self.fields.addWidget(self.rows[use])
        self.fields.addWidget(Hairline())
        self.fields.addLayout(row(None, self.withdraw_all))
        self.withdraw_all.setVisible(any(one.can_be_withdrawn for one in self.rows.values()))

    def _withdraw_all(self) -> None:
        for one in self.rows.values():
            one.withdraw()
        self.keep_button.setFocus()
