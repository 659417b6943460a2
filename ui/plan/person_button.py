"""A person as a button: initials, name, a line below. Pressing it opens what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import ColourName, colour, font, set_type, theme
from ui.theme.measures import RADIUS
from ui.widgets.avatar import SIDE, paint_avatar
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip, without_key
from ui.widgets.pressing import press_by_enter

GAP, INSET = 10, 4


class PersonButton(QAbstractButton):
    """`customer` gives the circle its green. Enter and Space press it."""

    def __init__(self, *, customer: bool) -> None:
        super().__init__()
        self._customer = customer
        self._below, self._ink = "", "ink3"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, "body")

    def show_person(self, name: str, below: str = "", ink: ColourName = "ink3") -> None:
        """Another person, or another line below the name."""
        self.setText(name)
        without_key(self)
        self._below, self._ink = below, ink
        self.setAccessibleName(f"{name}, {below}" if below else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, theme().px(44 if self._below or not self._customer else 36))

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side = QRectF(self.rect()), theme().px(SIDE)
        with painting(self) as painter:
            if self.isChecked():
                rounded(painter, rect, RADIUS, colour("accent_tint"))
            elif self.underMouse() or self.isDown():
                rounded(painter, rect, RADIUS, colour("sunken"))
            circle = QRectF(INSET, (rect.height() - side) / 2, side, side)
            paint_avatar(painter, circle, self.text(), customer=self._customer)
            left = circle.right() + GAP
            room = int(rect.width() - left - 2)
            name_height = theme().line_height("body")
            below_height = theme().line_height("meta") if self._below else 0
            top = (rect.height() - name_height - below_height) / 2
            painter.setFont(font("body"))
            painter.setPen(colour("ink"))
            shown = QFontMetricsF(font("body")).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            self.setToolTip(tip(self.text()) if shown != self.text() else "")
            painter.drawText(QPointF(left, top + _baseline("body", name_height)), shown)
            if self._below:
                painter.setFont(font("label" if self._ink == "ouch" else "meta"))
                painter.setPen(colour(self._ink))  # type: ignore[arg-type]  # set by show_person alone
                below = painter.fontMetrics().elidedText(self._below, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(left, top + name_height + _baseline("meta", below_height)), below)


def _baseline(style: str, height: float) -> float:
    metrics = QFontMetricsF(font("body" if style == "body" else "meta"))
    return (height + metrics.ascent() - metrics.descent()) / 2
