"""What would happen if a file were taken in: for each row who is new, who is there, what differs, what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from safari.newcomers.people_file import Kind
from safari.newcomers.person import Person


class Standing(StrEnum):
    """How a row stands against who is there."""

    NEW = "new"
    CHANGED = "changed"
    THERE = "there"
    TWICE = "twice"
    WRONG = "wrong"


TAKEN = frozenset({Standing.NEW, Standing.CHANGED})


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the preview: who it is, how they stand, and a sentence where there is something to say.

    `uid` is who is there already ("" for a new one). `is_proposed` where the alias is ours, not the file's;
    `is_doubtful` where somebody should look before it is taken in.
    """

    person: Person
    standing: Standing
    sentence: str = ""
    uid: str = ""
    is_proposed: bool = False
    is_doubtful: bool = False

    @property
    def number(self) -> int:
        """The line of the file it begins on."""
        return self.person.line

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it in would change anything."""
        return self.standing in TAKEN


@dataclass(frozen=True, slots=True)
class Preview:
    """All rows of a file against who is there; nothing is taken. `as_of` is how far the journal had come by then,
    `not_taken` the headings of columns that hold something and go nowhere."""

    kind: Kind
    lines: tuple[Line, ...]
    as_of: int = 0
    not_taken: tuple[str, ...] = ()

    @property
    def doubtful(self) -> frozenset[int]:
        """The lines of the rows that somebody should look at before they are taken in."""
        return frozenset(line.number for line in self.lines if line.is_doubtful)

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return Counter(line.standing for line in self.lines)[standing]

    def chosen(self, left_out: Collection[int] = ()) -> tuple[Line, ...]:
        """The rows that would be taken, without those whose lines are left out."""
        return tuple(line for line in self.lines if line.can_be_taken and line.number not in left_out)
