"""A line of a small list: a word at the left, how it stands at the right; pressing it chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import colour, font, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.theme import TypeName

HEIGHT, INDENT, GAP = 32, 8, 12


class ListLine(QAbstractButton):
    """`hint` is its key, in front of the word. Checked, it is the one at hand. A click leaves the keyboard alone."""

    def __init__(self, text: str, beside: str = "", *, hint: str = "") -> None:
        super().__init__()
        self.beside, self.hint = beside, hint
        self.setText(text)
        self.setShortcut(QKeySequence())  # an & in a name is no key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (text, beside) if part))

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def nextCheckState(self) -> None:
        """Whoever made it says what is checked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            if self.isChecked() or self.underMouse():
                rounded(painter, rect, RADIUS, colour("select" if self.isChecked() else "sunken"))
            box = rect.adjusted(INDENT, 0, -INDENT, 0)
            painter.setFont(font("small"))
            painter.setPen(colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.beside)
            taken = QFontMetricsF(font("small")).horizontalAdvance(self.beside) + GAP if self.beside else 0
            if self.hint:
                painter.setFont(font("key"))
                painter.setPen(colour("ink3"))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.hint)
                box.setLeft(box.left() + theme().px(18))
            style: TypeName = "small_strong" if self.isChecked() else "small"
            shown = QFontMetricsF(font(style)).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, max(0.0, box.width() - taken)
            )
            if (shown != self.text()) != bool(self.toolTip()):
                self.setToolTip(tip(self.text()) if shown != self.text() else "")
            painter.setFont(font(style))
            painter.setPen(colour("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
