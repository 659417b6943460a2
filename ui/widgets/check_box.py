"""A box to tick, with its words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.theme import ColourName, TypeName, colour, font, lay_out, paint_icon, set_type, theme
from ui.theme.measures import MIN_TARGET, RADIUS_SMALL
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import without_key

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

BOX, GAP = 18, 10


def paint_check(painter: QPainter, box: QRectF, *, on: bool, enabled: bool = True, hovered: bool = False) -> None:
    """Paint a box of 18 px, ticked or not; for delegates, too."""
    if on:
        rounded(painter, box, RADIUS_SMALL, colour("accent" if enabled else "line"))
        ink = colour("on_accent" if enabled else "disabled")
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), ink, 2.4)
    else:
        edge: ColourName = "line" if not enabled else "ink2" if hovered else "line_strong"
        rounded(painter, box, RADIUS_SMALL, colour("surface" if enabled else "sunken"), colour(edge))


class CheckBox(QCheckBox):
    """A check box whose words wrap. `count` is a number at the right (facets). `fade` writes done things in ink2."""

    def __init__(
        self, text: str, *, checked: bool = False, count: int | None = None, fade: bool = False, name: str = ""
    ) -> None:
        super().__init__(text)
        self._count, self._fade = count, fade
        self.setChecked(checked)
        self.setAccessibleName(name or text)
        without_key(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_type(self, "body")

    def setText(self, text: str) -> None:
        super().setText(text)
        without_key(self)
        self.updateGeometry()

    def set_count(self, count: int | None) -> None:
        """Another number at the right."""
        self._count = count
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(theme().px(MIN_TARGET), round(lay_out(self.text(), "body", self._room(width)).height) + 6)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font("body_strong")).horizontalAdvance(self.text())
        beside = 48 if self._count is not None else 0
        width = int(words) + theme().px(BOX) + GAP + 2 + beside
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80 if self.text() else theme().px(BOX), theme().px(MIN_TARGET))

    def hitButton(self, position: QPoint) -> bool:
        return QRect(0, 0, self.width(), self.height()).contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(BOX)
        style: TypeName = "body_strong" if self.isChecked() and self._count is not None else "body"
        block = lay_out(self.text(), style, self._room(self.width()))
        line = theme().line_height("body")
        top = max(0.0, (self.height() - block.height) / 2)
        with painting(self) as painter:
            box = QRectF(0, top + (line - side) / 2, side, side)
            paint_check(painter, box, on=self.isChecked(), enabled=self.isEnabled(), hovered=self.underMouse())
            block.paint(painter, QPointF(side + GAP, top), colour(self._ink()))
            if self._count is not None:
                painter.setFont(font("small"))
                painter.setPen(colour("ink3"))
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(self.rect()), right, str(self._count))

    def _room(self, width: int) -> float:
        return float(width - theme().px(BOX) - GAP - (44 if self._count is not None else 0))

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "disabled"
        if self.isChecked() and self._count is not None:
            return "accent"
        return "ink2" if self._fade and self.isChecked() else "ink"
