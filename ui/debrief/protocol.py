"""The half hour, step by step, above the board: where the clock is, and what comes next. Nothing rings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.closing.protocol import Reached, reached
from safari.words import _, ngettext
from ui.debrief.panes import Pane
from ui.theme import colour
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import clock, long_day
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from safari.library import Library
    from safari.plan.format import FormatStep
    from ui.screen import Context

SECOND = 1_000
TRACK, BETWEEN = 6, 3  # px
LOW_BELOW = 800  # px of the window, in which the step at hand is enough
LEVEL = 4  # px that words beside a button begin lower


class Track(QWidget):
    """The steps as a row of bars, each as long as its minutes, filled as far as they have gone by."""

    def __init__(self) -> None:
        super().__init__()
        self._minutes: tuple[int, ...] = ()
        self._gone: tuple[float, ...] = ()
        self.setFixedHeight(TRACK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, minutes: tuple[int, ...], gone: tuple[float, ...]) -> None:
        """Show how far each step has come."""
        self._minutes, self._gone = minutes, gone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, TRACK)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - BETWEEN * max(0, len(self._minutes) - 1)
        left, all_minutes = 0.0, max(1, sum(self._minutes))
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for length, gone in zip(self._minutes, self._gone, strict=True):
                wide = room * length / all_minutes
                for share, ink in ((1.0, colour("line")), (gone, colour("accent"))):
                    painter.setBrush(ink)
                    painter.drawRoundedRect(QRectF(left, 0, wide * share, TRACK), TRACK / 2, TRACK / 2)
                left += wide + BETWEEN


class ProtocolPane(QWidget):
    """Starts the clock, shows the step at hand and the one after it, and can be put away at any time."""

    TABLES: ClassVar = frozenset({"debriefs", "safaris", "formats"})

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self._steps: tuple[FormatStep, ...] = ()
        self._began: datetime | None = None
        self._step = -1
        self.track = Track()
        self.title = PlainText("", "body_strong")
        self.next = PlainText("", "small", "ink2")
        self.left = PlainText("", "small_strong", "ink2", wrap=False)
        self.all_button = Button(_("All steps"), "word", size="small")
        self.all_button.setCheckable(True)
        self.begin_button = Button(_("Start the clock"), "word", size="small", icon="play")
        self.leave_button = Button(_("Put the clock away"), "word", size="small")
        self.steps = PlainText("", "small", "ink2")
        self._lay_out()
        self.all_button.toggled.connect(lambda _on: self.tick())
        self.begin_button.clicked.connect(lambda: context.attempt(lambda: self._library.closing.begin(safari_uid)))
        self.leave_button.clicked.connect(lambda: context.attempt(lambda: self._library.closing.leave(safari_uid)))
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.tick)

    def _lay_out(self) -> None:
        words = column(self.title, self.next)
        words.setContentsMargins(0, LEVEL, 0, 0)
        self.left.setContentsMargins(0, LEVEL, 0, 0)
        across = row(gap=16)
        across.addLayout(words, 1)
        for widget in (self.left, self.all_button, self.begin_button, self.leave_button):
            across.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self.track, across, self.steps, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def refresh(self) -> None:
        """Read anew which steps there are, and when the clock was started."""
        debrief = self._library.closing.debrief(self._safari)
        self._began = debrief.began
        self._steps = self._library.closing.protocol(self._safari)
        self.setVisible(bool(self._steps) and debrief.closed is None)
        if self._began is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Look at the clock."""
        minutes = tuple(step.minutes for step in self._steps)
        now = reached(minutes, self._began, self._library.journal.clock())
        runs = now.phase in ("during", "over")
        self.track.setVisible(runs)
        self.track.show_steps(minutes, now.gone)
        self._say(self.title, self._title(now))
        self._say(self.next, self._next(now))
        self._say(self.left, _left(now))
        self._say(self.steps, " · ".join(self._listed(now)) if self.all_button.isChecked() else "")
        self._offer({self.begin_button: not runs, self.leave_button: runs or now.phase == "past"})
        self.setAccessibleName(" ".join(part for part in (self.title.text(), self.left.text()) if part))
        if now.step != self._step:
            self._step = now.step
            if runs and self.isVisible():
                announce(self, self.title.text())

    @staticmethod
    def _offer(buttons: dict[Button, bool]) -> None:
        """Show those that do something now; the keyboard goes from one that does not to one that does."""
        had_focus = any(one.hasFocus() and not shown for one, shown in buttons.items())
        for one, shown in buttons.items():
            one.setVisible(shown)
        if had_focus:
            next(one for one, shown in buttons.items() if shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, now: Reached) -> str:
        if now.phase == "during":
            which = _("Step {n} of {steps}").format(n=now.step + 1, steps=len(self._steps))
            return f"{which}: {self._steps[now.step].title}"
        if now.phase == "over":
            return _("The time is up. What was written stays; take the minutes you need.")
        return ""

    def _next(self, now: Reached) -> str:
        if now.phase == "waiting":
            said = ngettext("{n} minute, step by step", "{n} minutes, step by step", now.left_of_all)
            return _("{minutes}: the clock leads through it and never rings.").format(
                minutes=said.format(n=now.left_of_all)
            )
        if now.phase == "past" and self._began is not None:
            when = _("{day}, {time}").format(day=long_day(self._began.date()), time=clock(self._began))
            return _("The clock was started on {when}.").format(when=when)
        if self.window().height() < LOW_BELOW:
            return ""
        following = self._steps[now.step + 1 : now.step + 2] if now.phase == "during" else ()
        return "".join(_("Then: {step}").format(step=_timed(step)) for step in following)

    def _listed(self, now: Reached) -> list[str]:
        at = now.step if now.phase == "during" else -1
        return [f"{'→ ' if place == at else ''}{_timed(step)}" for place, step in enumerate(self._steps)]

    @staticmethod
    def _say(label: PlainText, words: str) -> None:
        if label.text() != words:
            label.setText(words)
        label.setVisible(bool(words))


def _left(now: Reached) -> str:
    if now.phase == "during":
        step = ngettext("{n} min left", "{n} min left", now.left).format(n=now.left)
        return _("{step}, {n} in all").format(step=step, n=now.left_of_all)
    if now.phase == "over" and now.left:
        return _("{n} min over").format(n=now.left)
    return ""


def _timed(step: FormatStep) -> str:
    return _("{step} ({n} min)").format(step=step.title, n=step.minutes)


def build(context: Context, safari_uid: str) -> QWidget:
    """The protocol of one safari's debrief."""
    return ProtocolPane(context, safari_uid)


PANES = (Pane("protocol", "above", 10, build),)
