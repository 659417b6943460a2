"""Why it matters: one number with its source, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from safari.pages.drawn import MOST_DOTS
from safari.story.figures import chosen, offered, waits_for_quote
from safari.story.story import Certainty
from safari.words import LANGUAGES, _
from ui.story.certainty_chips import CertaintyChips
from ui.story.field import Field
from ui.story.figure_chips import FigureChips
from ui.story.section import Section
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.labelled import Labelled
from ui.widgets.number_field import NumberField
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QResizeEvent

    from safari.story.figures import Offer
    from ui.story.state import StoryState

MOST_CUSTOMERS = 999_999
FIGURE_LEAST, FIGURE_MOST, FIGURE_HEIGHT, AROUND = 100, 250, 72, 24
BESIDE_FROM = 400


class NumberSection(Section):
    """The figure as printed, from what the safari measured or typed; where it comes from, how sure it is, how many
    customers it counts (the dots), and why it matters. Before there is a quote it says what comes first, and
    `quote_first` is for whoever goes there."""

    blocks = ("number",)
    texts = ("source", "why")
    quote_first = Signal()

    def __init__(self) -> None:
        super().__init__(_("One number"), _("Just one. Choose the one that hurts."))
        self.figure = Field(_("The number"), style="figure", placeholder="214", quiet=True)
        where = _("Where it comes from, so that anybody can look it up: complaints, July to September")
        self.source = Field(_("Where it comes from"), lines=2, placeholder=where, quiet=True)
        for field in (self.figure, self.source):
            field.edit.setObjectName("flat")  # as on the page, until one writes there
        self.offers, self.certainty = FigureChips(), CertaintyChips()
        self.customers = NumberField(name=_("Customers it counts"), most=MOST_CUSTOMERS)
        self.customers.setSpecialValueText(_("Not counted"))
        self.why = Field(_("Why it matters, in one sentence"), lines=2, style="quoteS")
        self.why.good(_("What it does to them, and then to us."))
        self._last = ""  # the key of what was taken last: two figures may read alike
        self._wait = QWidget()
        self._body = QWidget()
        self._lay_out()
        self._wire()
        self._size()
        theme().themed.connect(self._size)

    def _lay_out(self) -> None:
        self.first = Button(_("Choose the quote"), size="small", icon="quote")
        words = _("First the heart, then the brain: choose the quote, and then the number that stands behind it.")
        self._wait.setLayout(column(PlainText(words, "body", "ink2"), 12, row(self.first, None)))
        self._beside = row(gap=16)
        self._beside.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self.source, 1, Qt.AlignmentFlag.AlignTop)
        limit = _("Up to {most} are drawn.").format(most=MOST_DOTS)
        counted = Labelled(_("Customers, each a dot"), self.customers, help_text=limit)
        self._sure = row(gap=16)
        self._sure.addWidget(self.certainty, 1, Qt.AlignmentFlag.AlignTop)
        self._sure.addWidget(counted, 0, Qt.AlignmentFlag.AlignTop)
        self._body.setLayout(column(self._beside, self.offers, self._sure, self.why, gap=12))
        self.body.addWidget(self._wait)
        self.body.addWidget(self._body)

    def _wire(self) -> None:
        for name, field in (("figure", self.figure), ("source", self.source), ("why", self.why)):
            field.typed.connect(lambda text, name=name: self._type(name, text))
        self.figure.edit.textChanged.connect(self._size)
        self.customers.valueChanged.connect(self._count)
        self.offers.picked.connect(self._take)
        self.certainty.picked.connect(lambda certainty: self.write("certainty", certainty))
        self.first.clicked.connect(self.quote_first)

    def enter(self, block: str = "", record: str = "") -> None:
        """Where somebody is to say where the number comes from, or what it counts, the cursor is there."""
        field = {"source": self.source, "why": self.why}.get(block)
        if field is None:
            super().enter(block, record)
        else:
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, state: StoryState) -> None:
        story = state.story
        waits = waits_for_quote(story) and not story.why
        self._wait.setVisible(waits)
        self._body.setVisible(not waits)
        self.figure.show_text(story.figure)
        self.source.show_text(story.source)
        self.why.show_text(story.why)
        self.certainty.show_certainty(story.certainty)
        if self.customers.value() != (story.customers or 0):
            blocked = self.customers.blockSignals(True)
            self.customers.setValue(story.customers or 0)
            self.customers.blockSignals(blocked)
        self._offer(state)

    def summary(self, state: StoryState) -> str:
        return " ".join(filter(None, (state.story.figure, state.story.why)))

    def show_room(self, words: dict[str, int]) -> None:
        self.figure.show_cut(words.get("figure"))
        self.why.show_room(words.get("why"))
        self.source.show_room(words.get("source"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _offer(self, state: StoryState) -> None:
        """What was measured; the one taken is known again when the page has been given another language since."""
        language = state.story.language
        offers = offered(state.measured, language)
        others = [offered(state.measured, one) for one in LANGUAGES if one != language]
        taken = next((one for each in (offers, *others) if (one := chosen(each, state.story, self._last))), None)
        self.offers.show_offers(offers, next((one for one in offers if taken and one.key == taken.key), None))
        self.why.set_placeholder(_say_what_it_counts(taken))
        in_order = (self.figure.edit, self.source.edit, *self.offers.chips, *self.certainty.chips.values())
        tab_as_read([self.head, self.first, *in_order, self.customers, self.why.edit])

    def _take(self, offer: Offer | None) -> None:
        """One of the safari's own figures, with all that belongs to it: one undo takes it back."""
        changes: dict[str, Any] = {"figure": "", "source": "", "customers": None, "certainty": Certainty.OPEN}
        self._last = offer.key if offer is not None else ""
        if offer is not None:
            changes = {name: getattr(offer, name) for name in changes}
        self.wish(lambda desk, uid: desk.edit(uid, **changes))

    def _fold(self) -> None:
        """Where there is no room beside the figure, its source stands under it."""
        is_narrow = self.width() < theme().px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for each in (self._beside, self._sure):
            if each.direction() != wanted:
                each.setDirection(wanted)

    def _size(self) -> None:
        """The figure takes the room it needs, and its source the rest."""
        needed = self.figure.edit.fontMetrics().horizontalAdvance(self.figure.text()) + AROUND
        self.figure.setFixedWidth(max(theme().px(FIGURE_LEAST), min(needed, theme().px(FIGURE_MOST))))
        self.figure.edit.setFixedHeight(theme().px(FIGURE_HEIGHT))
        self._fold()

    def _type(self, name: str, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, name, text)

    def _count(self, customers: int) -> None:
        if self.state:
            self.typed.emit(self.state.story, "customers", customers or None)


def _say_what_it_counts(taken: Offer | None) -> str:
    """What stands in the empty field of a number that was counted by hand: the page does not say what (see Offer)."""
    if taken is None or not taken.key.startswith("tally "):
        return ""
    return _("Say here what it counts: {what}").format(what=taken.word.removeprefix("× "))
