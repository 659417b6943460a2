"""The form in which a customer is added or changed; who they really are stands apart, under its own heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import in_field
from safari.words import _
from ui.people.form import Form
from ui.people.languages import LanguageField
from ui.people.suggest_field import SuggestField
from ui.widgets.check_box import CheckBox
from ui.widgets.drop_down import DropDown
from ui.widgets.growing_text import GrowingText
from ui.widgets.plain_text import Hairline, PlainText, heading
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.customer import Customer


class CustomerForm(Form):
    """A customer as everyone sees them, and below it who they really are. `kept` is the customer once kept."""

    def __init__(self, parent: QWidget | None, library: Library, customer: Customer | None = None) -> None:
        title = _("Change {name}").format(name=customer.alias) if customer else _("Add a customer")
        super().__init__(parent, title, _("Keep") if customer else _("Add customer"))
        self._people, self._customer = library.people, customer
        self.kept: Customer | None = None
        self._add_shown(customer)
        self._add_care(customer)
        self._add_identity(customer)
        # Who it really is has no draft: a name and a number stand nowhere but where they are erased from.
        what = in_field("customer", customer.uid if customer else "new")
        self.bring_back(library, what, self.alias, self.segment, self.who, self.since)
        self.alias.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, customer_uid: str = "") -> str:
        """Show the form for a customer, or for a new one; the customer's uid once kept, "" where nothing was."""
        form = cls(parent, library, library.people.customer(customer_uid) if customer_uid else None)
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the customer, with a new segment where one was typed. Raises SafariError without an alias."""
        details = {
            "segment": self.segment.text(),
            "language": self.language.key(),
            "who": self.who.toPlainText(),
            "since": self.since.text(),
            "account_owner": self.owner.key() or None,
            "minor": self.minor.isChecked(),
            "opted_out": self.opted_out.isChecked(),
        }
        uid = self._customer.uid if self._customer else ""
        self.kept = self._people.keep_customer(
            uid, self.alias.text(), details, (self.real_name.text(), self.contact.toPlainText())
        )

    def _add_shown(self, customer: Customer | None) -> None:
        self.alias = TextField(customer.alias if customer else "")
        names = {segment.uid: segment.name for segment in self._people.segments()}
        self.segment = SuggestField(names.get(customer.segment or "", "") if customer else "", list(names.values()))
        self.language = LanguageField(customer.language if customer else "")
        self.who = GrowingText(customer.who if customer else "", most=4, style="body")
        self.since = TextField(customer.since if customer else "")
        self.add(_("Alias"), self.alias, _("What everyone sees, such as “Ingrid, 67”. Not the real name."))
        self.add(_("Segment"), self.segment, _("Choose one, or type a new one."))
        self.add(_("Language they speak"), self.language)
        self.add(_("Who they are"), self.who, _("A line or two, without anything that tells the name."))
        self.add(_("Customer since"), self.since, _("One short line, such as “Customer since 1998”."))

    def _add_care(self, customer: Customer | None) -> None:
        leaders = [(leader.uid, leader.name) for leader in self._people.leaders()]
        self.owner = DropDown([("", _("Nobody")), *leaders])
        self.owner.choose((customer.account_owner or "") if customer else "")
        self.add(_("Account owner"), self.owner, _("A leader who is not seated beside them."))
        self.minor = CheckBox(_("A minor: a parent consents, too"), checked=bool(customer and customer.minor))
        self.opted_out = CheckBox(_("Does not want to be asked"), checked=bool(customer and customer.opted_out))
        self.fields.addWidget(self.minor)
        self.fields.addWidget(self.opted_out)

    def _add_identity(self, customer: Customer | None) -> None:
        identity = self._people.identity(customer.uid) if customer else None
        self.real_name = TextField(identity.real_name if identity else "")
        self.contact = GrowingText(identity.contact if identity else "", most=4, style="body")
        self.fields.addWidget(Hairline())
        self.fields.addWidget(heading(_("Who it really is"), side=True))
        words = _("Kept apart and shown nowhere but in People. A page names a customer only where they agreed to it.")
        self.fields.addWidget(PlainText(words, "small", "ink2"))
        self.add(_("Real name"), self.real_name)
        self.add(_("How to reach them"), self.contact)
