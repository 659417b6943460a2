"""The People room: leaders, customers, segments and touchpoints as tables, and what is chosen beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from safari.words import _
from ui.people.cards import Cards
from ui.people.customer_table import CustomerTable
from ui.people.deeds import CUSTOMERS, LEADERS, SEGMENTS, TOUCHPOINTS, PeopleDeeds
from ui.people.leader_table import LeaderTable
from ui.people.panel import WIDTH, PeoplePanel
from ui.people.segment_table import SegmentTable
from ui.people.touchpoint_table import TouchpointTable
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.panes import Panes
from ui.widgets.room_page import RoomPage
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from datetime import date

    from safari.change import Change
    from safari.library import Library
    from safari.people.consent import Agreement
    from ui.people.table import PeopleTable
    from ui.screen import Context

# What each table shows, so that with thousands of customers a change of something else reads none of them.
SHOWN: tuple[frozenset[str], ...] = (
    frozenset({"leaders", "safaris", "participants", "notes", "customers"}),
    frozenset({"customers", "identities", "consents", "segments"}),
    frozenset({"segments", "customers"}),
    frozenset({"touchpoints"}),
)
ALL = frozenset({LEADERS, CUSTOMERS, SEGMENTS, TOUCHPOINTS})


class PeopleRoom(RoomPage):
    """Ctrl+N adds somebody to the table at hand (`add_new`)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self._stale = ALL
        self._day: date | None = None
        self._agreements: dict[str, Agreement] | None = None
        self.deeds = PeopleDeeds(context, self)
        cards = Cards(context, self.deeds)
        self._cards = (cards.leader, cards.customer, cards.segment, cards.touchpoint)
        self.tabs = Tabs((_("Leaders"), _("Customers"), _("Segments"), _("Touchpoints")), _("People"))
        self.leaders, self.customers, self.segments = LeaderTable(), CustomerTable(), SegmentTable()
        self.touchpoints = TouchpointTable()
        self.tables: tuple[PeopleTable, ...] = (self.leaders, self.customers, self.segments, self.touchpoints)
        self.panel = PeoplePanel()
        self.add_button = Button(_("Add someone"), icon="plus")
        self._arrange()
        self._connect()
        self.reload()

    def arrive(self, uid: str, step: str) -> None:
        """Show a leader, a customer or a segment; with "consent" ask the customer for it at once."""
        for kind, table in enumerate(self.tables):
            if uid and table.people.row_of(uid) >= 0:
                self.tabs.setCurrentIndex(kind)
                table.choose(uid)
                if step == "consent":
                    self.deeds.ask_consent(uid)
        self.tables[self.tabs.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Take in what changed while another room was shown."""
        if self._day != self._library.journal.clock().date():
            self._stale = ALL
        if self._stale:
            self.reload(self._stale)

    def standing(self) -> tuple[str, str]:
        """Who is chosen, to be found there again."""
        return self.tables[self.tabs.currentIndex()].chosen_uid, ""

    def add_new(self) -> None:
        """Add somebody to the table at hand."""
        kind = self.tabs.currentIndex()
        self.tables[kind].choose(self.deeds.edit(kind) or self.tables[kind].chosen_uid)

    def reload(self, kinds: frozenset[int] = ALL) -> None:
        """Read these tables anew."""
        self._stale = frozenset()
        people, self._day = self._library.people, self._library.journal.clock().date()
        if LEADERS in kinds:
            self.leaders.show_leaders(people.coverage())
        if kinds & {CUSTOMERS, SEGMENTS}:
            customers, segments = people.customers(), people.segments()
            self.segments.show_segments(segments, customers)
        if CUSTOMERS in kinds:
            if self._agreements is None:
                self._agreements = people.agreements()
            names = {one.uid: one.name for one in segments}
            self.customers.show_customers(customers, self._agreements, names, self._day)
        if TOUCHPOINTS in kinds:
            self.touchpoints.show_touchpoints(self._library.journey.touchpoints())
        for kind in kinds:
            rows = self.tables[kind].people.rows
            self.tabs.set_count(kind, len(rows))
            self._pages[kind].setCurrentWidget(self.tables[kind] if rows else self._empty[kind])
        self._show_chosen()

    def _arrange(self) -> None:
        self.body.addWidget(PageHead(_("People"), actions=[self.add_button]))
        self.body.addSpacing(8)
        self.body.addWidget(self.tabs)
        self.body.addSpacing(16)
        self._empty = [
            EmptyState(_("No leader yet."), _("Add those who shall meet customers."), _("Add a leader"), icon="plus"),
            EmptyState(_("No customer yet."), _("Add one by an alias."), _("Add a customer"), icon="plus"),
            EmptyState(_("No segment yet."), _("Segments group customers."), _("Add a segment"), icon="plus"),
            EmptyState(
                _("No touchpoint yet."),
                _("Touchpoints are the places of the customer's journey."),
                _("Add a touchpoint"),
                icon="plus",
            ),
        ]
        self._shown = QStackedWidget()
        self._pages = [QStackedWidget() for _table in self.tables]
        for page, table, empty in zip(self._pages, self.tables, self._empty, strict=True):
            page.addWidget(table)
            page.addWidget(empty)
            self._shown.addWidget(page)
        self._panes = Panes(self._shown, self.panel, "people", WIDTH)
        self.panel.setMinimumWidth(240)
        self.body.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_new)
        self.tabs.currentChanged.connect(self._shown.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda _index: self._show_chosen())
        for table, empty in zip(self.tables, self._empty, strict=True):
            table.chosen.connect(lambda _uid: self._show_chosen())
            table.opened.connect(lambda _uid: self._open_panel())
            empty.wanted.connect(self.add_new)
        self.touchpoints.moved.connect(self.deeds.move_touchpoint)
        self.panel.left.connect(self._close_panel)
        self.narrowed.connect(self._fold)
        self._context.bridge.changed.connect(self._take_in)

    def _take_in(self, change: Change) -> None:
        if "consents" in change.tables:
            self._agreements = None
        self._stale |= {kind for kind, shown in enumerate(SHOWN) if change.tables & shown}
        if self.isVisible():
            self.refresh()

    def _show_chosen(self) -> None:
        kind = self.tabs.currentIndex()
        self.add_button.setText((_("Add someone"), _("Add someone"), _("Add a segment"), _("Add a touchpoint"))[kind])
        row = self.tables[kind].chosen_row
        self.panel.show_card(None if row is None else self._cards[kind](row))

    def _open_panel(self) -> None:
        """Enter on a row: on to the buttons of its card, which in a narrow window comes over the table first."""
        if self.narrow:
            self._place_panel()
            self.panel.show()
            self.panel.raise_()
        self.panel.take_focus()

    def _close_panel(self) -> None:
        self.panel.setVisible(not self.narrow)
        self.tables[self.tabs.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, narrow: bool) -> None:
        if narrow:
            self.panel.setParent(self)
            self.panel.hide()
        else:
            self._panes.addWidget(self.panel)
            self.panel.show()

    def _place_panel(self) -> None:
        width, top = theme().px(WIDTH) + 32, self._panes.y()
        self.panel.setGeometry(self.width() - width - 12, top, width, self.height() - top - 12)

    def event(self, event: QEvent) -> bool:
        """Ctrl+N means somebody here, not the safari it means everywhere else."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.New):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.add_new()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.narrow:
            self._place_panel()
