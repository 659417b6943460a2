"""Talk time: which share of the time leaders talk. It is told, never held against anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtWidgets import QProgressBar

from safari.counting.talk_share import AIM, share
from safari.counting.timing import Instant
from safari.run.pace import agenda_period
from safari.words import _
from ui.counting.held_key import HeldKey
from ui.counting.telling import tell
from ui.theme import colour
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import clock
from ui.widgets.days_bar import DaysBar, paint_bar
from ui.widgets.painting import painting
from ui.widgets.plain_text import PlainText
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from safari.change import Change
    from safari.counting.step_time import StepTime
    from safari.counting.talk import Talk
    from ui.run.at_hand import AtHand

SECOND, CALM = 1_000, 15_000
NOTED_EVERY, ASLEEP = 10_000, 30_000
THICK = 8


class TalkBar(DaysBar):
    """The share, 0 to 100 %, with a stroke at the aim. It has one colour, whatever the share."""

    def __init__(self) -> None:
        super().__init__(_("Talk time"), thick=THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(self) as painter:
            paint_bar(painter, box, self.value() / self.maximum(), "accent")
            painter.fillRect(QRectF(round(box.width() * AIM / 100) - 1, 0, 2, box.height()), colour("ink3"))


class TalkSection(SideSection):
    """F4 held or tapped while a leader talks; the button does the same. A talk is on disk before it is shown."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Talk time"))
        self._at_hand = at_hand
        self._desk = at_hand.library.counting
        self._talks: list[Talk] = []
        self._times: list[StepTime] = []
        self._left_open = False  # a talk that was open when the program ended, and is not closed yet
        self._talked: Talk | None = None
        self._under_way = 0  # beginnings and ends that the disk has not answered
        self.key = HeldKey(Qt.Key.Key_F4, at_hand.steady, self)
        self.key.began.connect(self._begin)
        self.key.ended.connect(lambda: self._end(self._now()))
        self.bar: QProgressBar = TalkBar()
        self.sentence = PlainText("", "small", "ink2")
        self.button = Button(_("We talk"), icon="speech", size="small")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.button.setToolTip(_("Hold it, or F4, while a leader talks; or tap at the beginning and at the end"))
        self.button.pressed.connect(self.key.press)
        self.button.released.connect(self.key.let_go)
        self.remark = PlainText("", "meta", "ink2")
        self.remark.hide()
        line = row(self.sentence, self.button, gap=12)
        line.setStretch(0, 1)
        self.body.addLayout(column(self.bar, line, self.remark, gap=8))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._seen = self._noted = self._now()
        at_hand.bridge.changed.connect(self._changed)
        found = self._read_talks()
        self._left_open = any(talk.ended is None for talk in found[0])
        self._show(found)
        if self._left_open:
            self._bring_back()

    def settle(self) -> bool:
        """Who leaves Run no longer watches who talks: the talk at hand ends."""
        self.key.switch(on=False)
        return True

    def _begin(self) -> None:
        now, safari = self._now(), self._at_hand.day.safari.uid
        self._seen = self._noted = now
        self.remark.hide()

        if self._left_open:
            self._bring_back()
        self._write(lambda: self._desk.talk(safari, now))

    def _end(self, now: Instant) -> None:
        safari = self._at_hand.day.safari.uid
        self._write(lambda: self._desk.hush(safari, now))

    def _write(self, work: Callable[[], Talk | None]) -> None:
        def answered(talk: Talk | None = None) -> None:
            self._under_way -= 1
            self._talked = talk
            self._read()

        self._under_way += 1
        self._at_hand.keeper.do(work, answered, answered)

    def _bring_back(self) -> None:
        """A talk that was open when the program ended is counted as far as it was known to go on."""
        safari = self._at_hand.day.safari.uid

        def closed(talk: Talk | None) -> None:
            self._left_open = False
            if talk is not None and talk.ended is not None:
                self._remark(_("Brought back: a leader talked until {time}, as far as is known.").format(
                    time=clock(talk.ended)
                ))  # fmt: skip
            elif talk is not None:
                self._remark(_("A leader had just begun to talk when the program ended. That is not counted."))

        self._at_hand.keeper.do(lambda: self._desk.close_talk_left_open(safari), closed)

    def _remark(self, sentence: str) -> None:
        self.remark.setText(sentence)
        self.remark.show()

    def _tick(self) -> None:
        now = self._now()
        if self.key.is_on and now.steady.steady - self._seen.steady.steady > ASLEEP:
            self.key.is_on = False
            self._end(self._seen)
            self._remark(_("The computer slept: the talk ended at {time}.").format(time=clock(self._seen.at)))
        elif self.key.is_on and now.steady.steady - self._noted.steady.steady >= NOTED_EVERY:
            self._noted = now
            safari = self._at_hand.day.safari.uid
            # Nobody's word, and nobody's key: it is noted without the bar at the top saying so each time.
            self._at_hand.keeper.read(lambda: self._desk.still_talks(safari, now), lambda _nothing: None)
        self._seen = now
        self._show_share()

    def _changed(self, change: Change) -> None:
        if change.tables & {"talks", "step_times"}:
            self._read()

    def _read(self) -> None:
        self._at_hand.keeper.read(self._read_talks, self._show)

    def _read_talks(self) -> tuple[list[Talk], list[StepTime]]:
        safari = self._at_hand.day.safari.uid
        return self._desk.talks(safari), self._desk.step_times(safari)

    def _show(self, found: Any) -> None:  # noqa: ANN401 - as the keeper hands it on
        self._talks, self._times = found
        if not self._under_way and not self._left_open:  # taken back, or refused: the key knows it, too
            self.key.is_on = self._going_on() is not None
        self._show_share()
        if self._talked is not None:  # a key did this
            tell(self._at_hand, self.sentence, self.sentence.text())
            self._talked = None

    def _going_on(self) -> Talk | None:
        return next((one for one in self._talks if one.ended is None), None)

    def _show_share(self) -> None:
        talking = self._going_on() is not None and not self._left_open
        self.button.setText(_("Stop") if talking else _("We talk"))
        self.button.set_icon("pause" if talking else "speech")
        now, day = self._now(), self._at_hand.day
        period = agenda_period(day.agenda, day.safari.day, day.safari.starts, now.at, self._times)
        found = share(self._talks, now, period)
        said = _("We are talking: {n} %, aim {aim} %") if talking else _("We talked {n} %, aim {aim} %")
        percent = found.percent if found else 0
        words = (
            said.format(n=percent, aim=AIM) if found else _("Hold F4 while a leader talks. Aim: {n} %").format(n=AIM)
        )
        if words != self.sentence.text():
            self.sentence.setText(words)
            self.bar.setAccessibleDescription(words)
            self.bar.setValue(percent)
            self.bar.update()
        self._timer.start(SECOND if talking or self.key.is_on else CALM)

    def _now(self) -> Instant:
        return Instant(self._at_hand.clock(), self._at_hand.steady())
