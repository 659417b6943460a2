"""Text on a screen that is never read as markup: wraps with its right line height, or shows that it is shortened."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import ColourName, TextBlock, TypeName, colour, lay_out, set_type, theme
from ui.widgets.painting import painting
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LONG = 16_000.0
COMFORTABLE = 560
FIRST_RIGHT_TO_LEFT = "\u0590"


class PlainText(QLabel):
    """A label for any text, also one that somebody typed.

    `style` and `ink` name a type style and a colour token. With `wrap` it takes the height it needs at the width it
    gets; without, or after `max_lines`, it ends in "…" and shows the whole text as a tooltip. A reader says the text.
    """

    def __init__(
        self,
        text: str = "",
        style: TypeName = "body",
        ink: ColourName = "ink",
        *,
        wrap: bool = True,
        max_lines: int = 0,
    ) -> None:
        super().__init__()
        self.style_name, self.ink = style, ink
        self._max_lines = max_lines if wrap else 1
        self._wrap = wrap
        self._blocks: dict[float, TextBlock] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        set_type(self, style, ink)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._blocks.clear()
        super().setText(text)
        self.updateGeometry()

    def centred(self) -> Self:
        """The same label, its lines in the middle."""
        return self._aligned(Qt.AlignmentFlag.AlignHCenter)

    def to_the_right(self) -> Self:
        """The same label, its lines ending at the right."""
        return self._aligned(Qt.AlignmentFlag.AlignRight)

    def _aligned(self, side: Qt.AlignmentFlag) -> Self:
        self._blocks.clear()
        self.setAlignment(side)
        return self

    def set_ink(self, ink: ColourName) -> None:
        """Another colour, say `ouch` when it has become late."""
        self.ink = ink
        set_type(self, self.style_name, ink)
        self.update()

    def shortened(self) -> bool:
        """Whether not all of the text is shown at the present width."""
        return self._block(self.contentsRect().width()).shortened

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        block = self._block(width - margins.left() - margins.right())
        return round(block.height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        natural = self._block(LONG)
        width = natural.width if not self._wrap else min(natural.width, COMFORTABLE * theme().factor)
        across = ceil(width) + margins.left() + margins.right()
        return QSize(across, max(self.heightForWidth(across), theme().line_height(self.style_name)))

    def _fits(self, natural: TextBlock, width: float) -> bool:
        """Whether the lines are the same at `width` as with all the room there is: one layout less at the start.

        Not for text from right to left, which stands at the right end of the room it was given.
        """
        return natural.width <= width and natural.lines < 2 and max(self.text(), default="") < FIRST_RIGHT_TO_LEFT

    def minimumSizeHint(self) -> QSize:
        full = self.sizeHint()
        return QSize(min(full.width(), 48), theme().line_height(self.style_name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._blocks.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.contentsRect()
        block = self._block(rect.width())
        if block.shortened != bool(self.toolTip()):
            self.setToolTip(tip(self.text()) if block.shortened else "")
        left, free = float(rect.left()), rect.width() - block.width
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            left += free
        elif self.alignment() & Qt.AlignmentFlag.AlignHCenter and block.lines <= 1:
            left += free / 2
        top = rect.top()
        if not self.alignment() & Qt.AlignmentFlag.AlignTop and block.height < rect.height():
            top += int((rect.height() - block.height) / 2)
        with painting(self) as painter:
            block.paint(painter, QPointF(left, top), colour(self.ink if self.isEnabled() else "disabled"))

    def _block(self, width: float) -> TextBlock:
        found = self._blocks.get(width)
        if found is None:
            if len(self._blocks) > 8:
                self._blocks.clear()
            if width < LONG and self._fits(natural := self._block(LONG), width):
                return natural
            centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
            found = lay_out(self.text(), self.style_name, width, self._max_lines, centred=centred and width < LONG)
            self._blocks[width] = found
        return found


def heading(text: str, *, side: bool = False) -> PlainText:
    """The heading of a section; `side` in a narrow panel."""
    return PlainText(text, "side_heading" if side else "heading")


def section(text: str) -> PlainText:
    """The small heading over a group or a field."""
    return PlainText(text, "label", "ink2", wrap=False)


class Hairline(QFrame):
    """A line of one pixel that separates: across, or down with `upright`."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("line"))
