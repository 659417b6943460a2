"""A recording that can be recognised as whole, and the check of a library in which one was being taken in."""

from __future__ import annotations

import random
from pathlib import Path

from safari.library import Library
from safari.recordings.recording import Recording

LASTS = 60_000
SIZE = 3_300_000  # bytes: seven steps


def sound(number: int) -> bytes:
    """The bytes of the recording of this number: FLAC as far as anybody looks before it is decoded."""
    return b"fLaC" + random.Random(number).randbytes(SIZE)


def take_in(library: Library, safari: str, path: Path) -> Recording:
    """Take a recording in, as a person would."""
    held = library.recordings.hold(path)
    return library.recordings.add(safari, held, LASTS)


def wrong_with_recordings(path: Path, safari: str, answered: dict[str, str], files: Path) -> list[str]:
    """What is wrong with a library after a crash: of the recordings answered for (title by uid), of all others, and of
    what lies about in the file after the next start and the next closing."""
    library = Library.open(path)
    found = {one.uid: one for one in library.recordings.of_safari(safari)}
    wrong = [f"lost: {title}" for uid, title in answered.items() if uid not in found]
    wrong += [
        f"half a recording: {one.title}"
        for one in found.values()
        if library.recordings.sound(one.uid) != (files / f"{one.title}.flac").read_bytes()
    ]
    library.clear_unfinished()
    there = "(SELECT sum(length(bytes)) FROM blob_pieces WHERE blob_pieces.hash = blobs.hash)"
    held = library.database.rows(f"SELECT hash, size, {there} FROM blobs")
    wrong += [f"half of it left after the start: {digest}" for digest, size, there in held if size != there]
    wrong += [problem for verdict in library.check() for problem in verdict.problems]
    library.close()
    library = Library.open(path)
    kept = {digest for (digest,) in library.database.rows("SELECT hash FROM blobs")}
    pieces = {digest for (digest,) in library.database.rows("SELECT DISTINCT hash FROM blob_pieces")}
    if kept | pieces != {one.blob for one in found.values()}:
        wrong.append("bytes of nobody left after the closing")
    library.close()
    return wrong
