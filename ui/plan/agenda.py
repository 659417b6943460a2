"""The agenda: when each step begins, how long it takes, which are the heart of it."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QWidget

from safari.plan.agenda import AgendaStep, length, timed
from safari.words import _
from ui.plan.list_section import FoldHeading, ListSection
from ui.plan.ordered_delegate import CROSS, GRIP, Index, OrderedDelegate
from ui.plan.ordered_model import OrderedModel
from ui.plan.ordered_view import OrderedView
from ui.plan.row_editor import ABOVE, SIDE, RowEditor
from ui.plan.typed import duration, read_minutes
from ui.theme import ColourName, TypeName, colour, font, theme
from ui.widgets.painting import pen

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from ui.screen import Context

TITLE, MINUTES = 0, 1
NEW_STEP = 10  # minutes
TIME_WIDTH, DOT, LEFT_OF_TITLE = 52, 4.5, 76
LINE = 34  # px: up to a quarter of an hour takes one line; longer steps grow by GROWTH px a minute, but not for ever
GROWTH, TALLEST = 0.83, 120


class AgendaModel(OrderedModel):
    """Steps with a title and minutes; knows when each begins."""

    columns = 2

    def __init__(self) -> None:
        super().__init__(_("Add a step"))
        self._starts: time | None = None

    def words(self, record: Any, column: int) -> str:  # noqa: ANN401 - an AgendaStep
        return duration(record.minutes) if column == MINUTES else str(record.title)

    def said(self, row: int) -> str:
        step = self.records[row]
        said = _("{time}, {title}, {length}").format(
            time=self.begins(row), title=step.title, length=duration(step.minutes)
        )
        return _("{step}, led by: {who}").format(step=said, who=step.led_by) if step.led_by else said

    def show_agenda(self, steps: list[AgendaStep], starts: time | None) -> None:
        """Show these steps from this time on."""
        moved = starts != self._starts or length(steps) != length(self.records)
        self._starts = starts
        self.show_records(steps)
        if moved and steps:
            self.dataChanged.emit(self.index(0, 0), self.index(len(steps) - 1, 1))

    def begins(self, row: int) -> str:
        """When a step begins: a time of day, or hours and minutes from the start where that is not known yet."""
        laid_out = timed(self.records[: row + 1], self._starts or time.min)
        start = laid_out[row].starts
        return f"{start:%H:%M}" if self._starts else f"{start.hour}:{start:%M}"


class AgendaDelegate(OrderedDelegate):
    """Time, dot and line, title, minutes."""

    def words_rect(self, rect: QRect) -> QRect:
        return rect.adjusted(GRIP + theme().px(LEFT_OF_TITLE), 0, -8, 0)

    def style_of(self, index: Index) -> TypeName:
        step = _step(index)
        return "body_strong" if step is not None and step.main and index.column() == TITLE else "body"

    def ink_of(self, index: Index) -> ColourName:
        return "ink2" if index.column() == MINUTES and _step(index) is not None else super().ink_of(index)

    def height(self, index: Index, width: int) -> int:
        step = _step(index)
        inner = self.words_rect(QRect(0, 0, width - _minutes_width(), 10)).width()
        needed = max(theme().px(LINE), round(self.block(index, inner).height) + 12)
        grown = min(TALLEST, LINE + GROWTH * max(0, step.minutes - 15)) if step is not None else LINE
        return max(needed, theme().px(grown))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == MINUTES:
            self._paint_minutes(painter, option.rect, index)
            return
        super().paint_row(painter, option, index)
        model = index.model()
        if isinstance(model, AgendaModel) and _step(index) is not None:
            self._paint_time(painter, option.rect, model, index.row())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == TITLE:
            super().updateEditorGeometry(editor, option, index)
            return
        rect = option.rect
        editor.setGeometry(rect.left() - SIDE, rect.top() + ABOVE, rect.width() - CROSS + 2 * SIDE, theme().px(30))

    def make_editor(self, parent: QWidget, index: Index) -> RowEditor:
        if index.column() == TITLE:
            return super().make_editor(parent, index)
        return RowEditor(parent, str(index.data(Qt.ItemDataRole.AccessibleTextRole)), "body", right=True)

    def keeps_at_once(self, index: Index) -> bool:
        return index.column() == TITLE  # half a number of minutes is another number

    def _paint_minutes(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self.edits(index):
            return
        painter.setFont(font("body"))
        painter.setPen(colour(self.ink_of(index)))
        top = QRectF(rect.left(), rect.top() + theme().px(5), rect.width() - CROSS, theme().line_height("body"))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_time(self, painter: QPainter, rect: QRect, model: AgendaModel, row: int) -> None:
        step, last = model.records[row], row + 1 == len(model.records)
        middle = rect.top() + theme().px(5) + theme().line_height("body") / 2
        painter.setFont(font("body"))
        painter.setPen(colour("ink2"))
        baseline = middle + (QFontMetricsF(painter.font()).ascent() - QFontMetricsF(painter.font()).descent()) / 2
        painter.drawText(QPointF(rect.left() + GRIP, baseline), model.begins(row))
        x = rect.left() + GRIP + theme().px(TIME_WIDTH) + 8.0
        if row > 0:
            self._paint_line(painter, QPointF(x, rect.top()), QPointF(x, middle - DOT), model.records[row - 1])
        if not last:
            self._paint_line(painter, QPointF(x, middle + DOT), QPointF(x, rect.bottom() + 1), step)
        painter.setPen(pen(colour("accent" if step.main else "ink3"), 1.5))
        painter.setBrush(colour("accent" if step.main else "paper"))
        painter.drawEllipse(QPointF(x, middle), DOT, DOT)

    @staticmethod
    def _paint_line(painter: QPainter, start: QPointF, end: QPointF, step: AgendaStep) -> None:
        painter.setPen(pen(colour("accent" if step.main else "line"), 2 if step.main else 1.5))
        painter.drawLine(start, end)


class AgendaView(OrderedView):
    """The list; its second column is as wide as minutes need. `marked(step, main)` when the heart of it is chosen,
    `led(step, by)` when somebody said who leads it."""

    marked = Signal(object, bool)
    led = Signal(object, str)

    def resize_minutes(self) -> None:
        """Follow the text size."""
        self.horizontalHeader().resizeSection(MINUTES, _minutes_width())
        self.fit()

    def fill_menu(self, menu: QMenu, index: QModelIndex, record: Any) -> None:  # noqa: ANN401 - an AgendaStep
        super().fill_menu(menu, index, record)
        heart = menu.addAction(_("The heart of it"))
        heart.setCheckable(True)
        heart.setChecked(record.main)
        heart.triggered.connect(lambda on: self.marked.emit(record, on))
        ways = menu.addMenu(_("Led by"))
        named = [one.led_by for one in self.ordered.records if one.led_by]
        for by in dict.fromkeys(("", *(named or (_("host"), _("leaders"), _("customers"))))):
            way = ways.addAction(by or _("Nobody in particular"))
            way.setCheckable(True)
            way.setChecked(by == record.led_by)
            way.triggered.connect(lambda _on=False, by=by: self.led.emit(record, by))


class Agenda(ListSection):
    """The agenda of one safari. Writes by itself."""

    TABLES: ClassVar = frozenset({"agenda_steps", "safaris"})

    def __init__(self, context: Context, uid: str) -> None:
        self.model = AgendaModel()
        view = AgendaView(self.model, AgendaDelegate(self), _("Agenda"))
        super().__init__(context, uid, FoldHeading(_("Agenda"), folds=False), view)
        view.marked.connect(self._mark)
        view.led.connect(lambda step, by: self.attempt(lambda: self.library.plans.edit_step(step.uid, led_by=by)))
        view.resize_minutes()
        theme().themed.connect(view.resize_minutes)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library."""
        safari = self.library.plans.safari(self.uid)
        if safari is not None:
            steps = self.library.plans.agenda(self.uid)
            self.model.show_agenda(steps, safari.starts)
            self.count.setText(duration(length(steps)) if steps else "")

    def _mark(self, step: AgendaStep, main: bool) -> None:
        self.attempt(lambda: self.library.plans.edit_step(step.uid, main=main))

    def write(self, index: Index, text: str, sitting: str) -> str:
        step, plans = self.model.record(index), self.library.plans
        if step is None:
            return self.attempt(lambda: plans.add_step(self.uid, text, NEW_STEP, sitting))
        if index.column() == MINUTES:
            return self.attempt(lambda: plans.edit_step(step.uid, sitting, minutes=read_minutes(text)))
        return self.attempt(lambda: plans.edit_step(step.uid, sitting, title=text))


def _step(index: Index) -> AgendaStep | None:
    model = index.model()
    return model.record(index) if isinstance(model, AgendaModel) else None


def _minutes_width() -> int:
    """Room for "10 h 45 min" and the cross."""
    return round(QFontMetricsF(font("body")).horizontalAdvance(duration(599))) + CROSS + 8
