"""The checklists of a format: what is to be done, and how many days before the day or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from safari.plan.checklist import ChecklistItem, When
from safari.plan.days import days_words
from safari.words import _
from ui.plan.ordered_delegate import CROSS, Index, OrderedDelegate
from ui.plan.ordered_model import OrderedModel
from ui.plan.ordered_view import OrderedView
from ui.plan.row_editor import ABOVE, SIDE, RowEditor
from ui.theme import ColourName, colour, font, theme

if TYPE_CHECKING:
    from ui.plan.ordered_delegate import Keeper

TEXT, DAYS = 0, 1


class TaskModel(OrderedModel):
    """Things to do, each with its days."""

    columns = 2

    def __init__(self, when: When) -> None:
        super().__init__(_("Add to the list"))
        self.when = when

    def words(self, record: Any, column: int) -> str:  # noqa: ANN401 - a ChecklistItem
        return days_words(record.days, self.when) if column == DAYS else str(record.text)

    def said(self, row: int) -> str:
        item: ChecklistItem = self.records[row]
        days = days_words(item.days, self.when)
        return _("{text}, {days}").format(text=item.text, days=days) if days else item.text


class TaskDelegate(OrderedDelegate):
    """The words, and at the right the days."""

    def __init__(self, keeper: Keeper, when: When) -> None:
        super().__init__(keeper)
        self._when = when

    def height(self, index: Index, width: int) -> int:
        return super().height(index, width - self.days_width())

    def words_rect(self, rect: QRect) -> QRect:
        return super().words_rect(rect).adjusted(0, 0, CROSS - 8, 0)  # the cross stands behind the days

    def days_width(self) -> int:
        """Room for the longest, and the cross."""
        longest = max((days_words(days, self._when) for days in (0, 1, 300)), key=len)
        return round(QFontMetricsF(font("meta")).horizontalAdvance(longest)) + CROSS + 8

    def ink_of(self, index: Index) -> ColourName:
        return "ink2" if index.column() == DAYS else super().ink_of(index)

    def keeps_at_once(self, index: Index) -> bool:
        return index.column() == TEXT  # half a number of days is another number

    def make_editor(self, parent: QWidget, index: Index) -> RowEditor:
        if index.column() == TEXT:
            return super().make_editor(parent, index)
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return RowEditor(parent, _("Days: {task}").format(task=words), "meta", right=True)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == TEXT:
            super().updateEditorGeometry(editor, option, index)
            return
        rect = option.rect
        editor.setGeometry(rect.left() - SIDE, rect.top() + ABOVE, rect.width() - CROSS + 2 * SIDE, theme().px(30))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == TEXT:
            super().paint_row(painter, option, index)
            return
        if self.edits(index):
            return
        rect = option.rect
        words, ink = str(index.data()), self.ink_of(index)
        model = index.model()
        if (
            not words
            and isinstance(model, TaskModel)
            and model.record(index) is not None
            and self._wanted(option, index)
        ):
            words, ink = _("Days"), "ink3"
        painter.setFont(font("meta"))
        painter.setPen(colour(ink))
        place = QRectF(rect.left(), rect.top() + theme().px(5), rect.width() - CROSS, theme().line_height("body"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _wanted(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether the mouse or the keyboard is at this row, so that it shows where days would go."""
        view = option.widget
        here = isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()
        return here or index.row() == self.hovered


class TaskView(OrderedView):
    """The list; its second column is as wide as days need."""

    def __init__(self, model: TaskModel, delegate: TaskDelegate, name: str) -> None:
        super().__init__(model, delegate, name)
        self._tasks = delegate
        self.resize_days()
        theme().themed.connect(self.resize_days)

    def resize_days(self) -> None:
        """Follow the text size."""
        self.horizontalHeader().resizeSection(DAYS, self._tasks.days_width())
        self.fit()
