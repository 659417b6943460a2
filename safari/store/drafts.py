"""What is being typed and not kept yet: one draft a safari and author, outside the journal.

A field elsewhere, whose words wait for somebody to keep them, has one of its own (safari.run.note.in_field).
Its pictures are blobs; the chips (JSON) say which under "pictures", with their sizes and captions, until the draft goes
or becomes a note.

How long a draft lives: until its words are kept, or wiped out where they stand. Else it goes with what it is about (its
safari, and whatever its field names), once undo can no longer bring that back: undo is forgotten where a library is
closed and opened, and `forget_gone` comes there. What a customer said waits aside (`ASIDE`) while it may not be read,
and comes back when it may. All notes and changes of notes begun on a safari, whether somebody may read them or not,
`wipe_out` takes away; what stands in other fields stays there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from typing import Any

from safari.run.note import ASIDE, Draft, Picture
from safari.store import blobs
from safari.store.database import Database

_PICTURES = "pictures"
_OF_NOTES = (  # in a line, aside, or where a note is changed: no other field holds what becomes one
    "safari = ?1 AND (instr(author, ' ') = 0 OR instr(author, 'aside ') = 1 OR instr(author, 'words ') = 1)"
)
_ARE_BEGUN = f"SELECT 1 FROM drafts WHERE {_OF_NOTES} UNION SELECT 1 FROM spoken WHERE safari = ?1"
# "new" is no record; who a customer really is shares their uid, and is not what a draft is about.
_IS_GONE = "SELECT after IS NULL FROM revisions WHERE record = ? AND of_table <> 'identities' ORDER BY seq DESC LIMIT 1"


def keep(database: Database, draft: Draft) -> None:
    """Keep a draft in place of the one before, with its pictures; one without words or pictures is forgotten."""
    if not (draft.text.strip() or draft.pictures):
        drop(database, draft.safari, draft.author)
        return
    with database.transaction():
        held = [
            (blobs.put(database, one.jpeg, "image/jpeg"), one.width, one.height, one.caption) for one in draft.pictures
        ]
        chips = json.dumps({**_told(draft.chips), _PICTURES: held}) if held else draft.chips
        database.execute(
            "INSERT INTO drafts(safari, author, text, chips, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(safari, author) DO UPDATE SET text = excluded.text, chips = excluded.chips, at = excluded.at",
            (draft.safari, draft.author, draft.text, chips, draft.at.isoformat()),
        )


def move(database: Database, draft: Draft, to: str) -> None:
    """Keep a draft as another author's, or in a field: beside what waits there already."""
    taken = {one.author for one in waiting(database, draft.safari, to)} if " " in to else ()
    places = chain((to,), (f"{to}/{number}" for number in count(2)))
    with database.transaction():
        keep(database, replace(draft, author=next(place for place in places if place not in taken)))
        drop(database, draft.safari, draft.author)


def drop(database: Database, safari: str, author: str) -> None:
    """Forget the draft: its words were kept as a note, or wiped out by their writer."""
    with database.transaction():
        database.execute("DELETE FROM drafts WHERE safari = ? AND author = ?", (safari, author))


def forget_gone(database: Database) -> None:
    """Forget what was about something that is gone: for the moments in which no undo can bring it back."""
    for safari, author in database.rows("SELECT safari, author FROM drafts"):
        what, _blank, field = author.partition(" ")  # the line of Run is about its safari alone, whoever writes there
        of = field.split("/")[1 if what == ASIDE else 0 :]  # and so is what it was put aside from
        if any(database.value(_IS_GONE, (one,)) for one in (safari, *of)):
            drop(database, safari, author)


def are_begun(database: Database, safari: str) -> bool:
    """Whether notes, or changes of notes, were begun on a safari and not kept: in whatever line, aside, or aloud."""
    return bool(database.value(_ARE_BEGUN, (safari,)))


def wipe_out(database: Database, safari: str) -> None:
    """Forget all of these, whoever typed or said them; their pictures go with the next closing."""
    with database.transaction():
        database.execute(f"DELETE FROM drafts WHERE {_OF_NOTES}", (safari,))
        database.execute("DELETE FROM spoken WHERE safari = ?", (safari,))


def find(database: Database, safari: str | None = None, author: str | None = None) -> list[Draft]:
    """The drafts at hand (of one safari, of one author or field), newest first; those of fields only by their name."""
    rows = database.rows(
        "SELECT safari, author, text, chips, at FROM drafts WHERE (?1 IS NULL OR safari = ?1)"
        " AND CASE WHEN ?2 IS NULL THEN instr(author, ' ') = 0 ELSE author = ?2 END ORDER BY at DESC",
        (safari, author),
    )
    return [_draft(database, row) for row in rows]


def waiting(database: Database, safari: str, field: str) -> list[Draft]:
    """The drafts of a field and those beside it (`field/2`), what was typed first before the others."""
    rows = database.rows(
        "SELECT safari, author, text, chips, at FROM drafts WHERE safari = ?1"
        " AND substr(author || '/', 1, length(?2) + 1) = ?2 || '/' ORDER BY at",
        (safari, field),
    )
    return [_draft(database, row) for row in rows]


def forget_unused_pictures(database: Database) -> None:
    """Drop the pictures, and the sound, that no note, no draft and no safari holds any more."""
    blobs.forget_unused(database, held(database))


def held(database: Database) -> set[str]:
    """The pictures (hashes) that drafts hold."""
    rows = database.rows("SELECT chips FROM drafts WHERE safari IN (SELECT uid FROM safaris)")
    return {digest for (chips,) in rows for digest in held_in(chips)}


def held_in(chips: str) -> set[str]:
    """The pictures (hashes) that the draft with these chips holds."""
    return {digest for digest, *_particulars in _held(chips)}


def _draft(database: Database, row: Sequence[Any]) -> Draft:
    safari, author, text, chips, at = row
    held = _held(chips)
    read = (Picture(blobs.get(database, digest), width, height, caption) for digest, width, height, caption in held)
    pictures = tuple(one for one in read if one.jpeg)
    chosen = {name: value for name, value in _told(chips).items() if name != _PICTURES}
    return Draft(safari, author, text, json.dumps(chosen) if held else chips, datetime.fromisoformat(at), pictures)


def _held(chips: str) -> list[tuple[str, int, int, str]]:
    try:
        return [
            (str(digest), int(width), int(height), str(*caption[:1]))  # drafts of before have no captions
            for digest, width, height, *caption in _told(chips).get(_PICTURES, ())
        ]
    except (TypeError, ValueError):  # not written by this program
        return []


def _told(chips: str) -> dict[str, Any]:
    try:
        told = json.loads(chips or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
