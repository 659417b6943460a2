"""A new safari: which format, what it is called, on which day. The rest is planned on its own screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from safari.errors import SafariError
from safari.words import _
from ui.plan.day_field import DayField
from ui.widgets.announce import announce
from ui.widgets.dialog import Dialog
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import Labelled, TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from safari.library import Library
    from safari.plan.format import Format


class NewSafari(Dialog):
    """Enter plans it, Esc closes without. `planned` is the uid of the new safari. Broken format files are named."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("New safari"))
        from safari.plan.format import formats

        self.planned = ""
        self._plans = library.plans
        self._day: date | None = None
        self._formats, broken = formats()
        self.format = DropDown([(one.key, one.title) for one in self._formats], name=_("Format"), icon="cup")
        self.format.setCurrentIndex(0)
        self.format.activated.connect(lambda _index: self._show_format())
        self.about = PlainText("", "small", "ink2")
        self.title = TextField(limit=500)
        self.day = DayField(self._note_day, lambda said: self._say("day", said), lambda: library.journal.clock().date())
        self.fields = {
            "format": Labelled(_("Format"), self.format),
            "title": Labelled(_("Title"), self.title),
            "day": Labelled(_("Day"), self.day),
        }
        self.title.textEdited.connect(lambda _text: self._say("title", ""))
        self.broken = [PlainText(error.what, "meta", "ink3") for error in broken]
        for widget in (self.fields["format"], self.about, self.fields["title"], self.fields["day"], *self.broken):
            self.body.addWidget(widget)
        self.add_cancel()
        self.plan = self.add_button(_("Plan it"), "primary", safe=True)
        self.plan.clicked.connect(self._plan)
        self._show_format()
        self.title.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library) -> str:
        """The uid of the safari that was planned, "" where none was."""
        dialog = cls(parent, library)
        return dialog.planned if dialog.exec() == QDialog.DialogCode.Accepted else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _chosen(self) -> Format | None:
        return next((one for one in self._formats if one.key == self.format.key()), None)

    def _show_format(self) -> None:
        kind = self._chosen()
        self.plan.setEnabled(kind is not None)
        self.plan.setToolTip("" if kind else _("No format file can be read."))
        if kind is None:
            return
        self.about.setText(kind.about)
        if self.title.text() in {"", *(one.title for one in self._formats)}:
            self.title.setText(kind.title)
            self.title.selectAll()
        self._fit()

    def _note_day(self, day: object, _sitting: str) -> None:
        self._day = day if isinstance(day, date) else None
        self.day.show_day(self._day)

    def _say(self, name: str, sentence: str) -> None:
        self.fields[name].say(sentence, "ouch")
        if sentence:
            announce(self, sentence)
        self._fit()

    def _fit(self) -> None:
        """As tall as what it says needs."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _plan(self) -> None:
        kind = self._chosen()
        if kind is None or not self.day.kept.settle():
            return
        try:
            self.planned = self._plans.plan(kind, self.title.text(), day=self._day).uid
        except SafariError as error:
            self._say("title", str(error))
        else:
            self.accept()
