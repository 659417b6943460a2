"""All safaris: as a list, as a board by stage, or in a calendar; a new one with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from safari.plan.safari import Stage
from safari.plan.series import in_series
from safari.plan.wording import stage_word
from safari.words import _, ngettext
from ui.safaris.safari_model import SafariRow, row_of
from ui.safaris.safari_table import SafariTable
from ui.safaris.segments import Segments
from ui.settings import program_settings
from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW
from ui.wall.button import WallButton
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from safari.library import Library
    from ui.safaris.board import Board
    from ui.safaris.calendar_view import CalendarView
    from ui.screen import Context

    View = SafariTable | Board | CalendarView

INSET = 12  # a hovered row of the list is this much wider than the words, each side
LIST, BOARD, CALENDAR = VIEWS = ("list", "board", "calendar")
REMEMBERED = "safaris/view"


class Overview(QWidget):
    """`opened(uid)`, and `new_wanted(day)` with a day or None. Without a safari it says how to begin.

    A view is built when it is first shown; which one it was is remembered.
    """

    opened = Signal(str)
    new_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self.rows: tuple[SafariRow, ...] = ()
        self._stale = True
        self._day = self._today()
        self.table = SafariTable()
        self.table.opened.connect(self.opened)
        self._views: dict[str, View] = {LIST: self.table}
        self._pages: dict[str, QWidget] = {LIST: self.table}
        self._fresh: set[str] = set()
        self._arrange()
        for number, key in enumerate(VIEWS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda key=key: self.switch.choose(key))
        context.bridge.changed.connect(self._changed)
        self.switch.choose(str(program_settings().value(REMEMBERED, LIST)))
        self.switch.chosen.connect(self._choose)

    @property
    def view(self) -> View:
        """The view at hand."""
        return self._view(self.switch.key)

    def refresh(self) -> None:
        """Show what stands in the library; the safari the keyboard is on stays."""
        self._stale, self._day = False, self._today()
        numbers = self._library.guests.numbers()
        safaris = self._library.plans.safaris()
        series = in_series(safaris)
        self.rows = tuple(row_of(one, numbers.get(one.uid, (0, 0)), self._day, series.get(one.uid)) for one in safaris)
        self._fresh.clear()
        self._show_view()
        self.new.setVisible(bool(self.rows))
        self.switch.setVisible(bool(self.rows))
        self.wall.setVisible(bool(self.rows))
        said = ngettext("{n} safari", "{n} safaris", len(self.rows)).format(n=len(self.rows))
        self.head.set_subtitle(said if self.rows else "")

    def catch_up(self) -> None:
        """Show what changed while something else was shown; a new day, too."""
        if self._stale or self._day != self._today():
            self.refresh()

    def current(self) -> str:
        """The uid of the safari the keyboard is on."""
        return self.view.current()

    def stand_at(self, uid: str) -> None:
        """Put the keyboard on a safari."""
        self.view.stand_at(uid)

    def take_focus(self) -> None:
        """Where the keyboard is when one comes to the safaris."""
        if self.rows:
            self.view.take_focus()
        elif self.empty.button is not None:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margin = MARGIN_NARROW if self.window().width() < NARROW_BELOW else MARGIN
        self._outer.setContentsMargins(margin - INSET, 28, margin - INSET, 0)
        self.head.setContentsMargins(INSET, 0, INSET, 0)
        self.wall.progress.setContentsMargins(INSET, 0, INSET, 0)

    def _arrange(self) -> None:
        words = {LIST: _("List"), BOARD: _("Board"), CALENDAR: _("Calendar")}
        self.switch = Segments(words, _("How to look at the safaris"))
        self.switch.show_keys("Alt+{n}")
        self.new = Button(_("New safari"), "primary", icon="plus")
        self.new.setToolTip("Ctrl+N")
        self.new.clicked.connect(lambda: self.new_wanted.emit(None))
        self.wall = WallButton(self._context)
        self.head = PageHead(_("Safaris"), actions=(self.switch, self.wall, self.new))
        self.empty = EmptyState(
            _("No safari yet."),
            _("Bring a few leaders and a few customers to one table, and write down what is said."),
            _("Plan the first one"),
            icon="plus",
            picture=True,
        )
        self.empty.wanted.connect(lambda: self.new_wanted.emit(None))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(20)
        self._outer.addWidget(self.head)
        self._outer.addWidget(self.wall.progress)
        self._outer.addWidget(self._stack, 1)

    def _choose(self, key: str) -> None:
        """Show a view, standing at the safari one stood at."""
        program_settings().setValue(REMEMBERED, key)
        here = next((view.current() for view in self._views.values() if view.isVisible()), "")
        focused: QWidget | None = self.focusWidget()
        had = focused is not None and self._stack.isAncestorOf(focused)
        self._show_view()
        if here:
            self.view.stand_at(here)
        if had:
            self.view.take_focus()

    def _show_view(self) -> None:
        if not self.rows:
            self._stack.setCurrentWidget(self.empty)
            return
        key, view = self.switch.key, self.view
        if key not in self._fresh:
            view.show_rows(self.rows, self._today())
            self._fresh.add(key)
        self._stack.setCurrentWidget(self._pages[key])

    def _view(self, key: str) -> View:
        if key not in self._views:
            page = self._pages[key] = QWidget(self._stack)
            view = self._views[key] = self._build(key, page)
            page.setLayout(column(view))
            page.setContentsMargins(INSET, 0, INSET, 0)
            self._stack.addWidget(page)
        return self._views[key]

    def _build(self, key: str, page: QWidget) -> View:
        if key == BOARD:
            from ui.safaris.board import Board

            board = Board(page)
            board.opened.connect(self.opened)
            board.moved.connect(self._move_to_stage)
            return board
        from ui.safaris.calendar_view import CalendarView

        calendar = CalendarView(self._today(), page)
        calendar.opened.connect(self.opened)
        calendar.new_wanted.connect(self.new_wanted)
        calendar.moved.connect(self._move_to_day)
        calendar.refused.connect(self._context.toast)
        return calendar

    def _today(self) -> date:
        return self._library.journal.clock().date()

    def _move_to_stage(self, uid: str, stage: Stage) -> None:
        if self._context.attempt(lambda: self._library.plans.move_to_stage(uid, stage)):
            self.view.stand_at(uid)
            is_left_open = stage is Stage.DEBRIEFED and self._library.closing.debrief(uid).closed is None
            still = _("{stage}. Its debrief stays open until it is closed there.")
            self._say(uid, still.format(stage=stage_word(stage)) if is_left_open else stage_word(stage))

    def _move_to_day(self, uid: str, day: date) -> None:
        if self._context.attempt(lambda: self._library.plans.edit(uid, day=day)):
            self.view.stand_at(uid)
            self._say(uid, next(row.full_day for row in self.rows if row.uid == uid))

    def _say(self, uid: str, where: str) -> None:
        title = next(row.title for row in self.rows if row.uid == uid)
        self._context.toast(f"{title}: {where}", _("Undo"), self._library.undo)

    def _changed(self, change: Change) -> None:
        if not change.tables & {"safaris", "participants"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
