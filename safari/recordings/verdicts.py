"""What was found of several calls, side by side: a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass

from safari.recordings.recording import Recording
from safari.recordings.silence import Span, Waiting, waited
from safari.yes_no import YesNo


@dataclass(frozen=True, slots=True)
class CallVerdict:
    """What was found of a call: `lasts`, `hold` and `silence` in milliseconds, and how many notes were made from it."""

    recording: str
    title: str
    lasts: int
    hold: int
    silence: int
    avoidable: YesNo
    owner: str
    need: str
    notes: int


def verdicts(
    recordings: Sequence[Recording], spans: Mapping[str, Sequence[Span]], notes: Mapping[str, Sized]
) -> list[CallVerdict]:
    """A row for each recording, in their order; the spans and the notes by recording."""
    return [
        CallVerdict(
            one.uid,
            one.title,
            one.lasts,
            waited(spans.get(one.uid, ()), Waiting.HOLD),
            waited(spans.get(one.uid, ()), Waiting.SILENCE),
            one.avoidable,
            one.owner,
            one.need,
            len(notes.get(one.uid, ())),
        )
        for one in recordings
    ]


def avoidable_share(rows: Sequence[CallVerdict]) -> tuple[int, int]:
    """How many calls could have been avoided, of how many that were answered for."""
    answered = [row for row in rows if row.avoidable is not YesNo.OPEN]
    return sum(row.avoidable is YesNo.YES for row in answered), len(answered)
