"""The calls of the day as a whole: taking them in, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from safari.recordings.pairing import called_alike, paired
from safari.recordings.silence import silences
from safari.recordings.verdicts import verdicts
from safari.words import _, ngettext
from ui.background import Task, run
from ui.listening.dropping import Dropping
from ui.listening.taking_in import SOUNDS, WORDS, TakingIn
from ui.run.jot_box import JotBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.change import Change
    from safari.errors import SafariError
    from safari.library import Library
    from safari.recordings.recording import Recording
    from safari.recordings.silence import Span
    from safari.recordings.verdicts import CallVerdict
    from ui.listening.listening import Listening

IN_TABLE = frozenset({"recordings", "transcripts", "notes"})
Spans = dict[tuple[str, str], "list[Span]"]  # where nobody speaks, by the bytes of a call and its transcript


class Calls(QObject):
    """Over a Listening: `choose()` files, `take(paths)`, `switch_table()`."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening, self._at_hand = listening, listening.at_hand
        self._refused: list[SafariError] = []
        self._came_in = self._words_in = 0
        self._told_of_leaving = self._read_again = False
        self._spans: Spans = {}
        self._reading: Task | None = None
        self.taking = TakingIn(self._at_hand, self)
        head, middle = listening.head, listening.middle
        for wants in (head.wants_more, middle.wants_calls):
            wants.connect(self.choose)
        for dropped in (head.dropped, middle.dropped):
            dropped.connect(self.take)
        self._dropping = Dropping(self)
        self._dropping.dropped.connect(self.take)
        QTimer.singleShot(0, self, self._watch_line)  # once the screen stands around us
        head.wants_table.connect(self.switch_table)
        middle.table.chosen.connect(self._open)
        middle.table.left.connect(self.switch_table)
        self.taking.came.connect(self._came)
        self.taking.worded.connect(self._worded)
        self.taking.went.connect(self._went)
        self.taking.refused.connect(self._refuse)
        self.taking.over.connect(self._over)
        self._at_hand.bridge.changed.connect(self._changed)

    @property
    def _is_table(self) -> bool:
        return self._listening.middle.page is self._listening.middle.table

    def _watch_line(self) -> None:
        screen = self._at_hand.sitting.parent()
        if isinstance(screen, QWidget):
            boxes = screen.findChildren(JotBox)
            self._dropping.watch([*boxes, *(box.line.viewport() for box in boxes)])

    def choose(self) -> None:
        """The system's own dialog for choosing files."""
        kinds = " ".join(f"*.{one}" for one in (*SOUNDS, *WORDS))
        filters = f"{_('Calls and transcripts')} ({kinds});;{_('All files')} (*)"
        chosen, _kind = QFileDialog.getOpenFileNames(self._listening.middle, _("Take in calls"), "", filters)
        self._at_hand.to_line()
        self.take(chosen)

    def take(self, paths: Sequence[str]) -> None:
        """Take in these files: sounds with their transcripts, and transcripts of calls that are here."""
        files = [Path(one) for one in paths]
        words = [one for one in files if one.suffix.lower().removeprefix(".") in WORDS]
        sounds = [one for one in files if one not in words]
        found = paired(sounds, words)
        self.taking.take(found.pairs)
        if found.left_over:
            library, safari = self._at_hand.library, self._at_hand.day.safari.uid
            self._at_hand.keeper.read(
                lambda: belonging(library, safari, found.left_over),
                self._take_words,
            )

    def switch_table(self) -> None:
        """Show all calls in place of the transcript, or the transcript again."""
        middle = self._listening.middle
        if self._listening.call is None:
            self._at_hand.say(_("There are no calls yet."))
        elif self._is_table:
            middle.show_page(middle.words)
            self._at_hand.to_line()
        else:
            middle.show_page(middle.table)
            self._read_table()
            middle.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> bool:
        """Before Run is left: a call that is coming in is told of once; who leaves again leaves it, all of it."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if not self.taking.runs:
            return True
        if not self._told_of_leaving:
            self._told_of_leaving = True
            self._at_hand.say(
                _("A call is still coming in. Wait a moment, or leave once more to go without it."), "ouch"
            )
            return False
        self.taking.cancel()
        return True

    def _take_words(self, found: Belonging) -> None:
        """Transcripts without a sound: to the call of that name, else to the open one if it alone has none."""
        opened = self._listening.call.uid if self._listening.call is not None else None
        wordless = set(found.wordless) - {recording for _path, recording in found.named}
        for path, named in found.named:
            there = named or (opened if opened is not None and wordless == {opened} else None)
            if there is None:
                said = _("There is no call that “{name}” belongs to. Give both the same name.")
                self._at_hand.say(said.format(name=path.name), "ouch")
            else:
                wordless.discard(there)
                self.taking.take_words(there, path)

    def _came(self, uid: str) -> None:
        """The first call that comes in is opened; who listens already is not interrupted."""
        self._came_in += 1
        call = self._listening.call
        if call is None or call.uid == uid:
            self._listening.open(uid)
        else:
            self._listening.count()

    def _worded(self) -> None:
        self._words_in += 1
        if not self.taking.runs:
            self._tell_what_came()

    def _tell_what_came(self) -> None:
        """What is in now, in a sentence; a transcript came to a call that is here, or has just come."""
        calls, words = self._came_in - self._words_in, self._words_in
        self._came_in = self._words_in = 0
        parts = [ngettext("{n} call", "{n} calls", calls).format(n=calls)] if calls else []
        if words:
            parts.append(ngettext("{n} transcript", "{n} transcripts", words).format(n=words))
        if parts:
            self._at_hand.say(_("In: {what}.").format(what=_(", ").join(parts)))

    def _went(self, name: str, step: int, steps: int) -> None:
        percent = 100 * step // max(1, steps)
        said = _("Taking in {name}: {percent} %").format(name=name, percent=percent)
        self._listening.middle.coming.ask(said, [(_("Cancel"), self.taking.cancel)])

    def _refuse(self, error: SafariError) -> None:
        self._refused.append(error)
        self._at_hand.say(str(error), "ouch", stays=True)

    def _over(self) -> None:
        """What could not be taken in is told after all that could."""
        self._told_of_leaving = False
        self._listening.middle.coming.rest()
        refused, self._refused = self._refused, []
        if not refused:
            self._tell_what_came()
        self._came_in = self._words_in = 0
        if len(refused) > 1:
            self._at_hand.say(" ".join(dict.fromkeys(error.what for error in refused)), "ouch", stays=True)

    def _open(self, uid: str) -> None:
        self.switch_table()
        self._listening.open(uid)

    def _changed(self, change: Change) -> None:
        if self._is_table and change.tables & IN_TABLE:
            self._read_table()

    def _read_table(self) -> None:
        """Not in the writer's thread: nobody's note waits for it. One at a time, and once more for what came since."""
        if self._reading is not None:
            self._read_again = True
            return
        library, safari, spans = self._at_hand.library, self._at_hand.day.safari.uid, self._spans

        def come(rows: list[CallVerdict]) -> None:
            if isValid(self):
                self._reading = None
                self._show_table(rows)
                if self._read_again:
                    self._read_again = False
                    self._read_table()

        def fail(error: Exception) -> None:
            self._reading = None
            raise error

        self._reading = run(lambda task: read_table(library, safari, spans, task), come, fail)

    def _show_table(self, rows: list[CallVerdict]) -> None:
        """The row the keyboard is on stays; at first that is the call that is open."""
        call, middle = self._listening.call, self._listening.middle
        standing = middle.table.currentIndex().row()
        opened = next((place for place, one in enumerate(rows) if call and one.recording == call.uid), 0)
        middle.calls.show_calls(rows)
        middle.table.selectRow(standing if 0 <= standing < len(rows) else opened)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Transcripts, each with the recording that is called alike (None: none is), and recordings without one."""

    named: tuple[tuple[Path, str | None], ...]
    wordless: tuple[str, ...]


def belonging(library: Library, safari: str, paths: Sequence[Path]) -> Belonging:
    """Which calls of a safari these transcripts belong to, by their names."""
    standing = library.recordings.of_safari(safari)
    titles = [one.title for one in standing]
    named = []
    for path in paths:
        place = called_alike(library.recordings.title_of(path.name), titles)
        named.append((path, standing[place].uid if place is not None else None))
    wordless = tuple(one.uid for one in standing if library.transcripts.of_recording(one.uid) is None)
    return Belonging(tuple(named), wordless)


def read_table(library: Library, safari: str, known: Spans, task: Task) -> list[CallVerdict]:
    """What was found of each call of a safari. Where nobody speaks in one is worked out once, and `known` then."""
    recordings = library.recordings.of_safari(safari)
    noted: dict[str, list[str]] = {}
    for note in library.notes.of_safari(safari):
        noted.setdefault(note.recording or "", []).append(note.uid)
    spans = {one.uid: _spans(library, one, known) for one in recordings if not task.cancelled}
    return [] if task.cancelled else verdicts(recordings, spans, noted)


def _spans(library: Library, recording: Recording, known: Spans) -> list[Span]:
    transcript = library.transcripts.of_recording(recording.uid)
    key = (recording.blob, transcript.uid if transcript else "")
    if key not in known:
        waveform = library.recordings.waveform(recording.uid)
        lines = library.transcripts.lines(transcript.uid) if transcript else []
        found = silences(waveform, lines, recording.lasts)
        if waveform is None:  # it may come yet
            return found
        known[key] = found
    return known[key]
