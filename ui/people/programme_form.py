"""The form in which the organisation is called otherwise, with the line under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.words import _
from ui.people.form import Form
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library


class ProgrammeForm(Form):
    """Whose programme this is, as it stands in the sidebar and on every page."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("Rename the programme"), _("Keep"))
        self._library = library
        self.organisation = TextField(library.programme.organisation)
        self.line = TextField(library.programme.name)
        self.add(_("Organisation"), self.organisation, _("It stands on every page that is shared."))
        self.add(_("The line under it"), self.line, _("Such as “Closer to customers, 2026”. It may stay empty."))
        self.organisation.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library) -> bool:
        """Show the form; whether other names were kept."""
        return cls(parent, library).is_kept()

    def keep(self) -> None:
        """Write the names. Raises SafariError without an organisation."""
        if not self.organisation.text().strip():
            raise SafariError(_("The organisation needs a name."), _("Nothing was changed."))
        self._library.edit_programme(organisation=self.organisation.text(), name=self.line.text())
