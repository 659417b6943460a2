"""One part of the editor: a line that says how far it is, or, when open, a card with its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from safari.words import _
from ui.theme import colour, font, paint_icon, set_type, theme
from ui.theme.measures import RADIUS_CARD
from ui.widgets.focus_ring import BESIDE, OUTSIDE
from ui.widgets.painting import painting, rounded
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from safari.story.desk import StoryDesk
    from ui.story.state import StoryState

    Wish = Callable[[StoryDesk, str], Any]

LINE, PADDING, TICK, GAP = 38, 20, 18, 11
AIR = 8  # above and below the card of the open part


class Head(QAbstractButton):
    """The line: tick, title, and at the right a summary, or a hint while the part is open."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.hint, self.summary = hint, ""
        self.done = self.open = False
        self.setText(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_type(self, "body")
        self.show_line("", done=False)

    def show_line(self, summary: str, *, done: bool) -> None:
        """Another summary; whether the part is written."""
        self.summary, self.done = summary, done
        state = _("{part}, written").format(part=self.text()) if done else self.text()
        self.setAccessibleName(", ".join(filter(None, (state, summary))))
        self.setAccessibleDescription(self.hint)
        self.update()

    def set_open(self, *, open_: bool) -> None:
        """Whether the fields are shown below."""
        self.open = open_
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def focus_rect(self) -> QRect:
        """The ring keeps off the words of the line, and off the fields below it."""
        return self.rect().adjusted(-BESIDE, OUTSIDE, BESIDE, -OUTSIDE)

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            left = 0.0 if self.open else self._paint_tick(painter)
            strong = font("body_strong" if self.open else "body")
            painter.setFont(strong)
            painter.setPen(colour("accent_hover" if self.underMouse() and not self.open else "ink"))
            used = left + QFontMetricsF(strong).horizontalAdvance(self.text()) + 24
            self._words(painter, left, self.text(), right=False)
            painter.setFont(font("body"))
            painter.setPen(colour("ink2"))
            words = self.hint if self.open else " ".join(self.summary.split())
            room = max(0, int(self.width() - used))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            if shown == words or not self.open:  # half a hint is none
                self._words(painter, used, _as_it_reads(shown))

    def _paint_tick(self, painter: QPainter) -> float:
        side = theme().px(TICK)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if self.done:
            paint_icon(painter, "check", box, colour("accent"), 2)
        else:
            painter.setPen(colour("line_strong"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.center(), side * 0.3, side * 0.3)
        return side + GAP

    def _words(self, painter: QPainter, left: float, text: str, *, right: bool = True) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter | side, text
        )


def _as_it_reads(words: str) -> str:
    """Words that run in their own direction within a line that runs in ours (Unicode's first strong isolate)."""
    return f"\u2068{words}\u2069" if words else ""


class Section(QWidget):
    """One part. `blocks` are the keys of what it writes on the page; put fields into `self.body`.

    `asked` when somebody wants it open; `typed(record, field, value)` what stands in a field; `wished(intention)` what
    the desk shall do: a call that takes the desk and the story's uid.
    """

    asked = Signal()
    typed = Signal(object, str, object)
    wished = Signal(object)
    blocks: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()  # those of its blocks that one can be brought to

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.head = Head(title, hint)
        self.head.clicked.connect(self.asked)
        self.state: StoryState | None = None
        self._fields = QWidget()
        self.body = QVBoxLayout(self._fields)
        self.body.setContentsMargins(0, 2, 0, 0)
        self.body.setSpacing(14)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.head)
        self._whole.addWidget(self._fields)
        self.set_open(open_=False)

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self.head.open

    def set_open(self, *, open_: bool) -> None:
        """Show the fields, or only the line; fields nobody sees are not brought up to date."""
        if open_ and not self.is_open and self.state is not None:
            self.fill(self.state)
        self.head.set_open(open_=open_)
        self._fields.setVisible(open_)
        side, air = (PADDING, AIR) if open_ else (0, 0)
        self._whole.setContentsMargins(side, side // 3 + air, side, side + air)
        self.update()

    def enter(self, block: str = "", record: str = "") -> None:
        """Put the cursor where one would begin, or where this block of the page is written: that of this record."""
        first = next((each for each in self._fields.findChildren(QWidget) if _takes_keys(each)), None)
        (first or self.head).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, state: StoryState) -> None:
        """Show a story as it stands now."""
        before, self.state = self.state, state
        self.head.show_line(self.summary(state), done=self.is_done(state))
        # Nothing that is held back waits in a part that is closed.
        if self.is_open or (before is not None and _withheld(before) != _withheld(state)):
            self.fill(state)

    def fill(self, state: StoryState) -> None:
        """Bring the fields to what the story says: while they are shown."""

    def summary(self, state: StoryState) -> str:
        """What was written, in a few words."""
        return ""

    def is_done(self, state: StoryState) -> bool:
        """Whether something was written."""
        return bool(self.summary(state))

    def show_room(self, words: dict[str, int]) -> None:
        """How many words still fit, by block of the page; below zero: how many are too many."""

    def wish(self, intention: Wish) -> None:
        """Ask for something to be done with the story."""
        self.wished.emit(intention)

    def write(self, field: str, value: object) -> None:
        """Ask for a field of the story to be changed at once."""
        changes: dict[str, Any] = {field: value}
        self.wish(lambda desk, uid: desk.edit(uid, **changes))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            if self.is_open:
                rounded(painter, rect.adjusted(0, AIR, 0, -AIR), RADIUS_CARD, colour("surface"), colour("line"))
            else:
                painter.setPen(colour("line"))
                painter.drawLine(QPointF(0, rect.height() - 0.5), QPointF(rect.width(), rect.height() - 0.5))


def _withheld(state: StoryState) -> tuple[object, object]:
    return state.held_back, state.unseen


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(widget.window())
