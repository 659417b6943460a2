"""Buttons: one filled button per screen, all others outlined or a green word."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import ColourName, TypeName, colour, font, paint_icon, set_type, theme
from ui.theme.measures import BUTTON, BUTTON_LARGE, BUTTON_SMALL, MIN_TARGET, RADIUS
from ui.widgets.focus_ring import BESIDE
from ui.widgets.painting import rounded
from ui.widgets.people_words import tip, without_key
from ui.widgets.pressing import press_by_enter

Kind = Literal["outlined", "primary", "word", "danger"]
Size = Literal["normal", "small", "large"]
HEIGHTS: dict[Size, int] = {"normal": BUTTON, "small": BUTTON_SMALL, "large": BUTTON_LARGE}
PADDING: dict[Size, int] = {"normal": 17, "small": 12, "large": 29}
STYLES: dict[Size, TypeName] = {"normal": "body_strong", "small": "small_strong", "large": "lead"}


class Button(QPushButton):
    """A button. `icon` is the name of an icon; without `text` it is a square with that icon and needs `name`.

    Kinds: "outlined" (most), "primary" (one a screen), "word" (a green word), "danger" (outlined in ouch, in dialogs).
    Disabled buttons must say why: `button.setEnabled(False); button.setToolTip(reason)`. Enter and Space press it.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "outlined",
        *,
        size: Size = "normal",
        icon: str = "",
        name: str = "",
    ) -> None:
        super().__init__(text)
        self.kind, self.size_name, self.icon_name = kind, size, icon
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name or text)
        without_key(self)
        if not text:
            self.setToolTip(tip(name))
        set_type(self, STYLES[size])
        if kind == "word" and (text or not icon):
            self.setProperty("ringBeside", BESIDE)

    def setText(self, text: str) -> None:
        super().setText(text)
        without_key(self)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Another icon: play becomes pause."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = theme().px(HEIGHTS[self.size_name] if self.kind != "word" else MIN_TARGET)
        if not self.text():
            return QSize(height, height)
        padding = 0 if self.kind == "word" else PADDING[self.size_name]
        return QSize(int(self._content_width()) + 2 * padding + 1, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.kind != "word":
            self._paint_box(painter)
        self._paint_content(painter)
        painter.end()

    def _font_name(self) -> TypeName:
        return STYLES[self.size_name]

    def _content_width(self) -> float:
        metrics = QFontMetricsF(_bold(self._font_name()))
        icon = self._icon_side() + self._icon_gap() if self.icon_name else 0
        return metrics.horizontalAdvance(self.text()) + icon

    def _icon_side(self) -> float:
        return theme().px(20 if self.size_name == "large" else 16)

    def _icon_gap(self) -> float:
        return 8 if self.text() else 0

    def _paint_box(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        pressed, hovered = self.isDown() or self.isChecked(), self.underMouse()
        if self.kind == "primary":
            fill: ColourName = "accent_press" if pressed else "accent_hover" if hovered else "accent"
            rounded(painter, rect, RADIUS, colour(fill if self.isEnabled() else "line"))
            return
        edge: ColourName = "ouch" if self.kind == "danger" else "ink2" if hovered else "line_strong"
        fill = "sunken" if pressed else "surface"
        rounded(painter, rect, RADIUS, colour(fill), colour(edge if self.isEnabled() else "line"))

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "disabled"
        if self.kind == "word":
            return "accent_hover" if self.underMouse() else "accent"
        inks: dict[Kind, ColourName] = {"primary": "on_accent", "danger": "ouch"}
        return inks.get(self.kind, "ink")

    def _paint_content(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        ink = colour(self._ink())
        left = (rect.width() - self._content_width()) / 2 if self.kind != "word" else 0.0
        if self.icon_name:
            side = self._icon_side()
            top = (rect.height() - side) / 2
            paint_icon(painter, self.icon_name, QRectF(left, top, side, side), ink)
            left += side + self._icon_gap()
        painter.setFont(_bold(self._font_name(), underlined=self.kind == "word" and self.underMouse()))
        painter.setPen(ink)
        metrics = QFontMetricsF(painter.font())
        baseline = (rect.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), self.text())


def _bold(name: TypeName, *, underlined: bool = False) -> QFont:
    made = QFont(font(name))
    made.setWeight(QFont.Weight.DemiBold)
    made.setUnderline(underlined)
    return made
