"""A field that drops down a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPen
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QToolTip

from ui.theme import ColourName, colour, font, paint_icon, set_type, theme
from ui.theme.measures import CHIP, FIELD, RADIUS
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent

PADDING, CHEVRON, ICON = 12, 16, 18


class DropDown(QComboBox):
    """Choices are (key, word). `key()` is the chosen one, `choose(key)` sets it and tells nobody.

    `activated(int)` tells that a person chose, `currentIndexChanged(int)` that it changed. `icon` stands before the
    word; `pill` makes it look like a chip (the language of the page).
    """

    def __init__(
        self, choices: Iterable[tuple[str, str]] = (), *, name: str = "", icon: str = "", pill: bool = False
    ) -> None:
        super().__init__()
        self.icon_name, self._pill, self._is_cut = icon, pill, False
        self.setAccessibleName(name)
        self.setView(QListView(self))
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not take the keyboard along
        wide = QSizePolicy.Policy.Maximum if pill else QSizePolicy.Policy.Preferred
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        set_type(self, "small" if pill else "body")
        if pill:
            self.setStyleSheet("QComboBox { min-height: 0; }")  # fields are taller
            self.currentIndexChanged.connect(lambda _index: self.updateGeometry())
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these (key, word) and keep the chosen key if it is still there; tells nobody."""
        before = self.key()
        blocked = self.blockSignals(True)
        self.clear()
        for key, word in choices:
            self.addItem(word, key)
        self.choose(before)
        self.blockSignals(blocked)

    def event(self, event: QEvent) -> bool:
        """Where the word is cut, its tooltip is the whole word."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._is_cut:
            QToolTip.showText(event.globalPos(), tip(self.currentText() or self.placeholderText()), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """The list is as wide as its longest word, however narrow the field."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + bar)
        super().showPopup()

    def key(self) -> str:
        """The key of the chosen one; empty when there is none."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose by key, without telling."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(key) if key or self.findData("") >= 0 else min(0, self.count() - 1))
        self.blockSignals(blocked)
        self.updateGeometry()  # a pill is as wide as its word
        self.update()

    def sizeHint(self) -> QSize:
        every = [self.itemText(index) for index in range(self.count())] or [""]
        words = [self.currentText()] if self._pill else every  # a pill is as wide as its word
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(word) for word in words) + 2 * PADDING + theme().px(CHEVRON) + 10
        icon = theme().px(ICON) + 10 if self.icon_name else 0
        return QSize(width + icon, theme().px(CHIP + 2 if self._pill else FIELD))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            if self._pill:
                rounded(painter, rect, rect.height() / 2, colour("sunken"), self._edge())
            else:
                rounded(painter, rect, RADIUS, colour("surface" if self.isEnabled() else "sunken"), self._edge())
            ink = colour("ink2" if self.isEnabled() else "disabled")
            left = float(PADDING)
            if self.icon_name:
                side = theme().px(ICON)
                icon = QRectF(left, (rect.height() - side) / 2, side, side)
                paint_icon(painter, self.icon_name, icon, colour("accent"))
                left += side + 10
            side = theme().px(CHEVRON)
            chevron = QRectF(rect.right() - PADDING - side + 2, (rect.height() - side) / 2, side, side)
            paint_icon(painter, "chevron_down", chevron, ink)
            painter.setFont(font("small" if self._pill else "body"))
            painter.setPen(colour(self._ink()))
            room = int(chevron.left() - left - 4)
            words = self.currentText() or self.placeholderText()
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._is_cut = shown != words
            painter.drawText(QRectF(left, 0, room + 4, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)

    def _edge(self) -> QPen:
        if self.hasFocus() and not self._pill:
            return QPen(colour("accent"), 2)
        edge: ColourName = "line_strong" if self.isEnabled() and not self._pill else "line"
        return QPen(colour("ink2" if self.underMouse() and self.isEnabled() else edge), 1)

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "disabled"
        return "ink" if self.currentText() else "ink3"
