"""A case that is over, as one row of the list: what it was about, how long it took, what it needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from safari.cases.case_words import particulars, title
from safari.counting.timing import as_clock
from safari.words import _
from ui.theme import colour, font, theme
from ui.theme.measures import RADIUS
from ui.widgets.focus_ring import BESIDE
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from safari.cases.case import Case

ABOVE, GAP = 6, 12


class CaseRow(QAbstractButton):
    """Pressing it opens the case to be changed."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self._length = as_clock(case.lasted) if case.lasted is not None else _("open")
        self._below = " · ".join(particulars(case)[1 if case.lasted is not None else 0 :])
        self.setText(title(case))
        self.setShortcut(QKeySequence())  # an & in what it was about is no key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ringBeside", BESIDE)
        self.setAccessibleName(", ".join(part for part in (self.text(), self._length, self._below) if part))
        self.setToolTip(tip("\n".join(part for part in (self.text(), self._below) if part)))

    def sizeHint(self) -> QSize:
        lines = theme().line_height("small") + (theme().line_height("meta") if self._below else 0)
        return QSize(240, lines + 2 * ABOVE)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        first = QRectF(0, ABOVE, self.width(), theme().line_height("small"))
        with painting(self) as painter:
            if self.underMouse():
                rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))
            painter.setFont(font("small_strong"))
            painter.setPen(colour("ink"))
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._length)
            room = first.width() - QFontMetricsF(font("small_strong")).horizontalAdvance(self._length) - GAP
            painter.setFont(font("small"))
            shown = QFontMetricsF(font("small")).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setFont(font("meta"))
            painter.setPen(colour("ink2"))
            below = QRectF(0, first.bottom(), self.width(), theme().line_height("meta"))
            shown = QFontMetricsF(font("meta")).elidedText(self._below, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
