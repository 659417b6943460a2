"""Notes: what was jotted down, word for word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

WORST, BEST = -3, 3


class Kind(StrEnum):
    """The kind of note."""

    QUOTE = "quote"
    SAW = "saw"
    OUCH = "ouch"
    AHA = "aha"
    IDEA = "idea"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing jotted down. `author` is the leader who wrote, `said_by` the customer who spoke or whom it is about.

    `feeling` is -3 ... +3 or None; `at` the moment it was written, with its time zone; `language` that of the words
    (BCP 47, "" unknown). Off the record stays out of everything but the screen of the day. `question` is the one it
    answers, `place` where it was (a day in the customer's life), `recording` the call in which it was said, `moment`
    milliseconds into it.
    """

    uid: str
    safari: str
    author: str | None
    kind: Kind
    text: str
    at: datetime
    said_by: str | None = None
    feeling: int | None = None
    touchpoint: str | None = None
    tags: tuple[str, ...] = ()
    language: str = ""
    off_record: bool = False
    question: str | None = None
    place: str = ""
    recording: str | None = None
    moment: int | None = None

    @property
    def is_spoken(self) -> bool:
        """Whether these are words somebody said, shown in quotation marks: a quote, whoever said it, and all else that
        a customer said in their own words."""
        return self.kind is Kind.QUOTE or self.is_words_of_a_customer

    @property
    def is_words_of_a_customer(self) -> bool:
        """Whether these are a customer's own words, not what somebody saw or thought: a story is told of them."""
        return self.said_by is not None and self.kind in (Kind.QUOTE, Kind.OUCH, Kind.AHA)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that is part of a note: upright JPEG without EXIF, held under its SHA-256; sizes in pixels."""

    uid: str
    note: str
    blob: str
    width: int
    height: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Memo:
    """What somebody said into the microphone, part of a note; held under its SHA-256, `lasts` is milliseconds."""

    uid: str
    note: str
    blob: str
    lasts: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture taken in and not kept yet: an upright JPEG without EXIF, its size in pixels, and what it shows."""

    jpeg: bytes
    width: int
    height: int
    caption: str = ""

    def is_of(self, other: Picture) -> bool:
        """Whether it is the same picture that came in, whatever is written under it by now."""
        return self.jpeg is other.jpeg


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being typed and not kept yet: the input line's text, its chips and pictures, one a safari and author.

    Of a field elsewhere `author` is `in_field(...)`.
    """

    safari: str
    author: str
    text: str
    chips: str
    at: datetime
    pictures: tuple[Picture, ...] = ()


def without_words(note: Note) -> Note:
    """That there is a note, whose and when, and nothing of what it says: where its customer keeps their words back."""
    return replace(note, text="", feeling=None, touchpoint=None, tags=(), question=None, language="", place="")


NO_SAFARI = ""
"""Where the draft of a form stands, which is about a person or a place, on no safari."""

ASIDE = "aside"
"""The field (`in_field`) in which a line waits that stood in Run and may not be read today, of `author/customer/…`, all
whose words it may hold: what is off the record there says so with its sign, too."""


def in_field(what: str, uid: str) -> str:
    """The field a draft stands in, where that is not the line of Run: what is typed there, and about which record. No
    author is called so: there is no blank in a uid."""
    return f"{what} {uid}"
