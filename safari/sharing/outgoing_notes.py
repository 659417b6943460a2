"""Notes on their way out of the library, as a table or as a project for analysing them: everything resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class OutgoingNote:
    """One note that may leave. `safari` and `customer` are uids, to tell two of one name apart ("": nobody's).

    `kind`, `theme`, `touchpoint` and `segment` are words ("" where there is none), `kind_key` is the kind whatever the
    language of the program; `alias` is who said it, `author` the leader who wrote it down, `until` the last day its
    customer agreed to, `outside` whether it may leave the company.
    """

    uid: str
    safari: str
    title: str
    day: date | None
    at: datetime
    kind: str
    text: str
    customer: str = ""
    alias: str = ""
    segment: str = ""
    feeling: int | None = None
    touchpoint: str = ""
    theme: str = ""
    tags: tuple[str, ...] = ()
    stars: int = 0
    language: str = ""
    author: str = ""
    until: date | None = None
    outside: bool = False
    kind_key: str = ""


@dataclass(slots=True)
class Report:
    """What came of it, counted while the notes are read: how many left, how many stayed for want of consent, in how
    many a real name gave way to the alias, and how many were longer than a cell of a spreadsheet."""

    written: int = 0
    held_back: int = 0
    renamed: int = 0
    cut: int = 0


@dataclass(frozen=True, slots=True)
class OutgoingNotes:
    """The notes, safari by safari, each in the order it was kept. They can be read once: there may be a million.

    `title` is what they are ("Breakfast with claims customers"), `made_at` the moment they were asked for.
    """

    organisation: str
    title: str
    made_at: datetime
    notes: Iterable[OutgoingNote]
    report: Report
