"""Notes that may be read outside the library: in a terminal, on Today, in a list that leaves the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from safari.people.consent import Agreement
from safari.run.note import Kind, Note


@dataclass(frozen=True, slots=True)
class ShareableNote:
    """A note its customer agreed to pass on. `said_by`, `author`, `safari` and `touchpoint` are uids; who a customer is
    may be shown by alias alone."""

    uid: str
    safari: str
    author: str | None
    kind: Kind
    text: str
    at: datetime
    said_by: str | None
    feeling: int | None
    touchpoint: str | None
    tags: tuple[str, ...]
    language: str
    is_words_of_a_customer: bool


@dataclass(frozen=True, slots=True)
class ShareableQuote:
    """What a customer said, and what to show with it: alias, language of the words, title and day of the safari."""

    note: ShareableNote
    alias: str
    language: str
    safari: str
    day: date | None


def customers_words(notes: Iterable[ShareableNote]) -> list[ShareableNote]:
    """Those of these notes that are a customer's own words."""
    return [note for note in notes if note.is_words_of_a_customer and note.text]


def shareable_notes(
    notes: Iterable[Note], agreements: Mapping[str, Agreement], today: date
) -> tuple[ShareableNote, ...]:
    """The notes that may be shown today, in their order.

    On the record; and where a customer spoke or is spoken of, that customer agreed to notes and to be quoted.
    """
    return tuple(_shareable(note) for note in notes if _may_be_shown(note, agreements, today))


def _may_be_shown(note: Note, agreements: Mapping[str, Agreement], today: date) -> bool:
    if note.off_record:
        return False
    if note.said_by is None:
        return True
    agreed = agreements.get(note.said_by)
    return agreed is not None and agreed.may_be_quoted(today)


def _shareable(note: Note) -> ShareableNote:
    return ShareableNote(
        uid=note.uid,
        safari=note.safari,
        author=note.author,
        kind=note.kind,
        text=note.text,
        at=note.at,
        said_by=note.said_by,
        feeling=note.feeling,
        touchpoint=note.touchpoint,
        tags=note.tags,
        language=note.language,
        is_words_of_a_customer=note.is_words_of_a_customer,
    )
