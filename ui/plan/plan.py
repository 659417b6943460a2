"""The step Plan: why we go, the agenda with its lists, who sits together and what is to be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from safari.plan.checklist import When
from safari.plan.to_settle import Mend, ToSettle
from safari.words import _
from ui.plan.agenda import Agenda
from ui.plan.checklists import Checklist
from ui.plan.list_section import ListSection
from ui.plan.ordered_delegate import CROSS, GRIP
from ui.plan.questions import Questions
from ui.plan.settle import Settle
from ui.plan.who import Who
from ui.plan.why import Why
from ui.theme import theme
from ui.theme.measures import GUTTER, MARGIN, MARGIN_NARROW, NARROW_BELOW
from ui.widgets.boxes import column
from ui.widgets.plain_text import Hairline
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from ui.screen import Context

WHY, MIDDLE, WHO = 348, 364, 352  # px of 1144, as in the picture
AGENDA_TAB, WHO_TAB = 0, 1


class Part(Protocol):
    """A part of the plan that shows some tables of the library."""

    TABLES: ClassVar[frozenset[str]]

    def refresh(self) -> None:
        """Show what stands in the library."""


class Plan(QWidget):
    """One safari's plan. Everything is kept as it is typed; `settle()` keeps what is under way at once."""

    TO_EDGE = True  # it scrolls up to the window's right edge, and keeps the margin itself

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self._context, self._uid = context, uid
        self.why = Why(context, uid)
        self.agenda = Agenda(context, uid)
        self.checklists = {when: Checklist(context, uid, when) for when in When}
        self.questions = Questions(context, uid)
        self.who = Who(context, uid)
        self.settling = Settle(context, uid)
        self.settling.mend.connect(self.mend)
        self.settling.settled.connect(self.who.add.setFocus)
        self.tabs = Tabs((_("Agenda"), _("Who sits together")), name=_("Parts of the plan"))
        self.tabs.currentChanged.connect(lambda _tab: self._fold())
        self.settling.counted.connect(self._count)
        self._folded = self._stale = False
        self._tables = frozenset[str]().union(*(part.TABLES for part in self._parts()))
        self._lay_out()
        self._name_tab()
        self._count(len(self.settling.matters))
        context.bridge.changed.connect(self._changed)

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet. False where some of it could not be kept: it stays where it was
        typed, and the reason stands there, too."""
        parts = [
            self.why.settle(),
            self.who.settle(),
            *(section.settle() for section in self._lists()),
        ]  # each, also after one that failed
        if not all(parts):
            self._context.toast(
                _("Something here could not be kept. The reason stands where you typed it; Esc gives it up.")
            )
        return all(parts)

    def begin(self) -> None:
        """Put the keyboard where a new plan goes on: on the first of day, time and place that is still empty."""
        fields = (self.why.day, self.why.starts, self.why.place)
        first = next((field for field in fields if not field.text()), self.why.feel)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read everything anew."""
        self._stale = False
        for part in self._parts():
            part.refresh()
        self._name_tab()

    def mend(self, matter: ToSettle) -> None:
        """Do what settles a matter, or open where it is done. One that nobody knows here does nothing."""
        ways: dict[Mend, Callable[[], object]] = {
            Mend.CHOOSE_DAY: self.why.choose_day,
            Mend.CHOOSE_TIME: lambda: self.why.starts.setFocus(Qt.FocusReason.OtherFocusReason),
            Mend.CHOOSE_PLACE: lambda: self.why.place.setFocus(Qt.FocusReason.OtherFocusReason),
            Mend.NAME_HOST: lambda: self.why.host.setFocus(Qt.FocusReason.OtherFocusReason),
            Mend.ADD_LEADER: self.who.add_leader,
            Mend.ADD_CUSTOMER: lambda: self.who.add_customer(beside=matter.participant),
            Mend.ASK_CONSENT: lambda: self.who.ask_consent(matter.customer),
            Mend.GIVE_REASON: lambda: self.who.give_reason(matter.participant, matter.sentence),
            Mend.SEAT: lambda: self.who.seat(matter.participant, matter.customer),
            Mend.NAME_AGENT: lambda: self.who.name_agent(matter.participant),
            Mend.TICK: lambda: self._tick(matter.item),
            Mend.SEE_LIST: lambda: self._see(matter.item),
            Mend.MAKE_BRIEF: lambda: self._context.go("safaris", self._uid, "brief"),
            Mend.TAKE_OFF: lambda: self.who.take_off(matter.participant),
        }
        ways[matter.mend]()

    def _tick(self, item: str) -> None:
        self._context.attempt(lambda: self._context.library.plans.edit_item(item, done=True))

    def _see(self, item: str) -> None:
        """Go to an item on its list, wherever that is folded away."""
        found = next((one for one in self._context.library.plans.checklist(self._uid) if one.uid == item), None)
        if found is not None:
            self.tabs.setCurrentIndex(AGENDA_TAB)
            self.checklists[found.when_due].go_to(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _parts(self) -> tuple[Part, ...]:
        return (self.why, self.agenda, *self.checklists.values(), self.questions, self.who, self.settling)

    def _lists(self) -> tuple[ListSection, ...]:
        return (self.agenda, *self.checklists.values(), self.questions)

    def _lay_out(self) -> None:
        self._middle, self._right = QWidget(), QWidget()
        self._middle.setLayout(column(self.agenda, *self._below_agenda(), None, gap=20))
        self._right.setLayout(column(self.who, self.settling, None, gap=24))
        self.area = ScrollArea()
        self.area.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._fold())
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setHorizontalSpacing(0)
        self._grid.addWidget(self.why, 0, 0, 2, 1)
        self._tab_line = QWidget()
        self._tab_line.setLayout(column(self.tabs))
        self._grid.addWidget(self._tab_line, 0, 2, 1, 3)
        self._grid.addWidget(self._middle, 1, 2)
        self._grid.addWidget(self._right, 1, 4)
        self._grid.setRowStretch(1, 1)
        self.area.body.addWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        QWidget.setTabOrder(self.why.driver.choice, self.tabs)
        QWidget.setTabOrder(self.tabs, self.agenda.view)
        self._fold()

    def _below_agenda(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for section in (*self.checklists.values(), self.questions):
            line = QWidget()
            inset = column(Hairline())
            inset.setContentsMargins(GRIP, 0, CROSS, 0)
            line.setLayout(inset)
            parts += [line, section]
        return parts

    def _fold(self) -> None:
        """Three columns, or where it is narrow two: the agenda and who sits together as tabs."""
        self._folded = self.window().width() < NARROW_BELOW or self.width() < theme().px(940)
        inset = GRIP if self._folded else 0  # below tabs, both parts begin where the agenda's words do
        self._tab_line.setVisible(self._folded)
        self._tab_line.setContentsMargins(inset, 0, 0, 0)
        self._right.setContentsMargins(inset, 0, 0, 0)
        self.agenda.heading.setVisible(not self._folded)
        self.who.heading.setVisible(not self._folded)
        self._middle.setVisible(not self._folded or self.tabs.currentIndex() == AGENDA_TAB)
        self._right.setVisible(not self._folded or self.tabs.currentIndex() == WHO_TAB)
        self._grid.setColumnStretch(0, WHY)
        self._grid.setColumnStretch(2, (MIDDLE + GRIP + CROSS) if self._middle.isVisibleTo(self) else 0)
        self._grid.setColumnStretch(4, WHO if self._right.isVisibleTo(self) else 0)
        self._grid.setColumnMinimumWidth(1, GUTTER - GRIP)
        self._grid.setColumnMinimumWidth(3, 0 if self._folded else GUTTER - CROSS)
        self._grid.setVerticalSpacing(12 if self._folded else 0)
        bar = self.area.verticalScrollBar()
        margin = MARGIN_NARROW if self.window().width() < NARROW_BELOW else MARGIN
        self._grid.setContentsMargins(0, 28, margin - (bar.sizeHint().width() if bar.maximum() else 0), 28)

    def _name_tab(self) -> None:
        """The tab is called what the people are headed by: they do not sit together everywhere."""
        if self.tabs.tabText(WHO_TAB) != self.who.heading.text():
            self.tabs.setTabText(WHO_TAB, self.who.heading.text())

    def _count(self, matters: int) -> None:
        self.tabs.set_count(WHO_TAB, matters or None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self, change: Change) -> None:
        if not change.tables & self._tables:
            return
        if not self.isVisible():
            self._stale = True  # somebody writes in Run: nobody sees this now, and reading takes the disk
            return
        for part in self._parts():
            if part.TABLES & change.tables:
                part.refresh()
        self._name_tab()
