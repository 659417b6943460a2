"""The People room: leaders, customers, segments and touchpoints as tables, and what is chosen beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from safari.newcomers.people_file import Kind
from safari.words import _
from ui.newcomers.comings import Comings
from ui.people.agreed import MOST
from ui.people.cards import Cards
from ui.people.customer_facts import CustomerFacts
from ui.people.customer_table import CustomerRow, CustomerTable
from ui.people.deeds import CUSTOMERS, LEADERS, SEGMENTS, TOUCHPOINTS, PeopleDeeds
from ui.people.joined_lately import joined_lately
from ui.people.leaders_page import LeadersPage
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
    from ui.people.table import PeopleTable
    from ui.screen import Context

AGREED = 4  # what the first customers agreed to stands below the leaders
# What each table shows, so that with thousands of customers a change of something else reads none of them.
SHOWN: tuple[frozenset[str], ...] = (
    frozenset({"leaders", "safaris", "agenda_steps", "participants", "notes", "customers", "stories"}),
    frozenset({"customers", "identities", "consents", "segments", "participants", "safaris", "programme", "leaders"})
    | {"tellings", "handouts"},
    frozenset({"segments", "customers"}),
    frozenset({"touchpoints"}),
    frozenset({"customers", "consents", "segments"}),
)
ENTRY = frozenset({"customers", "identities"})  # a change of these alone reads none but those it names
_TAB_OF = {Kind.LEADERS: LEADERS, Kind.CUSTOMERS: CUSTOMERS}
ALL = frozenset({LEADERS, CUSTOMERS, SEGMENTS, TOUCHPOINTS, AGREED})


class PeopleRoom(RoomPage):
    """Ctrl+N adds somebody to the table at hand (`add_new`)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self._stale = ALL
        self._day: date | None = None
        self.deeds = PeopleDeeds(context, self)
        cards = Cards(context, self.deeds)
        self._cards = (cards.leader, cards.customer, cards.segment, cards.touchpoint)
        self.tabs = Tabs((_("Leaders"), _("Customers"), _("Segments"), _("Touchpoints")), _("People"))
        self.leaders_page = LeadersPage(self._library.journal.clock().date())
        self.leaders, self.customers, self.segments = self.leaders_page.table, CustomerTable(), SegmentTable()
        self.touchpoints = TouchpointTable()
        self.tables: tuple[PeopleTable, ...] = (self.leaders, self.customers, self.segments, self.touchpoints)
        self.panel = PeoplePanel()
        self.add_button = Button(_("Add someone"), icon="plus")
        self.comings = Comings(context, self, self._whom, lambda kind: self.tabs.setCurrentIndex(_TAB_OF[kind]))
        self._arrange()
        self._connect()
        self.reload()

    def arrive(self, uid: str, step: str) -> None:
        """Show a leader, a customer or a segment; with "consent" ask the customer for it at once."""
        kind = self._kind_of(uid) if uid else None
        if kind is not None:
            self.tabs.setCurrentIndex(kind)
            self.tables[kind].choose(uid)
            if step == "consent":
                self.deeds.ask_consent(uid)
        self.tables[self.tabs.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Take in what changed while another room was shown."""
        if self._day != self._library.journal.clock().date():
            self._stale = ALL
        if self._stale & self._in_sight():
            self.reload(self._stale)
        elif self._stale:
            self._count()

    def standing(self) -> tuple[str, str]:
        """Who is chosen, to be found there again."""
        return self.tables[self.tabs.currentIndex()].chosen_uid, ""

    def add_new(self) -> None:
        """Add somebody to the table at hand."""
        kind = self.tabs.currentIndex()
        self.tables[kind].choose(self.deeds.edit(kind) or self.tables[kind].chosen_uid)

    def reload(self, kinds: frozenset[int] = ALL) -> None:
        """Read anew what is in sight of these tables; the others are read once somebody looks at them."""
        self._day = self._library.journal.clock().date()
        self._stale = (self._stale | kinds) - self._in_sight()
        read = {LEADERS: self._read_leaders, AGREED: self._read_agreed, CUSTOMERS: self._read_customers}
        read |= {SEGMENTS: self._read_segments, TOUCHPOINTS: self._read_touchpoints}
        for kind in sorted(kinds & self._in_sight()):
            read[kind]()
        self._count()
        self.leaders_page.fit()
        self._show_chosen()

    def _in_sight(self) -> frozenset[int]:
        kind = self.tabs.currentIndex()
        return frozenset({LEADERS, AGREED} if kind == LEADERS else {kind})

    def _read_leaders(self) -> None:
        self.leaders.show_leaders(self._library.people.coverage(), self._today)

    def _read_agreed(self) -> None:
        """The few customers whose consent ends first."""
        people = self._library.people
        facts = CustomerFacts(self._library, self._today)
        rows = [CustomerRow(uid, end, facts) for uid, end in people.consent_ends(MOST).items()]
        self.leaders_page.agreed.show_first(rows, people.number_of_customers())

    def _read_customers(self) -> None:
        self.customers.show_customers(self._library, self._today)

    def _read_segments(self) -> None:
        self.segments.show_segments(self._library.people.segments(), self._library.people.customers())

    def _read_touchpoints(self) -> None:
        self.touchpoints.show_touchpoints(self._library.journey.touchpoints())

    @property
    def _today(self) -> date:
        return self._day or self._library.journal.clock().date()

    def _whom(self) -> Kind:
        """Whom a file is likely to hold that comes in now."""
        return Kind.CUSTOMERS if self.tabs.currentIndex() == CUSTOMERS else Kind.LEADERS

    def _count(self) -> None:
        """How many there are of each kind, and where there are none, how to begin."""
        people = self._library.people
        counts = (
            len(self.leaders.people.rows) if LEADERS not in self._stale else len(people.leaders()),
            people.number_of_customers(),
            len(people.segments()),
            len(self._library.journey.touchpoints()),
        )
        for kind, count in enumerate(counts):
            self.tabs.set_count(kind, count)
            page: QWidget = self.leaders_page if kind == LEADERS else self.tables[kind]
            self._pages[kind].setCurrentWidget(page if count else self._empty[kind])

    def _kind_of(self, uid: str) -> int | None:
        """In which table somebody stands."""
        people = self._library.people
        if people.leader(uid) is not None:
            return LEADERS
        if people.customer(uid) is not None:
            return CUSTOMERS
        if any(one.uid == uid for one in people.segments()):
            return SEGMENTS
        return TOUCHPOINTS if any(one.uid == uid for one in self._library.journey.touchpoints()) else None

    def _arrange(self) -> None:
        self.body.addWidget(PageHead(_("People"), actions=[self.comings.button, self.add_button]))
        self.body.addSpacing(8)
        self.body.addWidget(self.tabs)
        self.body.addSpacing(16)
        self._empty = [
            EmptyState(_("No leader yet."), _("Add those who shall meet customers."), _("Add a leader"), icon="plus"),
            EmptyState(_("No customer yet."), _("Add one by an alias."), _("Add a customer"), icon="plus"),
            EmptyState(_("No segment yet."), _("Segments group customers."), _("Add a segment"), icon="plus"),
            EmptyState(
                _("No touchpoint yet."),
                _("Touchpoints are the places of the customer’s journey."),
                _("Add a touchpoint"),
                icon="plus",
            ),
        ]
        self._shown = QStackedWidget()
        self._pages = [QStackedWidget() for _table in self.tables]
        for page, table, empty in zip(self._pages, self.tables, self._empty, strict=True):
            page.addWidget(self.leaders_page if table is self.leaders else table)
            page.addWidget(empty)
            self._shown.addWidget(page)
        self._panes = Panes(self._shown, self.panel, "people", WIDTH)
        self.panel.setMinimumWidth(240)
        self.body.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_new)
        self.tabs.currentChanged.connect(self._shown.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda _index: self._show_tab())
        self.leaders_page.agreed.wanted.connect(self._open_customer)
        for table, empty in zip(self.tables, self._empty, strict=True):
            table.chosen.connect(lambda _uid: self._show_chosen())
            table.opened.connect(lambda _uid: self._open_panel())
            empty.wanted.connect(self.add_new)
        self.touchpoints.moved.connect(self.deeds.move_touchpoint)
        self.panel.left.connect(self._close_panel)
        self.narrowed.connect(self._fold)
        self._context.bridge.changed.connect(self._take_in)

    def _take_in(self, change: Change) -> None:
        stale = {kind for kind, shown in enumerate(SHOWN) if change.tables & shown}
        if change.tables <= ENTRY and CUSTOMERS not in self._stale and self.customers.show_again(change.records):
            stale.discard(CUSTOMERS)
            if CUSTOMERS in self._in_sight():
                self._show_chosen()
        self._stale |= stale
        if self.isVisible():
            self.refresh()

    def _show_tab(self) -> None:
        """Another table came into sight."""
        if self._stale & self._in_sight():
            self.reload(self._stale)
        else:
            self._show_chosen()

    def _open_customer(self, uid: str) -> None:
        """All customers, and one of them chosen."""
        self.tabs.setCurrentIndex(CUSTOMERS)
        if uid:
            self.customers.choose(uid)
        self.customers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        kind = self.tabs.currentIndex()
        self.add_button.setText((_("Add someone"), _("Add someone"), _("Add a segment"), _("Add a touchpoint"))[kind])
        row = self.tables[kind].chosen_row
        covered = [one.coverage for one in self.leaders.people.rows] if kind == LEADERS else []
        note = joined_lately(covered, self._today)
        self.panel.show_card(None if row is None else self._cards[kind](row), note)

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
