"""What a note said when its debrief was closed, and who said it then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from safari.debrief.amendment import Amendment
    from safari.run.note import Note
    from safari.store.journal import Revision


class FirstSaid(NamedTuple):
    """Words, and the customer (uid) whose they were."""

    words: str
    said_by: str | None


def first_said(
    note: Note, history: Iterable[Revision], closed: datetime | None, amended: Amendment | None
) -> FirstSaid | None:
    """How a note read when its debrief was closed; None where its words are the same today.

    What it read off the record, or before it went there, is not what was first said: that would be quoted.
    """
    before: dict[str, str | None] = {}
    for one in history:
        if not one.before:
            continue
        if one.before.get("off_record"):
            before = {}
        elif closed and one.at > closed:
            before = {**one.before, **before}
    words, said_by = str(before.get("text", note.text)), before.get("said_by", note.said_by)
    if amended is not None:
        words, said_by = amended.first_said, amended.said_by
    return FirstSaid(words, said_by) if words and words != note.text else None
