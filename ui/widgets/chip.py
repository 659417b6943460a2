"""A chip: a small word that is on or off, or does one thing, with an icon and a hint at its key."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import ColourName, colour, font, paint_icon, set_type, theme
from ui.theme.measures import CHIP, CHIP_RUN
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import without_key
from ui.widgets.pressing import press_by_enter

Does = Literal["choose", "act", "begin"]
Tone = Literal["accent", "ouch", "aha"]
TONES: dict[str, Tone] = {"triangle": "ouch", "four_star": "aha"}
TINTS: dict[Tone, ColourName] = {"accent": "accent_tint", "ouch": "ouch_tint", "aha": "aha_tint"}
MARKS: dict[Tone, ColourName] = {"accent": "ink2", "ouch": "ouch_mark", "aha": "aha_mark"}
ICON, GAP = 16, 6


class Chip(QPushButton):
    """A chip of 26 px, or 32 with `tall` (Run). Space and Enter toggle it.

    What it does: "choose" is on or off (`toggled`), "act" only does something (`clicked`), "begin" does, too, and is
    dashed: a place still empty. `hint` is its key ("1"). With the mark of an ouch or aha it has their colour.
    """

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        does: Does = "choose",
        tall: bool = False,
    ) -> None:
        super().__init__(text)
        self.icon_name, self.hint = icon, hint
        self.tone: Tone = TONES.get(icon, "accent")
        self._tall, self._dashed = tall, does == "begin"
        self.setCheckable(does == "choose")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", CHIP_RUN)  # round at both ends, as the chip is
        self.setAccessibleName(text)
        without_key(self)
        if hint:
            self.setAccessibleDescription(hint)
        set_type(self, "small")

    def setText(self, text: str) -> None:
        super().setText(text)
        without_key(self)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = theme().px(CHIP_RUN if self._tall else CHIP)
        content = self._text_width() + self._icon_width() + self._hint_width()
        if not self.text():
            return QSize(round(height * 1.15), height)  # an icon by itself
        return QSize(int(content + 2 * self._padding()) + 1, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        on = self.isChecked()
        with painting(self) as painter:
            fill = colour(TINTS[self.tone] if on else "select" if self.isDown() else "sunken")
            rounded(painter, rect, rect.height() / 2, None if self._dashed else fill, self._edge())
            left: float = self._padding()
            if self.icon_name:
                ink = colour(self._mark() if self.isEnabled() else "disabled")
                side = theme().px(ICON)
                left = left if self.text() else (rect.width() - side) / 2
                paint_icon(painter, self.icon_name, QRectF(left, (rect.height() - side) / 2, side, side), ink)
                left += side + GAP
            painter.setFont(self._font())
            painter.setPen(colour(self._ink()))
            metrics = QFontMetricsF(painter.font())
            baseline = (rect.height() + metrics.ascent() - metrics.descent()) / 2
            room = rect.width() - left - self._hint_width() - self._padding() + 2
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            left += max(0.0, (self._text_width() - metrics.horizontalAdvance(self.text())) / 2)
            painter.drawText(QPointF(left, baseline), text)
            if self.hint:
                painter.setFont(font("key"))
                painter.setPen(colour("ink3"))
                left += metrics.horizontalAdvance(text) + GAP + 2
                painter.drawText(QPointF(left, baseline), self.hint)

    def _padding(self) -> int:
        return 13 if self._tall else 11

    def _font(self) -> QFont:
        made = QFont(font("small"))
        if self.isChecked():
            made.setWeight(QFont.Weight.DemiBold)
        return made

    def _text_width(self) -> float:
        """As wide as when chosen, so that choosing moves nothing."""
        bold = QFont(font("small"))
        bold.setWeight(QFont.Weight.DemiBold)
        return QFontMetricsF(bold).horizontalAdvance(self.text())

    def _icon_width(self) -> float:
        return theme().px(ICON) + GAP if self.icon_name else 0

    def _hint_width(self) -> float:
        return QFontMetricsF(font("key")).horizontalAdvance(self.hint) + GAP + 2 if self.hint else 0

    def _edge(self) -> QPen:
        if self._dashed:
            return QPen(colour("line_strong"), 1, Qt.PenStyle.DashLine)
        if self.isChecked():
            return QPen(colour(self.tone), 1)
        return QPen(colour("line_strong" if self.underMouse() and self.isEnabled() else "line"), 1)

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "disabled"
        return self.tone if self.isChecked() else "ink2"

    def _mark(self) -> ColourName:
        if self.tone != "accent":
            return MARKS[self.tone]
        return "accent" if self.isChecked() else "ink2"
