"""The box one types in: the line, the list that @ and # open, and the chips that show what will be kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from safari.run.completion import complete
from safari.words import _
from ui.run.chips import Chips
from ui.run.input_line import MOST_LINES, InputLine, pictures_in
from ui.run.offer_list import OfferList
from ui.theme import colour, font, set_type, theme
from ui.theme.measures import RADIUS_INPUT, RADIUS_SMALL
from ui.widgets.boxes import row
from ui.widgets.painting import painting, rounded
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMoveEvent, QPaintEvent

    from safari.run.completion import Completion, Offer
    from ui.run.sitting import Sitting

PADDING, EDGE, ABOVE_CHIPS = 20, 16, 12


class KeyHint(QLabel):
    """A small framed word about a key: "Enter keeps it"."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_type(self, "key", "ink3")

    def sizeHint(self) -> QSize:
        return QSize(int(QFontMetricsF(font("key")).horizontalAdvance(self.text())) + 18, theme().px(25))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS_SMALL, None, colour("line"))
            painter.setFont(font("key"))
            painter.setPen(colour("ink3"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class JotBox(QWidget):
    """The input line and its chips over one sitting. `submitted` on Enter; the rest is the line's own signals.

    `offers_over` is what the list of offers is laid on.
    """

    submitted = Signal()

    def __init__(self, sitting: Sitting, offers_over: QWidget) -> None:
        super().__init__()
        jotting = sitting.jotting
        self._sitting, self._jotting, self._over = sitting, jotting, offers_over
        self.line = InputLine()
        self.hint = KeyHint(_("Enter keeps it"))
        self._room = 10_000
        self._question: str | None = None
        self.chips = Chips(jotting, sitting.day)
        self.offers = OfferList(offers_over)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place()
        self.line.first_ask = self.offers.takes
        self.line.first_look = sitting.several.takes
        self.line.pasted.connect(sitting.several.pasted)
        self.line.backed.connect(lambda: jotting.choose_question(None))
        self.line.textChanged.connect(self._typed)
        self.chips.reflowed.connect(self._fit)
        self.line.cursorPositionChanged.connect(self._offer)
        self.line.entered.connect(self.submitted)
        self.chips.wants_tag.connect(self._begin_tag)
        self.offers.picked.connect(self._pick)
        jotting.changed.connect(self._follow)
        jotting.rewritten.connect(self._rewrite)
        sitting.day_changed.connect(self.chips.show_day)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS_INPUT, colour("surface"), QPen(colour("accent"), 2))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self.offers.isVisible():
            self._offer()  # it lies just above the box, wherever that is

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if pictures := pictures_in(event.mimeData()):
            event.acceptProposedAction()
            self.line.brought.emit(pictures)

    def _place(self) -> None:
        top = row(self.line, gap=16)
        top.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignTop)
        self.hint.setContentsMargins(0, 4, 0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(PADDING + 2, EDGE, PADDING + 2, EDGE)
        box.setSpacing(ABOVE_CHIPS)
        box.addLayout(top)
        self._area = ScrollArea(self.chips)
        box.addWidget(self._area)

    def set_room(self, room: int) -> None:
        """Be no taller than this, in px: show fewer lines of a long text, then scroll the chips."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        chips = max(self.chips.minimumHeight(), 1)
        room = self._room - 2 * EDGE - ABOVE_CHIPS
        line = self.line.line_height()
        self.line.set_most_lines(max(1, min(MOST_LINES, (room - chips) // line)))
        shown = min(self.line.lines(), self.line.most_lines)
        self._area.setFixedHeight(max(line, min(chips, room - shown * line)))

    def _typed(self) -> None:
        self._jotting.type(self.line.text())
        self._fit()

    def _rewrite(self, text: str) -> None:
        if text != self.line.text():
            self.line.write(text)

    def _follow(self) -> None:
        question, self._question = self._question, self._jotting.jotted.question
        if self._question not in {None, question}:  # where the chips scroll, it is seen all the same
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.chips.answers, 0, 0))
        self.line.show_marks(self._jotting.jotted.marks)
        editing = self._jotting.editing is not None
        self.hint.setText(_("Enter keeps the change, Esc leaves it") if editing else _("Enter keeps it"))
        self.hint.updateGeometry()

    def _offer(self) -> None:
        """Offer what the word under the cursor could become."""
        text = self.line.text()
        elsewhere = self._sitting.day.aliases
        found = complete(text, self.line.cursor_place(), self._jotting.known, self._sitting.tags(), elsewhere)
        above = QPoint(0, 0)
        if found is not None:
            place = self.line.place_of(found.start).left()
            above = self.line.viewport().mapTo(self._over, QPoint(place, 0))
            above.setY(self.mapTo(self._over, QPoint(0, 0)).y() - 4)
        self.offers.offer(found, above)

    def _pick(self, offer: Offer, completion: Completion) -> None:
        """The name goes into the line as if it had been typed; the chips follow. Who is new is born."""
        if offer.is_new and offer.what != "tag":
            offer = replace(offer, value=self._sitting.births.bear(offer))
        sign = self.line.text()[completion.start]
        has_space = self.line.text()[completion.end : completion.end + 1].isspace()
        self.line.replace(completion.start, completion.end, f"{sign}{offer.label}{'' if has_space else ' '}")
        self._jotting.take(offer)
        self.line.pass_space()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_tag(self) -> None:
        """The chip "+ Tag" types the # at the end of the line."""
        text = self.line.text()
        sign = "#" if not text or text[-1].isspace() else " #"
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.replace(len(text), len(text), sign)
