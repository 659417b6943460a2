"""The three checklists: before the day, on the day, after it. Each folds to one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from safari.plan.checklist import ChecklistItem, When
from safari.words import _
from ui.plan.list_section import FoldHeading, ListSection
from ui.plan.ordered_delegate import GRIP, Index, OrderedDelegate
from ui.plan.ordered_model import OrderedModel
from ui.plan.ordered_view import OrderedView
from ui.theme import ColourName, theme
from ui.widgets.check_box import BOX, paint_check

if TYPE_CHECKING:
    from ui.screen import Context

GAP = 10
Role = Qt.ItemDataRole


class ChecklistModel(OrderedModel):
    """Items that are done or not."""

    def __init__(self) -> None:
        super().__init__(_("Add to the list"))

    def said(self, row: int) -> str:
        item = self.records[row]
        return (_("{text}, done") if item.done else _("{text}, not done")).format(text=item.text)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        item = self.record(index)
        if role == Role.CheckStateRole and item is not None:
            return Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked
        return super().data(index, role)


class ChecklistDelegate(OrderedDelegate):
    """A box and words; done things in a quieter ink."""

    def words_rect(self, rect: QRect) -> QRect:
        return super().words_rect(rect).adjusted(theme().px(BOX) + GAP, 0, 0, 0)

    def ink_of(self, index: Index) -> ColourName:
        done = index.data(Role.CheckStateRole) == Qt.CheckState.Checked
        return "ink2" if done else super().ink_of(index)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = index.data(Role.CheckStateRole)
        if state is None:
            rest = QStyleOptionViewItem(option)
            rest.rect = option.rect.adjusted(-theme().px(BOX) - GAP, 0, 0, 0)
            super().paint_row(painter, rest, index)
            return
        super().paint_row(painter, option, index)
        side = theme().px(BOX)
        top = option.rect.top() + theme().px(5) + (theme().line_height("body") - side) / 2
        box = QRectF(QPointF(option.rect.left() + GRIP, top), QPointF(option.rect.left() + GRIP + side, top + side))
        paint_check(painter, box, on=state == Qt.CheckState.Checked, hovered=index.row() == self.hovered)


class ChecklistView(OrderedView):
    """`ticked(item)` by Space or a click on the box."""

    ticked = Signal(object)

    def press_space(self, record: Any) -> None:  # noqa: ANN401 - a ChecklistItem
        self.ticked.emit(record)

    def press_words(self, index: QModelIndex, place: QPoint) -> None:
        item = self.ordered.record(index)
        if item is not None and place.x() < GRIP + theme().px(BOX) + GAP:
            self.ticked.emit(item)
        else:
            super().press_words(index, place)


class Checklist(ListSection):
    """One of the three. Writes by itself."""

    TABLES: ClassVar = frozenset({"checklist_items"})

    def __init__(self, context: Context, uid: str, when: When) -> None:
        titles = {When.BEFORE: _("Before the day"), When.DAY: _("On the day"), When.AFTER: _("After it")}
        self._when = when
        self.model = ChecklistModel()
        view = ChecklistView(self.model, ChecklistDelegate(self), titles[when])
        super().__init__(context, uid, FoldHeading(titles[when], opened=when is When.BEFORE), view)
        view.ticked.connect(self._tick)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library."""
        items = [item for item in self.library.plans.checklist(self.uid) if item.when_due is self._when]
        self.model.show_records(items)
        done = sum(item.done for item in items)
        self.count.setText(_("{done} of {all}").format(done=done, all=len(items)) if items else "")

    def _tick(self, item: ChecklistItem) -> None:
        self.attempt(lambda: self.library.plans.edit_item(item.uid, done=not item.done))

    def write(self, index: Index, text: str, sitting: str) -> str:
        item = self.model.record(index)
        if item is None:
            return self.attempt(lambda: self.library.plans.add_item(self.uid, self._when, text, sitting))
        return self.attempt(lambda: self.library.plans.edit_item(item.uid, sitting, text=text))
