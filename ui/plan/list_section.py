"""A part of the plan that is a list: its heading, a count, the list, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from safari.errors import SafariError
from safari.words import _
from ui.plan.ordered_delegate import CROSS, GRIP, Index
from ui.plan.ordered_view import OrderedView
from ui.theme import colour, font, paint_icon, set_type, theme
from ui.theme.measures import MIN_TARGET
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.focus_ring import BESIDE
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context

CHEVRON = 16


class FoldHeading(QAbstractButton):
    """The heading of a part; with `folds` it opens and closes what is below, by a click, Space or Enter."""

    def __init__(self, text: str, *, folds: bool = True, opened: bool = True) -> None:
        super().__init__()
        self._folds = folds
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(folds)
        self.setChecked(folds and opened)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if folds else Qt.FocusPolicy.NoFocus)
        if folds:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ringBeside", BESIDE)
        set_type(self, "heading")

    def sizeHint(self) -> QSize:
        chevron = theme().px(CHEVRON) + 8 if self._folds else 0
        width = QFontMetricsF(font("heading")).horizontalAdvance(self.text()) + chevron
        return QSize(int(width) + 2, max(theme().line_height("heading"), theme().px(MIN_TARGET)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._folds and press_by_enter(self, event)):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setFont(font("heading"))
            painter.setPen(colour("ink"))
            side = theme().px(CHEVRON)
            room = self.width() - (side + 8 if self._folds else 0)
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(0, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            if self._folds:
                left = painter.fontMetrics().horizontalAdvance(shown) + 8
                box = QRectF(left, (self.height() - side) / 2 + 1, side, side)
                paint_icon(painter, "chevron_down" if self.isChecked() else "chevron_right", box, colour("ink2"))


class ListSection(QWidget):
    """Base of the agenda, the checklists and the questions."""

    def __init__(self, context: Context, uid: str, heading: FoldHeading, view: OrderedView) -> None:
        super().__init__()
        self.context, self.uid = context, uid
        self.library: Library = context.library
        self.heading, self.view = heading, view
        self.count = PlainText("", "meta", "ink2", wrap=False)
        self.wrong = PlainText("", "meta", "ouch")
        self.wrong.setContentsMargins(GRIP, 4, CROSS, 0)
        self.wrong.hide()
        head = row(heading, None, self.count)
        head.setContentsMargins(GRIP, 0, CROSS, 0)
        self.setLayout(column(head, 8, view, self.wrong))
        view.moved.connect(lambda record, to: self.attempt(lambda: self.move_row(record, to)))
        view.dropped.connect(self._drop)
        heading.toggled.connect(view.setVisible)
        view.setVisible(heading.isChecked() or not heading.isCheckable())

    def settle(self) -> bool:
        """Keep what is being typed in a row; whether nothing is left to be kept."""
        return self.view.settle()

    def go_to(self, uid: str) -> None:
        """Put the keyboard on a row, unfolded."""
        place = next((row for row, one in enumerate(self.view.ordered.records) if one.uid == uid), -1)
        if place >= 0:
            if self.heading.isCheckable():
                self.heading.setChecked(True)
            self.view.setCurrentIndex(self.view.ordered.index(place, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self, index: Index, text: str, sitting: str) -> str:
        """Keep the words of a row, a new one where it invites; what is wrong with them, or ""."""
        raise NotImplementedError

    def move_row(self, record: Any, to: int) -> None:  # noqa: ANN401 - a step, an item, a question
        """Give a row another place (0 is first)."""
        self.library.plans.move(record, to)

    def drop_row(self, record: Any) -> None:  # noqa: ANN401 - a step, an item, a question
        """Take a row away."""
        self.library.plans.drop(record)

    def take_back(self, index: Index, before: str, sitting: str) -> str:
        """Have a row say what it said before a sitting; one that was new is gone again. What is wrong, or ""."""
        record, taken = self.view.ordered.record(index), False

        def give_up() -> None:
            nonlocal taken
            taken = self.library.journal.give_up(sitting)

        wrong = self.attempt(give_up)
        if wrong or taken or record is None:
            return wrong
        if before:  # something else was done meanwhile
            return self.write(index, before, sitting)
        return self.attempt(lambda: self.drop_row(record))

    def attempt(self, write: Callable[[], Any]) -> str:
        """Write; what is wrong with it is said below the list and answered, "" where nothing is."""
        try:
            write()
        except SafariError as error:
            wrong = str(error)
        else:
            wrong = ""
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        if wrong:
            announce(self, wrong)
        return wrong

    def _drop(self, record: Any) -> None:  # noqa: ANN401 - a step, an item, a question
        words = self.view.ordered.words(record, 0)
        if not self.attempt(lambda: self.drop_row(record)):
            self.context.toast(_("Removed: {words}").format(words=words), _("Undo"), self.library.undo)
