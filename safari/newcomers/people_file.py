"""What a file with people holds, whatever its format: columns, rows, and what each column is thought to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

LARGEST_FILE = 100_000_000  # bytes: twenty thousand cards with a small portrait each
MOST_ROWS = 20_000
LONGEST_LINE = 256 * 1024  # bytes: no line of a table of people is longer, and a file that is no text mostly has one


class Kind(StrEnum):
    """Whom a file is read for."""

    LEADERS = "leaders"
    CUSTOMERS = "customers"


class Field(StrEnum):
    """What a column can be."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    ALIAS = "alias"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    SEGMENT = "segment"
    LANGUAGE = "language"
    WHO = "who"
    SINCE = "since"


_NAMES = (Field.NAME, Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)
FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.LEADERS: (*_NAMES, Field.ROLE, Field.EMAIL),
    Kind.CUSTOMERS: (
        *(Field.ALIAS, *_NAMES, Field.EMAIL, Field.PHONE),
        *(Field.SEGMENT, Field.LANGUAGE, Field.WHO, Field.SINCE),
    ),
}

Fields = tuple[Field | None, ...]


class Row(NamedTuple):
    """One person as the file has them: the line they begin on, a cell for each column, why it cannot be read, and what
    is worth a word all the same."""

    line: int
    cells: tuple[str, ...]
    trouble: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A file that was read, with nothing taken from it yet.

    `fields` is what each column is thought to be (None: nothing of ours). `encoding` is how its letters were read;
    `is_guess` where nothing in the file says so, and somebody should look; "" where only one way is possible.
    `has_heading` says whether the first line names the columns; None where the format has no such line.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    fields: Fields
    encoding: str = ""
    is_guess: bool = False
    has_heading: bool | None = None
