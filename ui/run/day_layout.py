"""Where everything stands on the screen of the day, in large windows and in small ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from safari.words import _
from ui.run.consent_question import ConsentQuestion
from ui.run.photo_question import PhotoQuestion
from ui.run.table_round import TableRound
from ui.run.timeline_delegate import WIDER
from ui.run.who_is_in_it import WhoIsInIt
from ui.run.why_question import WhyQuestion
from ui.settings import program_settings
from ui.theme.measures import NARROW_BELOW
from ui.widgets.plain_text import Hairline
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from ui.run.day import Day
    from ui.run.day_screen import DayScreen

LOW_BELOW = 800
MARGIN, MARGIN_NARROW = 64, 32
RIGHT, RIGHT_NARROW = 360, 288
GUTTER, GUTTER_NARROW = 64, 40
WIDTH_KEY = "run/questions"


class DayLayout:
    """Puts the widgets of a screen into their places; `fold()` after each change of its size.

    A part may stand in the place of clock and agenda, or in that of the timeline.
    """

    def __init__(self, screen: DayScreen, day: Day) -> None:
        self._screen = screen
        self._left, self._right, self._middle = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._head = next((part.head for part in screen.parts if part.head), screen.clock)
        self.split = self._split(self._notes_and_line(), self._column(day))
        self._middle.setSpacing(0)
        self._middle.addWidget(self._head)
        self._middle.addWidget(self.split, 1)
        whole = QVBoxLayout(screen)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(screen.top)
        whole.addLayout(self._middle, 1)

    def fold(self) -> None:
        """The layout of small windows (visual.md, "Layout per screen")."""
        screen = self._screen
        narrow, low = screen.width() < NARROW_BELOW, screen.height() < LOW_BELOW
        margin = MARGIN_NARROW if narrow else MARGIN
        screen.top.set_margin(margin)
        self._middle.setContentsMargins(margin - WIDER, 0, margin, 0)
        self._head.setContentsMargins(WIDER, 0, 0, 0)
        gutter = (GUTTER_NARROW if narrow else GUTTER) // 2
        self._left.setContentsMargins(0, 4 if low else 12, gutter - WIDER, 16 if low else 36)
        self._right.setContentsMargins(gutter, 16, 2, 16)
        screen.box.chips.set_narrow(narrow=narrow)
        screen.clock.agenda.set_times(shown=not low)
        screen.messages.show_hints(shown=not low)
        for part in screen.parts:
            part.fold()
        self._make_room()
        remembered = int(str(program_settings().value(WIDTH_KEY, 0)) or 0)
        right = remembered or gutter + (RIGHT_NARROW if narrow else RIGHT) + 2
        self.split.setSizes([screen.width() - 2 * margin + WIDER - right - 1, right])

    def _notes_and_line(self) -> QWidget:
        screen = self._screen
        middle = next((part.middle for part in screen.parts if part.middle), None)
        if middle is not None:  # shown before it has its place, it would be a window for a moment
            screen.timeline.hide()
        self._left.setSpacing(0)
        self._left.addStretch(1)
        self._left.addWidget(middle or screen.timeline, 1000)
        self._left.addSpacing(12)
        below = QVBoxLayout()
        below.setContentsMargins(WIDER, 0, WIDER, 0)
        below.setSpacing(10)
        below.addWidget(PhotoQuestion(screen.sitting.photo_consent, screen.setFocus))
        below.addWidget(WhoIsInIt(screen.sitting.photo_consent, screen.setFocus))
        may_listen = _("Has {name} said yes to sound? Then the microphone listens.")
        below.addWidget(ConsentQuestion(screen.sitting.sound_consent, may_listen, screen.setFocus))
        below.addWidget(WhyQuestion(screen.sitting.why_changed, screen.setFocus))
        below.addWidget(screen.strip)
        below.addWidget(screen.box)
        below.addWidget(screen.messages)
        self._left.addLayout(below)
        left = QWidget()
        left.setLayout(self._left)
        return left

    def _column(self, day: Day) -> QWidget:
        screen, right, table = self._screen, QWidget(), TableRound(day)
        screen.sitting.day_changed.connect(table.show_day)
        right.setLayout(self._right)
        self._right.setSpacing(24)
        listens = any(part.middle for part in screen.parts)  # one asks nobody there, and marks and counts all day
        for above in filter(None, (part.above for part in screen.parts)):
            self._right.addWidget(above)
            if not listens:
                self._right.addWidget(Hairline())
        beside = [part.right for part in screen.parts if part.right]
        for widget in [*beside, screen.questions] if listens else [screen.questions, *beside]:
            self._right.addWidget(widget)
        self._right.addWidget(table)  # it is known by now who sits there; what is used while listening comes first
        self._right.addStretch(1)
        area = ScrollArea(right)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        return area

    def _split(self, left: QWidget, right: QWidget) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for pane in (left, right):
            split.addWidget(pane)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.splitterMoved.connect(self._remember_width)
        return split

    def _make_room(self) -> None:
        """The box gives way before the notes vanish: one of them can always be read above the line."""
        screen = self._screen
        above = next((part.middle for part in screen.parts if part.middle), screen.timeline)
        taken = screen.top.height() + self._head.sizeHint().height() + above.minimumSizeHint().height()
        screen.box.set_room(screen.height() - taken - screen.messages.sizeHint().height() - 80)

    def _remember_width(self) -> None:
        program_settings().setValue(WIDTH_KEY, self.split.sizes()[1])
