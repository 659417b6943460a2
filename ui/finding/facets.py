"""The filters of the Library room: in a column at the left, or in a narrow window each behind a button in a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from safari.finding.query import Query
from safari.words import _
from ui.finding.facet_group import FacetGroup
from ui.finding.feeling_facet import FeelingFacet
from ui.finding.kind_facet import KindFacet
from ui.finding.name_facet import NameFacet
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.scroll_area import ScrollArea

WIDTH = 192
UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX
Names = Callable[[], Mapping[str, str]]


class Facets(QWidget):
    """`changed` when a filter changes; `query(words)` is what they ask for together with the words."""

    changed = Signal()

    def __init__(self, customers: Names, safaris: Names) -> None:
        super().__init__()
        self.kinds, self.feelings = KindFacet(), FeelingFacet()
        self.who = NameFacet(customers, _("Who"), _("Any customer"))
        self.safaris = NameFacet(safaris, _("Safari"), _("Any safari"))
        self._facets: tuple[KindFacet | FeelingFacet | NameFacet, ...] = (
            self.kinds,
            self.feelings,
            self.who,
            self.safaris,
        )
        titles = (_("Kind"), _("Feeling"), _("Who"), _("Safari"))
        self.groups = [FacetGroup(title, facet) for title, facet in zip(titles, self._facets, strict=True)]
        self.clear_button = Button(_("Clear filters"), "word", size="small")
        self.clear_button.clicked.connect(self.clear)
        for facet in self._facets:
            facet.changed.connect(self._tell)
        self._area = ScrollArea()
        self._area.body.setSpacing(20)
        self._across = row(gap=8)
        layout = column(self._across)
        layout.addWidget(self._area, 1)
        self.setLayout(layout)
        self.fold(folded=False)
        theme().themed.connect(self._fit)

    def query(self, words: str) -> Query:
        """Words and filters as one query."""
        return Query(words, self.kinds.chosen, self.who.chosen, self.safaris.chosen, self.feelings.chosen)

    @property
    def is_any(self) -> bool:
        """Whether some filter is chosen."""
        return any(facet.chosen for facet in self._facets)

    def clear(self) -> None:
        """Choose nothing in all of them."""
        for facet in self._facets:
            facet.clear()
        self._tell()

    def fold(self, *, folded: bool) -> None:
        """Behind buttons in a row, or open below each other."""
        _empty(self._across)
        _empty(self._area.body)
        for group in self.groups:
            if folded:
                self._across.addWidget(group.button)  # before it is shown: else it would be a window of its own
            group.fold(folded=folded)
            if not folded:
                self._area.body.addWidget(group)
        last: QBoxLayout = self._across if folded else self._area.body
        last.addWidget(self.clear_button)
        last.addStretch(1)
        self._area.setVisible(not folded)
        self._fit()
        self.clear_button.setVisible(self.is_any)

    def in_order(self) -> list[QWidget]:
        """What the Tab key goes through, in reading order."""
        if self._area.isHidden():
            return [*(group.button for group in self.groups), self.clear_button]
        boxes, chips = self.kinds.boxes.values(), self.feelings.chips.values()
        return [*boxes, *chips, self.who.field, self.safaris.field, self.clear_button]

    def _fit(self) -> None:
        """As wide as the words need at the size they are written in now."""
        folded = self._area.isHidden()
        self.setMinimumWidth(0 if folded else theme().px(WIDTH))
        self.setMaximumWidth(UNLIMITED if folded else theme().px(WIDTH))

    def _tell(self) -> None:
        self.clear_button.setVisible(self.is_any)
        for group, chosen in zip(self.groups, (facet.chosen for facet in self._facets), strict=True):
            group.tell_how_many(len(chosen))
        self.changed.emit()


def _empty(layout: QBoxLayout) -> None:
    while layout.count():
        layout.takeAt(0)
