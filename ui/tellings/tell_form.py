"""Telling a page: to whom, and who tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.people.leader import Leader


class TellForm(QWidget):
    """`told(audience, leader's uid or "")` when somebody tells the page as it stands."""

    told = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.audience = TextField(placeholder=_("The management team"))
        self.teller = DropDown([("", _("Whoever leads the programme"))], name=_("Who tells it"))
        self.button = Button(_("Tell this page"))
        self.button.clicked.connect(self._tell)
        self.audience.returnPressed.connect(self._tell)
        fields = column(Labelled(_("To whom"), self.audience), Labelled(_("Who tells it"), self.teller), gap=14)
        kept = _("The page is kept as it stands now, with what its customers agreed to. The draft goes on.")
        self.setLayout(column(fields, 14, row(self.button, None), 8, PlainText(kept, "small", "ink2")))

    def offer(self, leaders: Iterable[Leader]) -> None:
        """Who may be the one that tells it."""
        self.teller.set_choices([("", _("Whoever leads the programme")), *((one.uid, one.name) for one in leaders)])

    def _tell(self) -> None:
        self.told.emit(self.audience.text(), self.teller.key())

    def begin_anew(self) -> None:
        """It was told: the field is free for the next."""
        self.audience.clear()
