"""The right column: what is marked in this call, by its moments, each with a button that plays it again."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.run.kind_words import kind_word
from safari.words import _, ngettext
from ui.theme import theme
from ui.theme.icons import kind_colour, kind_icon
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.feeling_mark import FeelingMark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_label import IconLabel
from ui.widgets.moments import moment_text
from ui.widgets.plain_text import Hairline, PlainText, heading
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from safari.run.note import Kind

MOST_ROWS, MOST_HIGH = 4, 280  # rows shown at once, and their height together (px)
BEFORE_MS = 2_000  # played from so long before the moment: a mark comes after what was heard
AT_ONCE = 50  # rows: each is several widgets, and hundreds of them would be waited for


@dataclass(frozen=True, slots=True)
class Entry:
    """A note about the call, or a bare mark (`kind` None). `moment` is None for a note about the call as a whole."""

    uid: str
    moment: int | None
    kind: Kind | None
    text: str
    spoken: bool
    who: str
    feeling: int | None

    @property
    def is_mark(self) -> bool:
        """Whether nobody wrote about it yet."""
        return self.kind is None


class EntryRow(QWidget):
    """One of them. `played(ms)`, `wanted(uid)` to change the note or to write about the mark, `dropped(uid)`."""

    played = Signal(int)
    wanted = Signal(str)
    dropped = Signal(str)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        icon, name = ("flag", _("Mark")) if entry.kind is None else (kind_icon(entry.kind), kind_word(entry.kind))
        mark = IconLabel(icon, kind_colour(entry.kind or ""), side=14, name=name, beside="body")
        self.text = PlainText(entry.text, "quoteS" if entry.spoken else "body")
        self.play = self._play_button()
        across = row(mark, self.text, gap=12)
        across.setStretch(1, 1)
        across.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        if self.play is not None:
            across.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        below = row(26, self._foot())
        self.setLayout(column(Hairline(), 9, across, 2, below, 9))

    def _play_button(self) -> Button | None:
        if self.entry.moment is None:
            return None
        begins = max(0, self.entry.moment - BEFORE_MS)
        play = _in_passing(Button(moment_text(self.entry.moment), size="small", icon="play"))
        play.setAccessibleName(_("Play from {moment}").format(moment=moment_text(self.entry.moment)))
        play.clicked.connect(lambda: self.played.emit(begins))
        return play

    def _foot(self) -> QWidget:
        """Who, how they felt, and what can be done; it wraps in a narrow column."""
        foot, flow = QWidget(), FlowLayout(gap=14, row_gap=0)
        facts: list[QWidget] = [PlainText(self.entry.who, "label", "ink2", wrap=False)] if self.entry.who else []
        if self.entry.feeling is not None:
            facts.append(FeelingMark(self.entry.feeling))
        for fact in facts:
            flow.addWidget(fact)
        self.change = _in_passing(
            Button(_("Write about it") if self.entry.is_mark else _("Change"), "word", size="small")
        )
        self.change.clicked.connect(lambda: self.wanted.emit(self.entry.uid))
        for fact in facts:
            fact.setMinimumHeight(self.change.sizeHint().height())
        flow.addWidget(self.change)
        if self.entry.is_mark:
            drop = _in_passing(Button(_("Remove"), "word", size="small"))
            drop.setAccessibleName(_("Remove the mark at {moment}").format(moment=moment_text(self.entry.moment or 0)))
            drop.clicked.connect(lambda: self.dropped.emit(self.entry.uid))
            flow.addWidget(drop)
        foot.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        return foot


def _height(shown: EntryRow, width: int) -> int:
    layout = shown.layout()
    return layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else shown.sizeHint().height()


def _in_passing(button: Button) -> Button:
    """Tab comes to it, but a click leaves the keyboard in the line."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Marked(QWidget):
    """The list, with how many notes there are: the newest, and the others by a word. Signals of its rows come from
    here, too."""

    played = Signal(int)
    wanted = Signal(str)
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[EntryRow] = []
        self._entries: list[Entry] = []
        self._most = AT_ONCE
        self._count = PlainText("", "meta", "ink2", wrap=False).to_the_right()
        top = row(heading(_("Marked in this call"), side=True), self._count, gap=12)
        top.setStretch(0, 1)
        self._nothing = PlainText(_("F8 marks a moment. A note you begin to write takes its moment along."), "small")
        self._nothing.set_ink("ink2")
        self._list = column()
        self.more = _in_passing(Button("", "word", size="small"))
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        held = QWidget()
        held.setLayout(column(self._list, row(self.more, None)))
        self.area = ScrollArea(held)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._come: EntryRow | None = None
        self.area.verticalScrollBar().rangeChanged.connect(self._show_come)
        self._later = QTimer(self, singleShot=True, interval=0)  # once the rows have their widths
        self._later.timeout.connect(self._fit)
        self.setLayout(column(top, 10, self._nothing, self.area))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; a row that is as it was stays, so that the focus does."""
        if not {one.uid for one in self._entries} & {one.uid for one in entries}:  # of another call
            self._most = AT_ONCE
        self._entries = list(entries)
        notes = sum(not one.is_mark for one in entries)
        self._count.setText(ngettext("{n} note", "{n} notes", notes).format(n=notes) if notes else "")
        self._nothing.setVisible(not entries)
        self.area.setVisible(bool(entries))
        self._show()

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._show()

    def _show(self) -> None:
        newest = {one.uid for one in nlargest(self._most, self._entries, key=lambda one: one.uid)}  # uids are in time
        wanted = [one for one in self._entries if one.uid in newest]
        self.more.setText(_("and {n} more").format(n=len(self._entries) - len(wanted)))
        self.more.setVisible(len(wanted) < len(self._entries))
        standing = {shown.entry: shown for shown in self.rows}
        for gone in standing.keys() - set(wanted):
            shown = standing[gone]
            self._list.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self.rows = []
        fresh = [entry for entry in wanted if entry not in standing]
        for place, entry in enumerate(wanted):
            shown = standing.get(entry) or self._row(entry)
            if self._list.indexOf(shown) != place:
                self._list.insertWidget(place, shown)
            self.rows.append(shown)
        if standing.keys() != set(wanted):
            self._come = next((one for one in self.rows if standing and [one.entry] == fresh), None)
        self._later.start()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _fit(self) -> None:
        """No taller than the first rows, so that the verdict below is in sight; the others are scrolled to."""
        width = self.area.viewport().width()
        heights = [_height(shown, width) for shown in self.rows]
        tallest = max([theme().px(MOST_HIGH), *heights[:1]])
        self.area.setFixedHeight(min(sum(heights[:MOST_ROWS]), tallest))

    def _show_come(self) -> None:
        """The row that came last is scrolled to, once there is room for it."""
        if self._come is not None:
            self.area.ensureWidgetVisible(self._come, 0, 0)

    def _row(self, entry: Entry) -> EntryRow:
        made = EntryRow(entry)
        made.played.connect(self.played)
        made.wanted.connect(self.wanted)
        made.dropped.connect(self.dropped)
        return made
