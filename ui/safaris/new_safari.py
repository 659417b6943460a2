"""A new safari: its format, its title, its day. Everything else is on the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from safari.errors import SafariError
from safari.words import _
from ui.plan.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import Labelled, TextField

if TYPE_CHECKING:
    from datetime import date

    from safari.library import Library
    from safari.plan.format import Format
    from safari.plan.safari import Safari


class NewSafari(Dialog):
    """Enter plans it; what is wrong is said below the field."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("New safari"))
        from safari.plan.format import formats

        self._library = library
        self.made: Safari | None = None
        self._formats, broken = formats()
        self.format = DropDown(name=_("Format"), icon="cup")
        self.format.set_choices([(one.key, one.title) for one in self._formats])
        self.title = TextField(limit=500, placeholder=self._chosen().title if self._formats else "")
        self.day = DayField(lambda _day, _sitting: None, self._say_day, lambda: library.journal.clock().date())
        self.titled = Labelled(_("Title"), self.title)
        self.dated = Labelled(_("Day, if it is known"), self.day)
        self.format.currentIndexChanged.connect(lambda _at: self.title.setPlaceholderText(self._chosen().title))
        for field in (Labelled(_("Format"), self.format), self.titled, self.dated):
            self.body.addWidget(field)
        for error in broken:
            self.body.addWidget(PlainText(str(error), "meta", "ouch"))
        self.add_cancel()
        self.plan = self.add_button(_("Plan it"), "primary")
        self.plan.setDefault(True)
        self.plan.clicked.connect(self._plan)
        self.title.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library) -> Safari | None:
        """The safari that was planned; None when the person thought better of it."""
        dialog = cls(parent, library)
        return dialog.made if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _chosen(self) -> Format:
        return next(one for one in self._formats if one.key == self.format.key())

    def _say_day(self, sentence: str) -> None:
        self.dated.say(sentence, "ouch")

    def _plan(self) -> None:
        self.day.kept.settle()
        day: date | None = self.day.day()
        try:
            self.made = self._library.plans.plan(self._chosen(), self.title.text(), day=day)
        except SafariError as error:
            self.titled.say(str(error), "ouch")
            return
        self.accept()
