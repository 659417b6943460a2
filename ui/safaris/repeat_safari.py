"""A series: the same plan again each month, quarter or year, every time on its weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from safari.errors import SafariError
from safari.plan.copies import MOST, Every, days_of_series
from safari.words import _, ngettext
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.dates import long_day, weekday
from ui.widgets.dialog import Dialog
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled
from ui.widgets.number_field import NumberField
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from datetime import date

    from safari.library import Library
    from safari.plan.safari import Safari

TALLEST = 154  # px of the list of days


class RepeatSafari(Dialog):
    """Every day is shown before anything is planned. `planned` is how many safaris there are more."""

    def __init__(self, parent: QWidget | None, library: Library, safari: Safari, first: date) -> None:
        super().__init__(parent, _("Plan a series"))
        self._plans, self._safari, self._first = library.plans, safari, first
        self.planned = 0
        said = _("The same plan again, without its people: each safari gets its own day, and can be changed by itself.")
        self.body.addWidget(PlainText(said, "small", "ink2"))
        words = {Every.MONTH: _("Every month"), Every.QUARTER: _("Every quarter"), Every.YEAR: _("Every year")}
        self.every = DropDown([(str(key), word) for key, word in words.items()])
        self.every.choose(Every.QUARTER)
        self.count = NumberField(3, least=1, most=MOST)
        self.every.activated.connect(lambda _index: self._show_days())
        self.count.valueChanged.connect(lambda _number: self._show_days())
        choices = row(gap=12)
        choices.addWidget(Labelled(_("How often"), self.every), 2)
        choices.addWidget(Labelled(_("How many more"), self.count), 1)
        self.body.addLayout(choices)
        self.days = PlainText("", "body")
        self.area = ScrollArea()
        self.area.body.addWidget(self.days)
        self.area.body.addStretch(1)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the keyboard can scroll it
        self.area.setAccessibleName(_("Days of the series"))
        self.area.setFixedHeight(TALLEST)
        self.body.addWidget(self.area)
        self.wrong = PlainText("", "body", "ouch")
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.add_cancel()
        self.do = self.add_button(_("Plan them"), "primary", safe=True)
        self.do.clicked.connect(self._plan)
        self._show_days()
        self.every.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, safari: Safari) -> int:
        """How many safaris were planned; 0 for none. The safari has a day."""
        if safari.day is None:
            return 0
        dialog = cls(parent, library, safari, safari.day)
        return dialog.planned if dialog.exec() == QDialog.DialogCode.Accepted else 0

    def chosen(self) -> list[date]:
        """The days as they are chosen now."""
        return days_of_series(self._first, Every(self.every.key()), self.count.value())

    def _show_days(self) -> None:
        days = self.chosen()
        self.days.setText(
            "\n".join(_("{weekday}, {day}").format(weekday=weekday(one), day=long_day(one)) for one in days)
        )
        self.do.setText(ngettext("Plan {n} safari", "Plan {n} safaris", len(days)).format(n=len(days)))
        self.do.setEnabled(bool(days))

    def _plan(self) -> None:
        try:
            self.planned = len(self._plans.repeat(self._safari.uid, self.chosen()))
        except SafariError as error:
            self.wrong.setText(str(error))
            self.wrong.show()
            announce(self, str(error))
        else:
            self.accept()
