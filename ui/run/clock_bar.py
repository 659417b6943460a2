"""The clock and the agenda along the top of Run: where one is, and how much is left, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from safari.run.pace import Pace, pace
from safari.words import _, ngettext
from ui.run.agenda_bar import AgendaBar
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.change import Change
    from safari.clock import Clock
    from safari.counting.step_time import StepTime
    from safari.plan.agenda import AgendaStep
    from ui.run.at_hand import AtHand
    from ui.run.day import Day

SECOND = 1_000
CLOCK_WIDTH = 190
GAP = 16
MOST_MINUTES = 119  # before the day is told in minutes up to here, then in hours
STEERED = ("unplanned", "before", "during", "over")
BEGINS = ("unplanned", "before")


class ClockBar(QWidget):
    """The time of day, what is left of the step at hand, and the agenda. The clock comes from outside.

    F10 closes the step at hand (or all up to the one chosen on the bar), Shift+F10 gives it five minutes more; before
    its time, or where none is planned for today, F10 begins the agenda. The plan stays as it is.
    """

    def __init__(self, day: Day, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._clock = day, clock
        self._at_hand: AtHand | None = None
        self._times: list[StepTime] = []
        self._pace = Pace("unplanned", ())
        self.time = PlainText("", "clock", wrap=False)
        self.left_over = PlainText("", "meta", "ink2", wrap=False)
        self.agenda = AgendaBar(day)
        self.close_button = Button(icon="check", name=_("The step at hand is over (F10)"), size="small")
        self.more_button = Button(_("+5 min"), size="small")
        self.more_button.setToolTip(_("Five minutes more for the step at hand (Shift+F10)"))
        self._face = QWidget()
        self._face.setLayout(column(self.time, self.left_over))
        self._buttons = QWidget()
        self._place()
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        theme().themed.connect(self._measure)
        self._measure()
        self.tick()

    def attend(self, at_hand: AtHand) -> None:
        """Know how the steps really go, and let them be closed and lengthened."""
        self._at_hand = at_hand
        self._times = at_hand.library.counting.step_times(self._day.safari.uid)
        at_hand.bridge.changed.connect(self._changed)
        self._show()

    def tick(self) -> None:
        """Look at the clock; what shows changes once a minute."""
        if f"{self._clock():%H:%M}" != self.time.text():
            self._show()

    def close_step(self) -> None:
        """F10: the step at hand is over, or all up to the one that was chosen; before its time, the agenda begins."""
        if self._at_hand is None or not self.isVisible() or not self._day.agenda:
            return
        desk, steps, at = self._at_hand.library.counting, self._day.agenda, self._clock()
        now, chosen, safari = self._look(), self.agenda.chosen, self._day.safari.uid
        self.agenda.choose(-1)
        if now.phase in BEGINS:
            place = max(0, chosen)
            over = tuple(step.uid for step in steps[:place])
            said = _("Begun at {time}: {step}. Ctrl+Z takes it back.").replace("{time}", f"{at:%H:%M}")
            self._steer(said, steps[place], lambda: desk.begin_agenda(safari, steps[0].uid, at, over))
            return
        first, last = max(0, now.step), chosen if chosen >= 0 else now.step
        if now.phase not in STEERED or last < first:
            self._at_hand.say(self._sentence(now))
            return
        over = tuple(step.uid for step in steps[first : last + 1])
        said = _("Over: {step}. Ctrl+Z takes it back.")
        self._steer(said, steps[last], lambda: desk.close_steps(safari, over, at))

    def lengthen_step(self) -> None:
        """Shift+F10: the step at hand, or the one that was chosen, takes five minutes more."""
        if self._at_hand is None or not self.isVisible():
            return
        now, desk = self._look(), self._at_hand.library.counting
        place = self.agenda.chosen if self.agenda.chosen >= 0 else now.step
        if place < 0 or now.phase == "unplanned":
            self._at_hand.say(self._sentence(now))
            return
        step = self._day.agenda[place]
        said = _("Five minutes more: {step}. Ctrl+Z takes them back.")
        self._steer(said, step, lambda: desk.lengthen_step(step.safari, step.uid))

    def _steer(self, said: str, step: AgendaStep, work: Callable[[], None]) -> None:
        at_hand = self._at_hand
        if at_hand is not None:
            at_hand.keeper.do(work, lambda _nothing: at_hand.say(said.format(step=_name(step))))

    def _changed(self, change: Change) -> None:
        if self._at_hand is not None and "step_times" in change.tables:
            desk, safari = self._at_hand.library.counting, self._day.safari.uid
            self._at_hand.keeper.read(lambda: desk.step_times(safari), self._take_times)

    def _take_times(self, times: list[StepTime]) -> None:
        self._times = times
        self._show()

    def _look(self) -> Pace:
        safari = self._day.safari
        return pace(self._day.agenda, safari.day, safari.starts, self._clock(), self._times)

    def _show(self) -> None:
        self.time.setText(f"{self._clock():%H:%M}")
        now = self._look()
        sentence = self._sentence(now)
        self.left_over.setText(sentence)
        self.left_over.set_ink("aha" if now.phase == "over" else "ink2")
        self.agenda.show_pace(now, sentence)
        self._buttons.setVisible(self._at_hand is not None and now.phase in STEERED and bool(self._day.agenda))
        name = _("Begin the agenda now (F10)") if now.phase in BEGINS else _("The step at hand is over (F10)")
        self.close_button.setAccessibleName(name)
        self.close_button.setToolTip(tip(name))
        self.more_button.setVisible(now.phase not in BEGINS)

    def _sentence(self, now: Pace) -> str:
        if now.phase == "during":
            left = ngettext("{n} min left: {step}", "{n} min left: {step}", now.minutes)
            return left.format(n=now.minutes, step=_name(self._day.agenda[now.step]))
        if now.phase == "over":
            over = ngettext("{n} min over: {step}", "{n} min over: {step}", now.minutes)
            return over.format(n=now.minutes, step=_name(self._day.agenda[now.step]))
        if now.phase == "before" and now.minutes > MOST_MINUTES:
            hours = now.minutes // 60
            return ngettext("Begins in {n} hour", "Begins in {n} hours", hours).format(n=hours)
        if now.phase == "before":
            return ngettext("Begins in {n} min", "Begins in {n} min", now.minutes).format(n=now.minutes)
        if now.phase == "after":
            return _("The agenda is over")
        return long_day(self._day.safari.day) if self._day.safari.day else _("No day is set")

    def _place(self) -> None:
        for button, press in ((self.close_button, self.close_step), (self.more_button, self.lengthen_step)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
            button.clicked.connect(press)
        buttons = row(self.close_button, self.more_button, gap=6)
        buttons.setContentsMargins(GAP, 0, 0, 0)
        self._buttons.setLayout(buttons)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 20, 0, 10)
        across.setSpacing(0)
        across.addWidget(self._face)
        across.addWidget(self.agenda, 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _measure(self) -> None:
        self._face.setFixedWidth(round(CLOCK_WIDTH * theme().factor))


def _name(step: AgendaStep) -> str:
    return step.short or step.title.partition(":")[0]
