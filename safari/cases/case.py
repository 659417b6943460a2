"""A case on a day in customer service: how it came, how long it took, what it needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from safari.yes_no import YesNo


class Channel(StrEnum):
    """How a customer got in touch."""

    UNKNOWN = ""
    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    COUNTER = "counter"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Case:
    """A case from `began` on; `boot` and `steady` (ms) are the steady clock then, `lasted` is milliseconds.

    `systems` were opened to find the answer, `handovers` counts how often it went to somebody else; `note` is the uid
    of the note it became.
    """

    uid: str
    safari: str
    author: str | None
    position: int
    began: datetime
    boot: str
    steady: int
    ended: datetime | None = None
    lasted: int | None = None
    channel: Channel = Channel.UNKNOWN
    touchpoint: str | None = None
    about: str = ""
    systems: tuple[str, ...] = ()
    handovers: int = 0
    solved: YesNo = YesNo.OPEN
    avoidable: YesNo = YesNo.OPEN
    note: str | None = None
