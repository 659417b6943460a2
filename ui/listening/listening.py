"""Listening to calls: opens one call after the other, plays it, and keeps all that is shown of it true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from safari.people.consent_words import use_name
from safari.words import _
from safari.yes_no import YesNo
from ui.background import Task, run
from ui.listening.call import read_call, read_sound, read_told
from ui.listening.call_head import CallHead
from ui.listening.call_words import about, day_of
from ui.listening.marked import Marked
from ui.listening.masking import Masking
from ui.listening.middle import Middle
from ui.listening.moments import Moments, entries
from ui.listening.player import SPEEDS, Player
from ui.listening.verdict import Verdict
from ui.listening.waveform_view import Sign
from ui.settings import program_settings

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QWidget

    from safari.change import Change
    from ui.listening.call import Call, Told
    from ui.run.at_hand import AtHand

HEARD_TABLES = {"recordings", "transcripts"}
TOLD_TABLES = {"marks", "masks", "consents", "customers", *HEARD_TABLES}
KEY = "listening/"
REMEMBER_MS = 1_000  # so soon it is on disk where one is in a call, for whoever is torn away


class Listening(QObject):
    """The call that is open (`call`, None where there is none), what shows it, and a `player`.

    `shown` when it is another call, or what is known of it has changed.
    """

    shown = Signal()

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(at_hand.sitting)
        self.at_hand = at_hand
        self.head, self.middle = CallHead(), Middle()
        self.marked, self.verdict = Marked(), Verdict()
        self.player = Player(self)
        self.call: Call | None = None
        self._wanted = ""  # the call that is being opened
        self._loading: Task | None = None
        self._plays_from: int | None = None
        self._told_of_silence = False
        self.moments = Moments(at_hand, self.middle, lambda: (self.call, self.moment))
        self.masking = Masking(at_hand, self.middle)
        self._soon = QTimer(self, singleShot=True, interval=0)  # several changes at once are shown once
        self._soon.timeout.connect(self._show_entries)
        self._rest = QTimer(self, singleShot=True, interval=REMEMBER_MS)
        self._rest.timeout.connect(self._remember)
        self._wire()

    @property
    def moment(self) -> int:
        """Where one is in the call, in milliseconds; also without its sound."""
        return self.player.position if self.player.has_sound else self.head.waveform.value()

    def start(self) -> None:
        """Open the call that was open last."""
        self.open(str(program_settings().value(KEY + self.at_hand.day.safari.uid, "")))

    def open(self, uid: str, *, play_from: int | None = None) -> None:
        """Open a call of the safari (the first, where there is none of that uid), and play it from a moment (ms)."""
        self._wanted, self._plays_from = uid, play_from
        self._remember()
        library, safari, today = self.at_hand.library, self.at_hand.day.safari.uid, self._today()
        self.at_hand.keeper.read(lambda: read_call(library, safari, uid, today), self._opened)

    def step(self, by: int = 1) -> None:
        """To the next call, or the one before."""
        if self.call is None:
            self.at_hand.say(_("There are no calls yet."))
            return
        self.at_hand.to_line()  # a verdict that was being typed is of the call before
        number = self.call.number + by
        if not 0 <= number < self.call.of:
            self.at_hand.say(_("This is the last call.") if by > 0 else _("This is the first call."))
            return
        library, safari, today = self.at_hand.library, self.at_hand.day.safari.uid, self._today()

        def read() -> Call | None:
            order = library.recordings.of_safari(safari)
            return read_call(library, safari, order[min(number, len(order) - 1)].uid, today) if order else None

        self._remember()
        self._plays_from = None
        self.at_hand.keeper.read(read, self._opened)

    def play_from(self, moment: int) -> None:
        """Play the call that is open from a moment, in milliseconds."""
        if self._may_play(moment):
            self.seek(moment)
            self.player.play()

    def toggle(self) -> None:
        """Play or pause; a reason where it may not be played."""
        if self._may_play():
            self.player.toggle()

    def back(self) -> None:
        """Five seconds back."""
        self.player.back()

    def seek(self, moment: int) -> None:
        """Go to a moment; the transcript runs along from there."""
        if self.player.has_sound:
            self.player.seek(moment)
        else:
            self._moved(moment)
        self.middle.transcript.follow()

    def change_speed(self, by: int) -> None:
        """One step faster or slower."""
        place = SPEEDS.index(self.player.speed) if self.player.speed in SPEEDS else 1
        speed = SPEEDS[max(0, min(place + by, len(SPEEDS) - 1))]
        self._speed(speed)
        self.at_hand.say(_("Speed {speed}").format(speed=f"{speed:g}×"))

    def count(self) -> None:
        """There are more calls now, or fewer; the one that is open stays as it is."""
        library, safari = self.at_hand.library, self.at_hand.day.safari.uid

        def counted(order: list[str]) -> None:
            if self.call is not None and self.call.uid in order and isValid(self.head):
                self.call = replace(self.call, number=order.index(self.call.uid), of=len(order))
                self.head.show_steps(self.call.number, self.call.of)
                self._show_told(self.call.told)

        self.at_hand.keeper.read(lambda: [one.uid for one in library.recordings.of_safari(safari)], counted)

    def switch_avoidable(self) -> None:
        """The verdict by one key: yes, no, open."""
        if self.call is not None:
            answer = self.verdict.step_avoidable()
            said = {YesNo.YES: _("Avoidable: yes"), YesNo.NO: _("Avoidable: no"), YesNo.OPEN: _("Avoidable: open")}
            self.at_hand.say(said[answer])

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [
            self.middle.details.whose,
            self.middle.whose.field,
            self.head.waveform,
            self.middle.area,
            self.verdict.owner,
        ]

    def settle(self) -> bool:
        """Before Run is left: what is typed in the verdict is told, where one is in the call is remembered."""
        self.verdict.settle()
        self.middle.details.settle()
        self._remember()
        self.player.pause()
        self.masking.settle()
        return True

    def _wire(self) -> None:
        head, player = self.head, self.player
        player.moved.connect(self._moved)
        player.playing.connect(self._playing)
        player.trouble.connect(self._trouble)
        head.waveform.sought.connect(self.seek)
        head.transport.toggled.connect(self.toggle)
        head.transport.back.connect(self.back)
        head.transport.sped.connect(self._speed)
        head.stepped.connect(self.step)
        self.middle.transcript.sought.connect(self.seek)
        marked = self.marked
        marked.played.connect(self.play_from)
        marked.wanted.connect(self._write_about)
        marked.dropped.connect(lambda uid: self.at_hand.keeper.do(lambda: self.at_hand.library.recordings.unmark(uid)))
        self.verdict.decided.connect(self._decide)
        self.verdict.done.connect(self.at_hand.to_line)
        model = self.at_hand.sitting.model
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            changed.connect(lambda *_what: self._soon.start())
        self.at_hand.bridge.changed.connect(self._changed)

    def _opened(self, call: Call | None) -> None:
        if not isValid(self.head):
            return
        other = (call and call.uid) != (self.call and self.call.uid)
        if other:
            self.player.unload()  # the place that is remembered then is still that of the call before
            if self._loading is not None:
                self._loading.cancel()
                self._loading = None
        self.call = call
        self.head.setVisible(call is not None)
        self.verdict.setVisible(call is not None)
        if call is None:
            self.masking.show_transcript(None, ())
            self._soon.start()
            self.middle.show_page(self.middle.empty)
            self.shown.emit()
            return
        self._show_call(call)
        self._show_told(call.told)
        if other:
            position = int(str(program_settings().value(KEY + call.uid, 0)) or 0)
            self._moved(position if self._plays_from is None else self._plays_from)
            self._remember()
            self._load(call)
        else:
            self._moved(self.moment)  # its lines are new
        if self._plays_from is not None:
            self.play_from(self._plays_from)

    def _show_call(self, call: Call) -> None:
        transcript = call.told.transcript
        self.head.waveform.show_call(call.waveform, call.turns(), call.told.recording.lasts)
        self.head.waveform.show_spans(call.spans)
        self.head.transport.show_call(call.told.recording.lasts, knows_who_speaks=bool(call.turns()))
        self.head.show_steps(call.number, call.of)
        self.middle.lines.show_lines(call.lines, call.names(), transcript.ours if transcript else ())
        self.middle.withheld.say(call.told.held_back)
        if self.middle.page is not self.middle.table:
            self.middle.show_page(self.middle.words)

    def _show_told(self, told: Told) -> None:
        call = self.call
        if call is None:
            return
        recording = told.recording
        day = day_of(recording.called_on, self._today()) if recording.called_on else ""
        agreed = _("Consent: {uses}").format(uses=_(", ").join(use_name(use).lower() for use in told.agreed))
        self.head.show_place(call.who, about(told, call.number, call.of, day), agreed if told.agreed else "")
        self.head.transport.may_play("" if told.playing.may else told.playing.sentence)
        self.verdict.show_verdict(recording)
        self.masking.show_transcript(told.transcript, told.masks)
        self._soon.start()
        self.shown.emit()

    def _show_entries(self) -> None:
        if not isValid(self.marked):
            return
        found = entries(self.at_hand, self.call)
        self.marked.show_entries(found)
        moments = [(one.moment, str(one.kind or "")) for one in found if one.moment is not None]
        self.head.waveform.show_signs([Sign(moment, kind) for moment, kind in moments])
        self.middle.lines.show_kinds((moment, kind) for moment, kind in moments if kind)

    def _load(self, call: Call) -> None:
        """Have the sound in memory, away from the thread of the windows; nothing of it touches the disk."""
        if not call.told.playing.may or self.player.has_sound or self._loading is not None:
            return
        library, uid, lasts = self.at_hand.library, call.uid, call.told.recording.lasts

        def come(sound: QByteArray | None) -> None:
            if isValid(self) and sound is not None and self.call is not None and self.call.uid == uid:
                self._loading = None
                self.player.load(sound, lasts, self.head.waveform.value())
                if self._plays_from is not None:
                    self.play_from(self._plays_from)
                    self._plays_from = None

        def fail(error: Exception) -> None:
            if isValid(self):
                self._loading = None
                self.at_hand.say(str(error), "ouch")

        self._loading = run(lambda task: read_sound(library, uid, task), come, fail)

    def _may_play(self, begins: int | None = None) -> bool:
        """Whether there is a call that may be played; says why not. While its sound is loaded it is remembered where
        it `begins` (None: where one is)."""
        if self.call is None:
            self.at_hand.say(_("There are no calls yet. Take in calls first."))
            return False
        playing = self.call.told.playing
        if not playing.may:
            self.at_hand.say(playing.sentence, "ouch")
            return False
        if not self.player.has_sound:
            self._load(self.call)
            self._plays_from = self.head.waveform.value() if begins is None else begins
            return False
        return True

    def _moved(self, moment: int) -> None:
        self.head.waveform.go_to(moment)
        self.head.transport.show_moment(moment)
        self.middle.transcript.go_to(moment)
        if not self._rest.isActive():  # while it plays, too
            self._rest.start()

    def _playing(self, playing: bool) -> None:
        self.head.transport.show_playing(playing=playing)
        if not playing:
            self._remember()
        elif not self._told_of_silence:
            self._told_of_silence = True
            self.at_hand.say(_("Listen in silence and write what you hear. F8 marks a moment."))

    def _trouble(self, sentence: str) -> None:
        self._told_of_silence = True  # nothing else is said over it
        self.at_hand.say(sentence, "ouch")

    def _speed(self, speed: float) -> None:
        self.player.set_speed(speed)
        self.head.transport.show_speed(speed)

    def _write_about(self, uid: str) -> None:
        mark = next((one for one in self.call.told.marks if one.uid == uid), None) if self.call else None
        if mark is not None:
            self.moments.write_about(mark)
        else:
            self.at_hand.sitting.change(uid)
            self.at_hand.to_line()

    def _decide(self, field: str, value: object, sitting: str) -> None:
        if self.call is not None:
            uid, desk = self.verdict.call, self.at_hand.library.recordings
            changes: dict[str, Any] = {field: value}
            self.at_hand.keeper.do(lambda: desk.edit(uid, sitting, **changes))

    def _changed(self, change: Change) -> None:
        """Read again what changed, after everything that is being written."""
        if not change.tables & TOLD_TABLES:
            return
        library, today = self.at_hand.library, self._today()
        if change.tables & {"recordings"}:
            self.count()  # another one may have gone, or they have another order
        if self.call is None or change.tables & {"transcripts"}:
            self.open(self.call.uid if self.call else "")
            return
        uid = self.call.uid
        self.at_hand.keeper.read(lambda: read_told(library, uid, today), self._told)

    def _told(self, told: Told | None) -> None:
        if not isValid(self.head):
            return
        if told is None:
            self.open("")
        elif self.call is not None and told.recording.uid == self.call.uid:
            if told.held_back != self.call.told.held_back:
                self.open(told.recording.uid)  # its lines come or go
            self.call = replace(self.call, told=told)
            if not told.playing.may:
                self.player.unload()  # a consent taken back while it plays
            self._show_told(told)
            self._load(self.call)

    def _remember(self) -> None:
        if self.call is not None and isValid(self.head):
            settings = program_settings()
            settings.setValue(KEY + self.call.uid, self.head.waveform.value())
            settings.setValue(KEY + self.at_hand.day.safari.uid, self.call.uid)

    def _today(self) -> date:
        return self.at_hand.clock().date()
