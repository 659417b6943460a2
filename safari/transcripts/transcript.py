"""A transcript: what is said in a recording, line by line, and what of it is masked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What a masked word is."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ID = "id"
    CARD = "card"
    ACCOUNT = "account"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Transcript:
    """What is said in a recording. `ours` are the speakers who are us; all others are the customer."""

    uid: str
    recording: str
    language: str = ""
    ours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line, from `starts` to `ends` in milliseconds; `speaker` as the file names them, "" where it does not."""

    starts: int
    ends: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class TranscriptFile:
    """What a file says: its lines by their start, the `encoding` it was read in, and whether that is only a guess.

    `mended` says in sentences what was put right, `language` is what the file calls its own (BCP 47, "" unknown).
    """

    lines: tuple[Line, ...]
    encoding: str
    is_guess: bool = False
    language: str = ""
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a transcript: the number of the line (0 is the first), and how many characters stand before it."""

    line: int
    character: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Characters of a line that may tell who it is, for a person to hide or to allow."""

    line: int
    starts: int
    ends: int
    what: What


@dataclass(frozen=True, slots=True)
class Mask:
    """Characters of a line that would tell who it is. Not `hidden`: a person said that they may be shown."""

    uid: str
    transcript: str
    line: int
    starts: int
    ends: int
    what: What
    hidden: bool = True
