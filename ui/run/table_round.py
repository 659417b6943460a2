"""Around the table: the customers of the day, and which leader sits beside whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import Hairline, PlainText, heading

if TYPE_CHECKING:
    from safari.people.customer import Customer
    from ui.run.day import Day


class TableRound(QWidget):
    """Who is here, by alias. Nothing at all for a safari without customers."""

    def __init__(self, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there: tuple[Customer, ...] = ()
        self._shown = QWidget()
        self._whole = column(self._shown)
        self.setLayout(self._whole)
        self.show_day(day)

    def show_day(self, day: Day) -> None:
        """Somebody came or went."""
        if day.customers == self._there:
            return
        self._there, before, self._shown = day.customers, self._shown, QWidget()
        if self._there:
            self._fill(QVBoxLayout(self._shown), day)
        self._whole.replaceWidget(before, self._shown)
        before.deleteLater()

    @staticmethod
    def _fill(whole: QVBoxLayout, day: Day) -> None:
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline())
        whole.addSpacing(20)
        whole.addWidget(heading(_("Around the table"), side=True))
        whole.addSpacing(10)
        for customer in day.customers:
            beside = day.beside.get(customer.uid, "")
            words = column(PlainText(customer.alias, "body_strong"))
            if beside:
                words.addWidget(PlainText(_("beside {leader}").format(leader=beside), "meta", "ink2"))
            line = row(Avatar(customer.alias, customer=True), gap=12)
            line.addLayout(words, 1)
            whole.addLayout(line)
            whole.addSpacing(10)
