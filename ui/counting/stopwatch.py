"""The stopwatch: how long somebody waits, what it is about, and the note it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from safari.counting.stopwatch import Stopwatch
from safari.counting.timing import Instant, as_clock, is_by_time_of_day, length_of
from safari.words import _, ngettext
from ui.counting.figure import Figure
from ui.counting.in_place import InPlace
from ui.counting.telling import tell
from ui.run.timeline_row import Row
from ui.theme import set_type
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from safari.change import Change
    from safari.run.note import Note
    from ui.run.at_hand import AtHand

SECOND, MINUTE = 1_000, 60_000


class StopwatchSection(SideSection):
    """A running stopwatch is on disk before it is shown as running; stopped, it is a note on the timeline."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Stopwatch"))
        self._at_hand = at_hand
        self.watch: Stopwatch | None = None
        self._naming = False
        self._named = ""  # the label that was handed to the disk
        self.face = Figure("stopwatch", "00:00")
        self.face.setAccessibleName(_("Stopwatch"))
        self.button = Button(_("Start"), icon="play")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.button.clicked.connect(self.press)
        self.label = InPlace(_("What is being timed?"))
        set_type(self.label, "small", "ink2")
        self.label.setAccessibleName(_("What is being timed?"))
        self.label.textEdited.connect(self._name)
        self.label.returnPressed.connect(at_hand.to_line)
        self.remark = PlainText("", "meta", "ink3")
        below = QWidget()  # without one, the first in the stack would be a window for a moment
        self._below = QStackedLayout(below)
        for widget in (self.remark, self.label):
            self._below.addWidget(widget)
        self._again = PlainText("", "meta", "ink2")
        self.body.setSpacing(2)
        self.body.addLayout(row(self.face, None, self.button))
        self.body.addLayout(column(below, self._again))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)
        at_hand.bridge.changed.connect(self._changed)
        self._show(at_hand.library.counting.running(*self._whose()), found=True)

    def press(self) -> None:
        """Ctrl+T: start; where it runs, stop and make a note of it. Counts from now, whenever the disk takes it."""
        now, language = self._now(), self._at_hand.day.language
        desk, whose = self._at_hand.library.counting, self._whose()
        self._keep_name()
        self._at_hand.keeper.do(lambda: desk.start_or_stop(*whose, now, language), self._pressed)

    def settle(self) -> bool:
        """Hand what is timed to the disk, too, before Run is left. A running stopwatch runs on."""
        self._keep_name()
        return True

    def _pressed(self, became: Stopwatch | Note) -> None:
        if isinstance(became, Stopwatch):
            self._show(became)
            tell(self._at_hand, self.face, _("The stopwatch runs."))
            return
        if self.label.hasFocus():
            self._at_hand.to_line()
        self._show(None)
        sitting = self._at_hand.sitting
        sitting.model.put(Row(became))
        sitting.newest.emit(became.uid)
        sitting.kept.emit(became.uid)

    def _show(self, watch: Stopwatch | None, *, found: bool = False) -> None:
        """Show this one; `found` running, it ran on while nobody was here."""
        before, self.watch = self.watch, watch
        self.button.setText(_("Stop") if watch else _("Start"))
        self.button.set_icon("pause" if watch else "play")
        self.button.setToolTip(_("Stop, and make it a note (Ctrl+T)") if watch else _("Start (Ctrl+T)"))
        if watch is None:
            self.remark.setText(_("Time a wait: it becomes a note."))
        elif before is None or (watch.uid, watch.label) != (before.uid, before.label):
            self._take_label(watch, anew=before is None or before.uid != watch.uid)
        self._below.setCurrentWidget(self.label if watch else self.remark)
        self._again.setText(self._ran_on(watch) if watch and found else "" if watch is None else self._again.text())
        self._again.setVisible(bool(self._again.text()))
        self._tick()

    def _take_label(self, watch: Stopwatch, *, anew: bool) -> None:
        if anew or not self.label.hasFocus():
            self.label.setText(watch.label)
            self._named = watch.label

    def _ran_on(self, watch: Stopwatch) -> str:
        if is_by_time_of_day(watch, self._now()):
            return _("Brought back: it ran on. The computer was off meanwhile, so the time of day tells how long.")
        return _("Brought back: it ran on.")

    def _tick(self) -> None:
        if self.watch is None:
            self._timer.stop()
            self.face.show_text("0:00", "ink3")
            self.face.setAccessibleDescription("")
            return
        passed = length_of(self.watch, self._now())
        self.face.show_text(as_clock(passed))
        minutes = ngettext("{n} minute", "{n} minutes", passed // MINUTE).format(n=passed // MINUTE)
        if minutes != self.face.accessibleDescription():
            self.face.setAccessibleDescription(minutes)
        self._timer.start(SECOND - passed % SECOND + 1)

    def _name(self) -> None:
        """One write at a time is under way, so that a slow disk gets the words and not every letter."""
        if not self._naming:
            self._keep_name()

    def _keep_name(self) -> None:
        watch, label = self.watch, self.label.text()
        if watch is None or label == self._named:
            return
        desk, before = self._at_hand.library.counting, self._named
        self._naming, self._named = True, label

        def kept(_watch: Any) -> None:  # noqa: ANN401 - as the keeper hands it on
            self._naming = False
            self._keep_name()

        def refused() -> None:
            self._naming, self._named = False, before

        sitting = f"stopwatch {watch.uid}"
        self._at_hand.keeper.do(lambda: desk.name_stopwatch(watch.uid, label, sitting), kept, refused)

    def _changed(self, change: Change) -> None:
        if "stopwatches" in change.tables and not self._naming:
            desk, whose = self._at_hand.library.counting, self._whose()
            self._at_hand.keeper.read(lambda: desk.running(*whose), self._show)

    def _whose(self) -> tuple[str, str | None]:
        return self._at_hand.day.safari.uid, self._at_hand.author

    def _now(self) -> Instant:
        return Instant(self._at_hand.clock(), self._at_hand.steady())
