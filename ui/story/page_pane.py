"""The right side: how full the page is, what was agreed, the page's language, the page, and what it could not show."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.people.consent import Use
from safari.people.consent_words import agreed_words
from safari.sharing.hollow import hollow
from safari.words import LANGUAGES, _
from ui.people.languages import language_name
from ui.story.held_back import HeldBack
from ui.story.page_drawer import PageDrawer
from ui.story.preview import PagePreview
from ui.story.room_left import complaints, words_left
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.consent_pill import Pill
from ui.widgets.drop_down import DropDown
from ui.widgets.meter import Meter
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from safari.pages.drawn import Drawn
    from safari.people.consent import Agreement
    from safari.sharing.gate import Cleared
    from safari.sharing.story_page import StoryPage
    from ui.story.page_drawer import Drawing

METER_WIDTH, GAP = 212, 12


class PagePane(QWidget):
    """`show_page(cleared)` draws it soon. `spoken(language)` when another language is chosen for the page, `mend(uid)`
    when somebody wants to note a customer's answer, `room_known(words by block)` after each drawing."""

    spoken = Signal(str)
    mend = Signal(str)
    room_known = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.meter = Meter(_("How full the page is"))
        self.pill = Pill("")
        self.language = DropDown(
            [(each, language_name(each)) for each in LANGUAGES], name=_("Language of the page"), pill=True
        )
        self.held_back = HeldBack()
        self.preview = PagePreview()
        self.complaints = PlainText("", "small", "ouch")
        self.drawer = PageDrawer(self, _draw)
        self._cleared: Cleared | None = None
        self._top, self._below = row(gap=GAP), row(None)
        self._top.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addStretch(1)
        self._top.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.language, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(self._top, self._below, 12, self.held_back, 8)
        whole.addWidget(self.preview, 1)
        whole.addSpacing(8)
        whole.addWidget(self.complaints)
        self.setLayout(whole)
        self.complaints.hide()
        self._wire()

    def _wire(self) -> None:
        self.language.activated.connect(lambda: self.spoken.emit(self.language.key()))
        self.held_back.mend.connect(self.mend)
        self.preview.resized.connect(self._draw)
        self.drawer.ready.connect(self._show)
        self.drawer.failed.connect(self._failed)
        theme().themed.connect(self._fold)

    def show_page(self, cleared: Cleared) -> None:
        """Say what is held back, and draw the page soon; the picture before stays until then."""
        self._cleared = cleared
        self.language.choose(cleared.page.language)
        self.held_back.show_withheld(cleared.withheld)
        self.meter.setVisible(not _all_held_back(cleared))
        self._draw()

    def show_agreed(self, alias: str, agreement: Agreement | None, today: date) -> None:
        """What the page's customer agreed to; nothing where the words may not be shown."""
        uses = _agreed(agreement, today) if agreement is not None else []
        self.pill.setText(agreed_words(alias.partition(",")[0], uses) if uses else "")
        self.pill.setVisible(bool(uses))
        self.pill.updateGeometry()
        self._fold()

    def set_below_held_back(self, widget: QWidget) -> None:
        """Put something more between what is held back and the page."""
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.insertWidget(whole.indexOf(self.held_back) + 1, widget)

    def frame(self, blocks: tuple[str, ...]) -> None:
        """Frame the part being written."""
        self.preview.frame(blocks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Where the pill has no room beside the meter, it stands under it."""
        self.meter.setFixedWidth(theme().px(METER_WIDTH))
        needed = self.meter.width() + self.pill.sizeHint().width() + self.language.sizeHint().width() + 3 * GAP
        above = self._top.indexOf(self.pill) >= 0
        if above and needed > self.width():
            self._top.removeWidget(self.pill)
            self._below.addWidget(self.pill)
            self._below.setContentsMargins(0, 8, 0, 0)
        elif not above and needed <= self.width():
            self._below.removeWidget(self.pill)
            self._below.setContentsMargins(0, 0, 0, 0)
            self._top.insertWidget(2, self.pill, 0, Qt.AlignmentFlag.AlignVCenter)

    def _draw(self) -> None:
        if self._cleared is not None and self.isVisible():
            self.drawer.draw(self._cleared.page, self.preview.pixels())

    def _show(self, drawing: Drawing[StoryPage]) -> None:
        drawn = drawing.drawn
        self.preview.show_drawing(drawing)
        self.meter.show_fullness(_percent(drawn))
        said = complaints(drawn)
        self.complaints.setText("\n".join(said))
        self.complaints.setVisible(bool(said))
        self.room_known.emit(words_left(drawn, drawing.page))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SafariError):
            raise error
        self.complaints.setText(str(error))
        self.complaints.show()


def _all_held_back(cleared: Cleared) -> bool:
    """Whether nobody is on the page, for what they said is held back: then a number alone does not fill it."""
    return bool(cleared.sources.customer and cleared.withheld) and hollow(cleared) is not None


def _draw(page: StoryPage, target: BinaryIO) -> Drawn:
    from safari.pages.n1 import draw

    return draw(page, target)


def _percent(drawn: Drawn) -> int:
    """How full the fullest block is; above 100 exactly where words were cut. The line at the top counts only then."""
    told = [block.fullness for block in drawn.blocks if block.block != "top"]
    percent = round(max(told, default=0.0) * 100)
    return max(round(drawn.fullness * 100), 101) if drawn.cuts else min(percent, 100)


def _agreed(agreement: Agreement, today: date) -> list[Use]:
    """The uses of a page that a customer agreed to; who may be quoted with their name may be quoted."""
    if not agreement.may_be_quoted(today):
        return []
    others = (Use.NAMED_QUOTE, Use.PHOTO, Use.OUTSIDE)
    return [Use.ANONYMOUS_QUOTE, *(use for use in others if agreement.allows(use, today))]
