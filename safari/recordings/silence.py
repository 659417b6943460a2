"""Silence and hold in a call, measured from its waveform and from what is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from safari.recordings.recording import Waveform
from safari.transcripts.transcript import Line

SILENCE_MS = 3_000  # shorter, it is a breath
HOLD_MS = 20_000  # longer without a word, and somebody waits
_LOUD = 0.95  # so much of a call is no louder than its loud speech
_QUIET = 0.08  # of loud speech: -22 dB, a room in which nobody speaks
_SILENT = 3  # of 255, however quiet all of it was recorded
_BLIP_MS = 200  # a click in a silence does not end it


class Waiting(StrEnum):
    """What somebody waited through."""

    SILENCE = "silence"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a call in which nobody speaks, from `starts` to `ends` in milliseconds."""

    kind: Waiting
    starts: int
    ends: int

    @property
    def lasts(self) -> int:
        """Milliseconds."""
        return self.ends - self.starts


def silences(waveform: Waveform | None, lines: Sequence[Line], lasts: int) -> list[Span]:
    """Where nobody speaks in a call that `lasts` so many milliseconds, in order, none over another.

    Hold is twenty seconds and more without a word of the transcript, with music or without. Silence is three seconds
    and more below a level that follows the call's own loudness. Without a transcript nobody can tell music from speech:
    silence is all that is told then.
    """
    holds = [Span(Waiting.HOLD, *gap) for gap in _gaps(lines, lasts)] if lines else []
    quiet = [Span(Waiting.SILENCE, *span) for span in _quiet(waveform, lasts)] if waveform else []
    within = [one for one in quiet if all(one.ends <= hold.starts or one.starts >= hold.ends for hold in holds)]
    return sorted((*holds, *within), key=lambda span: span.starts)


def waited(spans: Iterable[Span], kind: Waiting) -> int:
    """Milliseconds of a kind of waiting, all together."""
    return sum(span.lasts for span in spans if span.kind is kind)


def _gaps(lines: Sequence[Line], lasts: int) -> list[tuple[int, int]]:
    """Where no line is spoken for as long as a hold; before the first and after the last, too."""
    gaps, silent_from = [], 0
    for line in sorted(lines, key=lambda one: one.starts):
        if min(line.starts, lasts) - silent_from >= HOLD_MS:
            gaps.append((silent_from, min(line.starts, lasts)))
        silent_from = max(silent_from, line.ends)
    if lasts - silent_from >= HOLD_MS:
        gaps.append((silent_from, lasts))
    return gaps


def _quiet(waveform: Waveform, lasts: int) -> list[tuple[int, int]]:
    """Where it is as quiet as a room in which nobody speaks, for as long as a silence."""
    peaks, step = waveform.peaks, waveform.step
    if not peaks:
        return []
    level = max(_SILENT, sorted(peaks)[min(len(peaks) - 1, int(len(peaks) * _LOUD))] * _QUIET)
    return [
        (first * step, min(behind * step, lasts))
        for first, behind in _runs(peaks, level, max(1, _BLIP_MS // step))
        if min(behind * step, lasts) - first * step >= SILENCE_MS
    ]


def _runs(peaks: bytes, level: float, blip: int) -> list[tuple[int, int]]:
    """Runs of peaks up to a level, (first, behind the last); louder ones fewer than a `blip` do not part them."""
    runs: list[tuple[int, int]] = []
    first = None
    for place in range(len(peaks) + 1):
        is_quiet = place < len(peaks) and peaks[place] <= level
        if is_quiet and first is None:
            first = place
        elif not is_quiet and first is not None:
            if runs and first - runs[-1][1] < blip:
                first = runs.pop()[0]
            runs.append((first, place))
            first = None
    return runs
