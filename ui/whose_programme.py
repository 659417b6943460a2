"""The one thing a new programme has to say: whose it is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from safari.words import _
from ui.widgets.dialog import Dialog
from ui.widgets.labelled import Labelled
from ui.widgets.text_field import TextField


class WhoseProgramme(Dialog):
    """Asks for the organisation's name and for nothing else."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, _("Begin your programme"))
        self.field = TextField(limit=80)
        self.body.addWidget(Labelled(_("What is your organisation called?"), self.field))
        self.add_cancel()
        self.begin = self.add_button(_("Begin"), "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self.accept)
        self.field.textChanged.connect(self._check)
        self._check()
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None) -> str:
        """The name, or an empty text when the person thought better of it."""
        dialog = cls(parent)
        return dialog.name() if dialog.exec() == QDialog.DialogCode.Accepted else ""

    def name(self) -> str:
        """What is written in the field."""
        return self.field.text().strip()

    def _check(self) -> None:
        self.begin.setEnabled(bool(self.name()))
        self.begin.setToolTip("" if self.name() else _("Write the name first."))
