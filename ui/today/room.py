"""Today: what needs somebody now. The first thing one sees, so it asks little and loads little."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from safari.today.headline import headline
from safari.words import _
from ui.theme import theme
from ui.theme.measures import GUTTER, MARGIN, MARGIN_NARROW
from ui.today.left_behind import LeftBehind, left_behind
from ui.today.pressable import WIDER
from ui.today.slot import Slot
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import written
from ui.widgets.page_head import PageHead
from ui.widgets.reading_order import tab_as_read
from ui.widgets.room_page import RoomPage
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from safari.library import Library
    from safari.tellings.recall import Recall
    from safari.today.today import Today
    from ui.screen import Context

LEFT, RIGHT = 744, 360  # px of 1144, as in the picture
INSET = 28  # of lists, so that they align with what stands inside the cards
ONE_COLUMN_BELOW = 760  # px at normal text size
AN_HOUR_MS = 3_600_000
RECALLED_BY = frozenset({"tellings", "handouts", "consents", "customers", "notes"})  # what a recall is judged by


class TodayRoom(RoomPage):
    """One `Today` of the library on screen; parts that are the same at the next look stay as they are.

    A part is loaded with the first of its kind: a programme that was just begun shows none of them.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._go = context, context.go
        self._library: Library = context.library
        self._stale = False
        self._seen: dict[str, object] = {}
        self._looked_at: Today | None = None
        self._recalled: tuple[date, list[Recall]] | None = None
        self.new = Button(_("New safari"), icon="plus")
        self.new.setToolTip("Ctrl+N")
        self.new.clicked.connect(self._plan_new)
        self.head = PageHead(" ", subtitle=" ", actions=(self.new,))
        self.slots = {"empty": Slot(), "drafts": Slot(INSET - WIDER), "next": Slot(), "recalls": Slot(INSET - WIDER)}
        self.slots |= {
            "tasks": Slot(INSET - WIDER),
            "promises": Slot(INSET - WIDER),
            "quote": Slot(),
            "waits": Slot(INSET - WIDER),
            "more": Slot(INSET - WIDER),
        }
        self._lay_out()
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.refresh)
        context.bridge.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        self._stale = False
        self._midnight.start(_until_midnight(self._library.journal.clock()))
        today = self._library.today.look()
        title = written(today.day, "dddd d MMMM")
        self.head.set_title(title[:1].upper() + title[1:])
        self.head.set_subtitle(headline(today))
        self.new.setVisible(not today.is_empty)
        self._put("empty", today.is_empty, lambda: self._empty() if today.is_empty else None)
        drafts = left_behind(self._library)
        self._put("drafts", drafts, lambda: self._drafts(drafts))
        self._put("next", (today.day, today.next, today.is_empty), lambda: self._next(today))
        self._put("quote", today.quote, lambda: self._quote(today))
        self._put("waits", (today.day, today.waits, today.next), lambda: self._waits(today))
        is_first, self._looked_at = self._looked_at is None, today
        if is_first:
            QTimer.singleShot(0, self, self._put_first_lists)  # nobody waits at a start for what stands below
        else:
            self._put_lists()

    def _put_first_lists(self) -> None:
        """Left meanwhile, its library may be closed: they come when it is shown again."""
        if self.isVisible():
            self._put_lists()
        else:
            self._stale = True

    def _put_lists(self) -> None:
        """What stands below the card and the newest quote."""
        today = self._looked_at
        if today is None:
            return
        is_first = "tasks" not in self._seen
        recalls = self._to_recall(today.day)
        self._put("recalls", recalls, lambda: self._recalls(recalls))
        self._put("tasks", (today.day, today.tasks), lambda: self._tasks(today))
        self._put("promises", (today.day, today.promises), lambda: self._promises(today))
        self._put("more", today.quotes[1:], lambda: self._more(today))
        if is_first:
            self._walk_in_order()

    def _to_recall(self, day: date) -> list[Recall]:
        """What is to be called back; all that is out is judged anew only where that can have changed."""
        if self._recalled is None or self._recalled[0] != day:
            self._recalled = day, self._library.tellings.to_recall()
        return self._recalled[1]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _changed(self, change: Change) -> None:
        """Something was written. While another room is on screen, Today waits until it is looked at again."""
        if change.tables & RECALLED_BY:
            self._recalled = None
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        inside = (self.slots[name] for name in ("drafts", "next", "recalls", "tasks", "promises"))
        left = column(*inside, None, gap=28)
        right = column(self.slots["quote"], self.slots["waits"], self.slots["more"], None, gap=28)
        self._columns = row(gap=GUTTER)
        self._columns.addLayout(left, LEFT)
        self._columns.addLayout(right, RIGHT)
        area = ScrollArea()
        self._inside = area.body
        self._inside.addWidget(self.head)
        self._inside.addSpacing(28)
        self._inside.addWidget(self.slots["empty"], 1)
        self._inside.addLayout(self._columns)
        self._inside.addStretch(0)
        self.body.addWidget(area)
        theme().themed.connect(self._fold)
        self._fold()

    def _fold(self) -> None:
        """Two columns beside each other, or below each other where large text leaves no room."""
        self.body.setContentsMargins(0, 0, 0, 0)
        side = MARGIN_NARROW if self.narrow else MARGIN
        self._inside.setContentsMargins(side, 28, side, 28)
        fits = self.width() - 2 * side >= ONE_COLUMN_BELOW * theme().factor
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != way:
            self._columns.setDirection(way)

    def _put(self, name: str, seen: object, make: Callable[[], QWidget | None]) -> None:
        """Make a part anew where what it shows has changed."""
        if name in self._seen and self._seen[name] == seen:
            return
        is_new = name not in self._seen
        self._seen[name] = seen
        self.slots[name].put(make())
        if not is_new:  # Qt would walk the new part last; at the first look they come in order
            self._walk_in_order()

    def _walk_in_order(self) -> None:
        """Have Tab go through the parts as they are read."""
        walked: list[QWidget] = [self.new]
        for slot in self.slots.values():
            walked += [one for one in slot.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        tab_as_read(walked)

    def _empty(self) -> QWidget:
        from ui.widgets.empty_state import EmptyState

        empty = EmptyState(
            _("Meet one customer."),
            _("Bring a few leaders and a few customers to one table, and write down what is said."),
            _("New safari"),
            icon="plus",
        )
        empty.wanted.connect(self._plan_new)
        return empty

    def _drafts(self, drafts: tuple[LeftBehind, ...]) -> QWidget | None:
        if not drafts:
            return None
        from ui.today.drafts import Drafts

        lines = Drafts(drafts)
        lines.wanted.connect(lambda safari: self._go("safaris", safari, "run"))
        return lines

    def _next(self, today: Today) -> QWidget | None:
        if today.is_empty:
            return None
        from ui.today.next_card import NextCard, NothingNext

        if today.next is None:
            nothing = NothingNext()
            nothing.wanted.connect(self._plan_new)
            return nothing
        card = NextCard(today.next, today.day)
        card.wanted.connect(lambda uid, step: self._go("safaris", uid, step))
        card.asked.connect(lambda customer: self._go("people", customer, "consent"))
        return card

    def _promises(self, today: Today) -> QWidget | None:
        if not today.promises:
            return None
        from ui.today.promises import Promises

        promises = Promises(today.promises, today.day)
        promises.wanted.connect(lambda safari: self._go("safaris", safari, "story"))
        return promises

    def _tasks(self, today: Today) -> QWidget | None:
        if not today.tasks:
            return None
        from ui.today.tasks import Tasks

        tasks = Tasks(today.tasks, today.day)
        tasks.wanted.connect(lambda safari: self._go("safaris", safari, "plan"))
        return tasks

    def _recalls(self, recalls: list[Recall]) -> QWidget | None:
        if not recalls:
            return None
        from ui.tellings.calling_back import call_back, note_heard
        from ui.today.recalls import Recalls

        shown = Recalls(recalls)
        shown.recalled.connect(lambda file: call_back(self._context, file))
        shown.heard.connect(lambda telling: note_heard(self._context, telling))
        shown.wanted.connect(lambda safari: self._go("safaris", safari, "story"))
        return shown

    def _more(self, today: Today) -> QWidget | None:
        if len(today.quotes) < 2:
            return None
        from ui.today.more_quotes import MoreQuotes

        more = MoreQuotes(today.quotes[1:])
        more.wanted.connect(lambda note: self._go("library", note))
        return more

    def _quote(self, today: Today) -> QWidget | None:
        if today.quote is None:
            return None
        from ui.today.quote_card import QuoteCard

        uid = today.quote.note.uid
        card = QuoteCard(today.quote)
        card.clicked.connect(lambda: self._go("library", uid))
        return card

    def _waits(self, today: Today) -> QWidget | None:
        if not today.waits:
            return None
        from ui.today.waits import Waits

        # Where no leader is on it, those shown are whoever waits longest of all.
        come = today.next.safari.day if today.next and today.next.leaders else None
        waits = Waits(today.waits, come, today.day)
        waits.wanted.connect(lambda leader: self._go("people", leader))
        return waits

    def _plan_new(self) -> None:
        self._go("safaris", "", "new")


def _until_midnight(now: datetime) -> int:
    """Milliseconds until the day changes; at most an hour, for a computer that sleeps meanwhile counts no time."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return min(AN_HOUR_MS, int((midnight - now).total_seconds() * 1000) + 1000)
