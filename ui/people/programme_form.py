"""The form of the programme: whose it is, who stands for it, who answers for what customers give, what it is led by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.address import is_address
from safari.people.typed import LONGEST_REST
from safari.run.note import in_field
from safari.words import LANGUAGES, _
from ui.people.driver_rows import DriverRows
from ui.people.form import Form
from ui.people.languages import language_name
from ui.widgets.dialog import WIDE
from ui.widgets.drop_down import DropDown
from ui.widgets.number_field import NumberField
from ui.widgets.plain_text import Hairline, PlainText, heading
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.programme import Programme


class ProgrammeForm(Form):
    """Whose programme this is, as it stands in the sidebar and on every page, and what its papers rest on."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("The programme"), _("Keep"), width=WIDE)
        self._library = library
        programme = library.programme
        self._add_names(programme)
        self._add_people(programme)
        self._add_responsible(programme)
        self.drivers = DriverRows(library)
        self.fields.addWidget(Hairline())
        self.fields.addWidget(heading(_("What the business is led by"), side=True))
        words = _("Figures that a safari is tied to, each with where it stands and who says so.")
        self.fields.addWidget(PlainText(words, "small", "ink2"))
        self.fields.addWidget(self.drivers)
        texts = (self.organisation, self.line, self.responsible, self.contact)
        self.bring_back(library, in_field("programme", "names"), *texts)
        self.organisation.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library) -> bool:
        """Show the form; whether something was kept."""
        return cls(parent, library).is_kept()

    def keep(self) -> None:
        """Write it all, as one thing to undo. Raises SafariError where something cannot be."""
        if not self.organisation.text().strip():
            raise SafariError(_("The organisation needs a name."), _("Nothing was changed."))
        contact = self.contact.text().strip()
        if contact and not is_address(contact):
            raise SafariError(
                _("“{typed}” is no e-mail address.").format(typed=contact), _("Type one, or leave it empty.")
            )
        self._library.edit_programme(
            self.drivers.drivers(),
            organisation=self.organisation.text(),
            name=self.line.text(),
            language=self.language.key(),
            sponsor=self.sponsor.key() or None,
            responsible=self.responsible.text(),
            contact=contact,
            cool_down=self.cool_down.value(),
        )

    def _add_names(self, programme: Programme) -> None:
        self.organisation = TextField(programme.organisation)
        self.line = TextField(programme.name)
        self.add(_("Organisation"), self.organisation, _("It stands on every page that is shared."))
        self.add(_("The line under it"), self.line, _("Such as “Closer to customers, 2026”. It may stay empty."))

    def _add_people(self, programme: Programme) -> None:
        leaders = [(one.uid, one.name) for one in self._library.people.leaders()]
        self.sponsor = DropDown([("", _("Nobody yet")), *leaders])
        self.sponsor.choose(programme.sponsor or "")
        self.add(_("Sponsor"), self.sponsor, _("The leader who stands for the programme."))
        languages = list(dict.fromkeys([*LANGUAGES, programme.language]))
        self.language = DropDown([(one, language_name(one)) for one in languages])
        self.language.choose(programme.language)
        self.add(_("Language of its papers"), self.language, _("A safari may have another one."))

    def _add_responsible(self, programme: Programme) -> None:
        self.fields.addWidget(Hairline())
        self.fields.addWidget(heading(_("What customers are promised"), side=True))
        self.responsible = TextField(programme.responsible)
        self.contact = TextField(programme.contact)
        self.cool_down = NumberField(programme.cool_down, most=LONGEST_REST, unit=_("days"))
        self.add(_("Who answers for what they give us"), self.responsible, _("As consent forms say it."))
        self.add(_("Their e-mail address"), self.contact, _("For questions about consent; invitations come from it."))
        self.add(_("Rest before a customer is asked again"), self.cool_down)
