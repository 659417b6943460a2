"""A customer's consent form as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.papers.made import Made
from safari.sharing.paper import Paper
from safari.words import _
from ui.files.making import Making

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def save_consent_form(context: Context, over: QWidget, customer: str, safari: str = "") -> None:
    """Ask where, then write the form in the customer's language, else in that of the safari they are asked for; its
    wording counts as handed out from then on."""
    library = context.library
    name = f"{_('Consent form')} - {library.people.called(customer=customer)}"
    language = library.brief.language(safari) if safari else ""
    making = Making(over, context)
    making.ended.connect(making.deleteLater)
    make = library.consent_forms.hand_out
    making.as_file(name, "consent_form", lambda: Made((Paper(name, make(customer, language)),)))
    if not making.is_busy:  # somebody changed their mind
        making.deleteLater()
