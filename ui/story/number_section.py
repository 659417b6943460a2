"""Why it matters: one number with its source, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from safari.words import _
from ui.story.field import Field
from ui.story.room_left import room_sentence
from ui.story.section import Section
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.number_field import NumberField
from ui.widgets.text_field import Labelled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.story.state import StoryState

MOST_CUSTOMERS = 999_999
FIGURE_WIDTH, FIGURE_HEIGHT = 168, 66
BESIDE_FROM = 400


class NumberSection(Section):
    """The figure as printed, how many customers it counts (the dots), where it comes from, and why it matters."""

    blocks = ("number",)

    def __init__(self) -> None:
        super().__init__(_("One number"), _("Just one. Choose the one that hurts."))
        self.figure = Field(_("The number"), style="clock", placeholder="214")
        self.source = Field(_("Where it comes from"), placeholder=_("From our complaints, July to September"))
        self.customers = NumberField(name=_("Customers it counts"), most=MOST_CUSTOMERS)
        self.customers.setSpecialValueText(_("Not counted"))
        self.why = Field(_("Why it matters, in one sentence"), lines=2, style="quoteS")
        for name, field in (("figure", self.figure), ("source", self.source), ("why", self.why)):
            field.typed.connect(lambda text, name=name: self._type(name, text))
        self.customers.valueChanged.connect(self._count)
        labelled = Labelled(_("Customers it counts, each a dot"), self.customers)
        self._beside = row(gap=16)
        self._beside.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addLayout(column(self.source, labelled, gap=10), 1)
        self.body.addLayout(self._beside)
        self.body.addWidget(self.why)
        self._size()
        theme().themed.connect(self._size)

    def fill(self, state: StoryState) -> None:
        story = state.story
        self.figure.show_text(story.figure)
        self.source.show_text(story.source)
        self.why.show_text(story.why)
        if self.customers.value() != (story.customers or 0):
            blocked = self.customers.blockSignals(True)
            self.customers.setValue(story.customers or 0)
            self.customers.blockSignals(blocked)

    def summary(self, state: StoryState) -> str:
        return " ".join(filter(None, (state.story.figure, state.story.why)))

    def show_room(self, words: dict[str, int]) -> None:
        self.why.say(room_sentence(words.get("number")), "ouch" if words.get("number", 0) < 0 else "ink3")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Where there is no room beside the figure, its source stands under it."""
        is_narrow = self.width() < theme().px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != wanted:
            self._beside.setDirection(wanted)

    def _size(self) -> None:
        self.figure.setFixedWidth(theme().px(FIGURE_WIDTH))
        self.figure.edit.setFixedHeight(theme().px(FIGURE_HEIGHT))
        self._fold()

    def _type(self, name: str, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, name, text)

    def _count(self, customers: int) -> None:
        if self.state:
            self.typed.emit(self.state.story, "customers", customers or None)
