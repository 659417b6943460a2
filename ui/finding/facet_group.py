"""One filter under its heading: open in a column, or behind a button that drops it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from safari.words import _
from ui.theme import colour, theme
from ui.theme.measures import RADIUS
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import section

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

POPUP_WIDTH = 240


class FacetGroup(QWidget):
    """`button` opens it while it is folded, and says how many values are chosen."""

    def __init__(self, title: str, facet: QWidget) -> None:
        super().__init__()
        self._title, self.facet = title, facet
        self._heading = section(title)
        self.setLayout(column(self._heading, 6, facet))
        self.button = Button(title, size="small", icon="chevron_down")
        self.button.clicked.connect(self._open)
        self._popup = _Popup(self.button)

    def fold(self, *, folded: bool) -> None:
        """Go behind the button, or leave it; a group that is not folded waits to be put into a layout."""
        self._popup.hide()
        self._heading.setVisible(not folded)
        self.button.setVisible(folded)
        if folded:
            self._popup.body.addWidget(self)

    def tell_how_many(self, chosen: int) -> None:
        """Say on the button how many values are chosen."""
        many = _("{title}: {n}").format(title=self._title, n=chosen)
        self.button.setText(many if chosen else self._title)

    def _open(self) -> None:
        self._popup.setFixedSize(self._popup.size_for(theme().px(POPUP_WIDTH)))
        self._popup.move(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        self._popup.show()
        self.facet.setFocus(Qt.FocusReason.PopupFocusReason)
        self.facet.focusNextChild()


class _Popup(QFrame):
    """A small window of surface under its button; Esc or a press elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 12, 14, 12)

    def size_for(self, width: int) -> QSize:
        """As high as what is in it needs at a width: chips take more rows where they have less room."""
        self.body.activate()
        return QSize(width, max(self.body.totalHeightForWidth(width), self.body.totalMinimumSize().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("surface"))
            rounded(painter, QRectF(self.rect()), RADIUS, colour("surface"), colour("line_strong"))
