"""A new safari: which format, in which language, what it is called, on which day. The rest is planned on its screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.words import LANGUAGES, _
from ui.people.languages import language_name
from ui.plan.day_field import DayField
from ui.safaris.format_list import FormatList
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.dialog import WIDE, Confirm, Dialog, Question
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import PlainText
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from safari.library import Library
    from safari.plan.format import Format


class NewSafari(Dialog):
    """Enter plans it, Esc closes without. `planned` is the uid of the new safari. Broken format files are named."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("New safari"), width=WIDE)
        self.planned = ""
        self._plans, self._formats = library.plans, library.formats
        self.wants_formats = False
        self._spoken = library.programme.language  # what a safari without a language of its own speaks
        self._day: date | None = None
        self._came_with = ""  # the day as it was at first
        self._titles: set[str] = {""}
        self.format = FormatList()
        self.format.currentRowChanged.connect(lambda _row: self._show_format())
        self.format.itemDoubleClicked.connect(lambda _item: self._plan())
        self.title = TextField(limit=500)
        self.title.textEdited.connect(lambda _text: self._say("title", ""))
        self.day = DayField(self._note_day, lambda said: self._say("day", said), lambda: library.journal.clock().date())
        choices = dict.fromkeys((*LANGUAGES, self._spoken))
        self.language = DropDown([(code, language_name(code)) for code in choices])
        self.language.choose(self._spoken)
        self.language.activated.connect(lambda _index: self._load_formats())
        self.fields = {
            "format": Labelled(_("Format"), self.format),
            "title": Labelled(_("Title"), self.title),
            "day": Labelled(_("Day"), self.day),
            "language": Labelled(_("Language of the plan"), self.language),
        }
        self.broken: list[PlainText] = []
        self._troubles = QVBoxLayout()
        self._lay_out()
        self._load_formats()
        self.title.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        library: Library,
        day: date | None = None,
        to_formats: Callable[[], object] | None = None,
    ) -> str:
        """The uid of the safari that was planned, on `day` where nobody chose another; "" where none was.

        `to_formats` leads to where formats are copied and changed, for whoever finds none that fits.
        """
        dialog = cls(parent, library)
        dialog._note_day(day, "")
        dialog._came_with = dialog.day.text()
        dialog.all_formats.setVisible(to_formats is not None)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            return dialog.planned
        if dialog.wants_formats and to_formats is not None:
            to_formats()
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        below = row(gap=12)
        below.addWidget(self.fields["day"], 3, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.fields["language"], 2, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.fields["format"])
        self.body.addWidget(self.fields["title"])
        self.body.addLayout(below)
        self.body.addLayout(self._troubles)
        self.body.addStretch(1)  # where it was made taller than it need be, all stays where it is
        self.all_formats = self.add_button(_("Formats…"))
        self.all_formats.clicked.connect(self._go_to_formats)
        self.add_cancel()
        self.plan = self.add_button(_("Plan it"), "primary", safe=True)
        self.plan.clicked.connect(self._plan)

    def _load_formats(self) -> None:
        """The formats in the language at hand, and a sentence for each file that cannot be used."""
        kinds, broken = self._formats.formats(self.language.key())
        for line in self.broken:
            line.hide()
            line.deleteLater()
        self.broken = [PlainText(error.what, "meta", "ink3") for error in broken]
        for line in self.broken:
            self._troubles.addWidget(line)
        self.format.show_formats(kinds)
        self._titles |= {kind.title for kind in kinds}
        self._show_format()

    def _show_format(self) -> None:
        kind: Format | None = self.format.chosen()
        self.plan.setEnabled(kind is not None)
        self.plan.setToolTip("" if kind else _("No format file can be read."))
        if kind is not None and self.title.text() in self._titles:
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
        """As tall as what it says needs, and no taller than the screen: there the formats give way."""
        layout = self.layout()
        if layout is None:
            return
        self._show_rows(self.format.tallest())
        beyond = layout.totalHeightForWidth(self.width()) - room_on_screen(self).height() + theme().px(60)
        if beyond > 0:
            self._show_rows(max(theme().px(96), self.format.tallest() - beyond))
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _show_rows(self, height: int) -> None:
        """Give the formats so many px, and have the form know at once how tall its fields are, with what they say or no
        longer say: else it hears of it with the next events, and stays as tall as it was."""
        self.format.setFixedHeight(height)
        for field in self.fields.values():
            if (inner := field.layout()) is not None:
                inner.activate()
                field.updateGeometry()
        if (layout := self.layout()) is not None:
            layout.activate()

    def _go_to_formats(self) -> None:
        """To the formats; what was typed here goes by that, so whoever typed is asked first."""
        typed = self.title.text() not in self._titles or self.day.text() != self._came_with
        sentence = _("The title and the day you typed here are not kept.")
        if typed and not Confirm.ask(self, Question(_("Go to the formats?"), sentence, _("Go to the formats"))):
            return
        self.wants_formats = True
        self.reject()

    def _plan(self) -> None:
        kind = self.format.chosen()
        if kind is None or not self.day.kept.settle():
            return
        language = "" if self.language.key() == self._spoken else self.language.key()
        try:
            self.planned = self._plans.plan(kind, self.title.text(), day=self._day, language=language).uid
        except SafariError as error:
            self._say("title", str(error))
        else:
            self.accept()
