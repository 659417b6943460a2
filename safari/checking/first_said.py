"""What a note said when its debrief was closed, and who said it then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from safari.debrief.amendment import Amendment
    from safari.run.note import Note


Before = tuple[datetime, Mapping[str, Any]]
"""A change of a note: when, and what stood in the fields that changed."""


class FirstSaid(NamedTuple):
    """Words, and the customer (uid) whose they were."""

    words: str
    said_by: str | None


def first_said(
    note: Note, history: Iterable[Before], closed: datetime | None, amended: Amendment | None
) -> FirstSaid | None:
    """How a note read when its debrief was closed; None where its words are the same today.

    What it read off the record, or before it went there, is not what was first said: that would be quoted.
    """
    then: dict[str, Any] = {}
    for at, before in history:
        if before.get("off_record"):
            then = {}
        elif closed and at > closed:
            then = {**before, **then}
    words, said_by = str(then.get("text", note.text)), then.get("said_by", note.said_by)
    if amended is not None:
        words, said_by = amended.first_said, amended.said_by
    return FirstSaid(words, said_by) if words and words != note.text else None
