"""The form in which a touchpoint is added or renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import in_field
from safari.words import _
from ui.people.form import Form
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.customer import Touchpoint


class TouchpointForm(Form):
    """A touchpoint's name. `kept` is the touchpoint once it is in the library."""

    def __init__(self, parent: QWidget | None, library: Library, touchpoint: Touchpoint | None = None) -> None:
        title = _("Rename {name}").format(name=touchpoint.name) if touchpoint else _("Add a touchpoint")
        super().__init__(parent, title, _("Keep") if touchpoint else _("Add touchpoint"))
        self._journey, self._touchpoint = library.journey, touchpoint
        self.kept: Touchpoint | None = None
        self.name = TextField(touchpoint.name if touchpoint else "")
        self.add(_("Name"), self.name, _("A place in the customer’s journey, such as “First call”."))
        self.bring_back(library, in_field("touchpoint", touchpoint.uid if touchpoint else "new"), self.name)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, touchpoint_uid: str = "") -> str:
        """Show the form for a touchpoint, or for a new one; its uid once kept, "" where nothing was."""
        known = {one.uid: one for one in library.journey.touchpoints()}
        form = cls(parent, library, known.get(touchpoint_uid))
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the touchpoint; one of that name already there is taken. Raises SafariError without a name."""
        if self._touchpoint is None:
            self.kept = self._journey.called(self.name.text())
        else:
            self.kept = self._journey.rename(self._touchpoint.uid, self.name.text())
