"""A recorded call, its waveform and the moments marked in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safari.yes_no import YesNo


@dataclass(frozen=True, slots=True)
class Recording:
    """A call, held under the SHA-256 of its file; `lasts` is milliseconds.

    The verdict: could it have been `avoidable`, who is the `owner` of the process, what did they really `need`.
    """

    uid: str
    safari: str
    customer: str | None
    position: int
    title: str
    blob: str
    lasts: int
    called_on: date | None = None
    avoidable: YesNo = YesNo.OPEN
    owner: str = ""
    need: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of a recording, in milliseconds, that somebody marked and has not written about yet."""

    uid: str
    recording: str
    author: str | None
    moment: int


@dataclass(frozen=True, slots=True)
class Waveform:
    """How loud a recording is: the loudest of each `step` milliseconds, a byte each, 0 to 255."""

    step: int
    peaks: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """A sound file whose bytes are in the library, and which belongs to no safari yet: `size` in bytes, its `name`."""

    hash: str
    size: int
    type: str
    name: str
