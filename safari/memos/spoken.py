"""What is said into the microphone until it is a note, and the sound file it becomes."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import datetime

BYTES = 2  # a sample: 16 bit, one channel
TYPE = "audio/wav"
_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")  # RIFF, the one chunk "fmt " of PCM, then "data"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A spoken note under way. `author` is a leader's uid ("" whoever leads the programme), `said_by` the customer who
    is heard ("" the author alone), `at` when it began, `rate` samples a second, `size` bytes kept so far."""

    uid: str
    safari: str
    author: str
    said_by: str
    off_record: bool
    at: datetime
    rate: int
    size: int = 0

    @property
    def lasts(self) -> int:
        """Its length in milliseconds."""
        return lasts(self.size, self.rate)


def lasts(size: int, rate: int) -> int:
    """How long so many bytes of samples sound, in milliseconds."""
    return size * 1000 // (BYTES * rate)


def as_wav(pcm: bytes, rate: int) -> bytes:
    """A WAV file of these samples (RIFF, "Multimedia Programming Interface and Data Specifications 1.0")."""
    whole = pcm[: len(pcm) // BYTES * BYTES]
    head = _HEAD.pack(
        *(b"RIFF", _HEAD.size - 8 + len(whole), b"WAVE", b"fmt ", 16),
        *(1, 1, rate, rate * BYTES, BYTES, 8 * BYTES),
        *(b"data", len(whole)),
    )
    return head + whole
