"""Why a guarded customer is asked all the same: one sentence to read, one line to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from safari.words import _
from ui.widgets.boxes import column
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library


class Reason(Dialog):
    """Asks for a reason, which is kept with the invitation. Nobody is asked without one."""

    def __init__(self, parent: QWidget | None, sentence: str) -> None:
        super().__init__(parent, _("Ask all the same?"))
        self.field = TextField(name=_("Why you ask all the same"), limit=300)
        self.body.addWidget(PlainText(sentence, "body", "ink2"))
        label = PlainText(_("Why you ask all the same"), "label", wrap=False)
        label.setBuddy(self.field)
        self.body.addLayout(column(label, 4, self.field))
        self.add_cancel()
        self.do = self.add_button(_("Ask all the same"), "primary", safe=True)
        self.do.clicked.connect(self.accept)
        self.field.textChanged.connect(self._typed)
        self._typed("")
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, sentence: str) -> str:
        """The reason; "" where the person thought better of it."""
        dialog = cls(parent, sentence)
        given = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.field.text().strip() if given else ""

    def _typed(self, text: str) -> None:
        self.do.setEnabled(bool(text.strip()))
        self.do.setToolTip("" if text.strip() else _("Write the reason first."))


def reason_to_ask(parent: QWidget, library: Library, safari: str, alias: str) -> str | None:
    """The reason to ask this customer; "" where none is needed, None where they are not to be asked after all."""
    guests = library.guests
    customer, day = library.people.customer_called(alias), guests.day_to_ask_for(safari)
    if customer is None or day is None or any(one.customer == customer.uid for one in guests.participants(safari)):
        return ""
    found = guests.guarded(customer.uid, day, safari)
    return (Reason.ask(parent, found.sentence(customer.alias)) or None) if found else ""
