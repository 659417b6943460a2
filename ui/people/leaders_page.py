"""The page of leaders: the heat map of whom they met, and below it what customers agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.people.agreed import MOST, Agreed
from ui.people.heat import HeatLegend
from ui.people.leader_table import LeaderTable
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import heading

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

GAP, BELOW_TITLE = 20, 4
LEAST_LEADERS, LEAST_CUSTOMERS = 4, 2  # rows: below that the customers give way


class LeadersPage(QWidget):
    """The heat map is as high as its rows; with more than fit it scrolls, and the customers below stay in sight."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.table = LeaderTable(today)
        self.agreed = Agreed()
        self.title = row(gap=16)
        self.title.addWidget(heading(_("Who has met whom")), 1)
        self.title.addWidget(HeatLegend())
        self.setLayout(column(self.title, self.table, GAP, self.agreed, None, gap=BELOW_TITLE))
        theme().themed.connect(self.fit)

    def fit(self) -> None:
        """Share the height between the two tables."""
        room = self.height() - self.title.sizeHint().height() - BELOW_TITLE
        leaders, customers = len(self.table.people.rows), min(MOST, len(self.agreed.table.people.rows))
        below = room - self.table.height_for(min(leaders, LEAST_LEADERS)) - GAP - 2 * BELOW_TITLE
        while customers and self.agreed.height_for(customers) > below:
            customers -= 1
        shown = customers >= min(LEAST_CUSTOMERS, max(1, len(self.agreed.table.people.rows)))
        self.agreed.setVisible(shown)
        if shown:
            high = self.agreed.height_for(customers)
            self.agreed.setFixedHeight(high)
            room -= high + GAP + 2 * BELOW_TITLE
        self.table.setFixedHeight(max(self.table.height_for(2), min(room, self.table.height_for(leaders) + 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
