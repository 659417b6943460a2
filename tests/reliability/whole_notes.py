"""Notes that can be recognised as whole, and the check of a library after the worst has happened to it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from safari.library import Library
from safari.plan.format import formats
from safari.run.note import Kind, Note

LEADER = "Astrid Holm"


def words(number: int) -> str:
    """A sentence that ends in its own checksum."""
    said = f"Jeg ringte {number} ganger, og hver gang måtte jeg starte forfra. Τηλέφωνο στο μαξιλάρι."
    return f"{said} {hashlib.sha256(said.encode()).hexdigest()[:12]}"


def is_whole(text: str) -> bool:
    """Whether a sentence ends in its own checksum."""
    said, _space, checksum = text.rpartition(" ")
    return hashlib.sha256(said.encode()).hexdigest()[:12] == checksum


def begin(path: Path, leader: str = LEADER) -> str:
    """A library with one breakfast and one leader, or none; the uid of the breakfast."""
    library = Library.create(path, "Fjellvik Insurance")
    safari = library.plans.plan(formats()[0][0], "Breakfast with claims customers")
    if leader:
        library.guests.invite_leader(safari.uid, leader)
    library.close()
    return safari.uid


def note(library: Library, safari: str, number: int) -> Note:
    """The note of this number, not kept yet."""
    return Note("", safari, None, Kind.SAW, words(number), library.journal.clock())


def wrong_with(path: Path, safari: str, kept: dict[str, str]) -> list[str]:
    """What is wrong with a library after a crash: of the notes answered for (text by uid), of the others, inside."""
    library = Library.open(path)
    try:
        found = {one.uid: one.text for one in library.notes.of_safari(safari)}
        wrong = [f"lost or changed: {text}" for uid, text in kept.items() if found.get(uid) != text]
        wrong += [f"half a note: {text}" for text in found.values() if not is_whole(text)]
        return wrong + [problem for verdict in library.check() for problem in verdict.problems]
    finally:
        library.close()
