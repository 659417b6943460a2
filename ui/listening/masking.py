"""Asks about words of a transcript that could tell who it is: to mask all, or one after the other; by keyboard too."""

from __future__ import annotations

from collections import defaultdict
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from safari.transcripts.masking import unanswered
from safari.words import _, ngettext
from ui.background import Task, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from safari.change import Change
    from safari.transcripts.transcript import Mask, Suggestion, Transcript
    from ui.listening.middle import Middle
    from ui.listening.transcript_model import Span
    from ui.run.at_hand import AtHand

NAMES = frozenset({"identities", "leaders", "programme"})  # what is looked for hangs on these tables
WORK_S, REST_S = 0.003, 0.003  # of looking, and of leaving the interpreter to the window


class Masking(QObject):
    """The strip of one transcript. What is suggested counts as masked until somebody allows it."""

    def __init__(self, at_hand: AtHand, middle: Middle) -> None:
        super().__init__(middle)
        self._at_hand, self._middle = at_hand, middle
        self._transcript: Transcript | None = None
        self._masks: tuple[Mask, ...] = ()
        self._looked: dict[tuple[str, str], list[Suggestion]] = {}  # in each transcript and language, answered or not
        self._found: list[Suggestion] = []
        self._shown = -1
        self._task: Task | None = None
        at_hand.bridge.changed.connect(self._changed)

    def show_transcript(self, transcript: Transcript | None, masks: tuple[Mask, ...]) -> None:
        """Show what is masked in it, and look in the background for what should be: once, for that takes a while."""
        other = _key(transcript) != _key(self._transcript)
        answered = masks != self._masks
        self._transcript, self._masks = transcript, masks
        if other:
            self.settle()
            self._found, self._shown = [], -1
        if transcript is not None and self._task is None and _key(transcript) not in self._looked:
            self._look(transcript)
        elif other or answered:
            self._find()
        self._show()

    def settle(self) -> None:
        """Look no further."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _look(self, transcript: Transcript) -> None:
        desk, key = self._at_hand.library.transcripts, _key(transcript)

        def come(looked: list[Suggestion]) -> None:
            if isValid(self):
                self._task = None
                self._looked[key] = looked
                self._find()
                self._show()

        self._task = run(lambda task: at_leisure(desk.look_through(transcript.uid), task), come, self._fail)

    def _find(self) -> None:
        """What nobody has answered yet."""
        self._found = unanswered(self._looked.get(_key(self._transcript), ()), self._masks)
        self._shown = min(self._shown, len(self._found) - 1)

    def _changed(self, change: Change) -> None:
        """There are other names now that may be spoken."""
        if change.tables & NAMES:
            self.settle()
            self._looked.clear()
            if self._transcript is not None:
                self._look(self._transcript)

    @staticmethod
    def _fail(error: Exception) -> None:
        raise error

    def _show(self) -> None:
        hidden = _by_line(mask for mask in self._masks if mask.hidden)
        self._middle.lines.show_spans(_by_line(self._found), hidden)
        strip = self._middle.masks
        if not self._found:
            strip.rest()
        elif self._shown < 0:
            many = len(self._found)
            sentence = ngettext(
                "{n} thing said here could tell who it is.", "{n} things said here could tell who it is.", many
            )
            strip.ask(sentence.format(n=many), [(_("Mask all"), self._mask_all), (_("Show one by one"), self._first)])
        else:
            one = self._found[self._shown]
            words = self._middle.lines.rows[one.line].text[one.starts : one.ends]
            strip.ask(
                _("“{words}”: {n} of {all}").format(words=words, n=self._shown + 1, all=len(self._found)),
                [(_("Mask"), self._mask), (_("It may be shown"), self._allow), (_("Mask all"), self._mask_all)],
            )

    def _first(self) -> None:
        self._shown = 0
        self._go_there()
        self._show()

    def _go_there(self) -> None:
        view = self._middle.transcript
        if self._shown >= 0 and self._found:
            index = self._middle.lines.index(self._found[self._shown].line)
            view.setCurrentIndex(index)
            view.scrollTo(index)

    def _mask(self) -> None:
        self._answer([self._found[self._shown]], hidden=True)

    def _allow(self) -> None:
        self._answer([self._found[self._shown]], hidden=False)

    def _mask_all(self) -> None:
        self._answer(self._found, hidden=True)

    def _answer(self, places: Sequence[Suggestion], *, hidden: bool) -> None:
        """One undo takes it back; the strip goes on at once, the disk follows."""
        if self._transcript is None:
            return
        desk, uid, answered = self._at_hand.library.transcripts, self._transcript.uid, list(places)
        self._found = [one for one in self._found if one not in answered]
        self._shown = min(self._shown, len(self._found) - 1)
        self._at_hand.keeper.do(lambda: desk.mask(uid, answered, hidden=hidden))
        self._show()
        self._go_there()


def at_leisure(looked: Iterable[list[Suggestion]], task: Task) -> list[Suggestion]:
    """All that is found, with rests between, so that the window goes on meanwhile; nothing once nobody wants it."""
    found: list[Suggestion] = []
    began = perf_counter()
    for of_line in looked:
        if task.cancelled:
            break
        found += of_line
        if perf_counter() - began >= WORK_S:
            sleep(REST_S)
            began = perf_counter()
    return found


def _key(transcript: Transcript | None) -> tuple[str, str]:
    return (transcript.uid, transcript.language) if transcript is not None else ("", "")


def _by_line(spans: Iterable[Mask | Suggestion]) -> dict[int, tuple[Span, ...]]:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for one in spans:
        found[one.line].append((one.starts, one.ends))
    return {line: tuple(of_line) for line, of_line in found.items()}
