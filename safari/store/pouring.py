"""Takes large bytes in, bit by bit: a few pieces a transaction, so that a note kept meanwhile waits for none of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import BinaryIO

from safari.errors import SafariError
from safari.progress import Progress, Stop, Stopped
from safari.store.blobs import A_STEP, INSERT, PIECE, begin, drop, is_whole
from safari.store.database import Database
from safari.words import _

SETTLED_EVERY = 4  # steps: moved from the log into the file bit by bit, else somebody would wait for all of it
BREATH = 0.001  # seconds between two steps, so that whoever waits for the connection gets it


def pour(database: Database, source: BinaryIO, blob: tuple[str, str, int], progress: Progress, stop: Stop) -> None:
    """Keep the bytes of a file once: `blob` is their SHA-256, their media type and how many they are.

    Safe on any thread. Raises Stopped, and SafariError where the disk would not take it or the file changed meanwhile;
    nothing of it is left then, or what is left of it counts as unfinished.
    """
    import hashlib

    digest, media_type, whole = blob
    if is_whole(database, digest):
        progress(whole, whole)
        return
    try:
        with database.transaction():
            begin(database, digest, media_type, whole)
        poured, written = hashlib.sha256(), 0
        for number, step in enumerate(_steps(source)):
            _go_on(database, stop)
            with database.transaction():
                database.execute_many(INSERT, [(digest, place, content) for place, content in step])
            for _place, content in step:
                poured.update(content)
                written += len(content)
            progress(min(whole, written), whole)
            _ease(database, number)
        _check_same(poured.hexdigest(), digest)
    except BaseException as error:
        if database.closing:  # no time to clear anything away; the next start does
            raise Stopped from error
        with suppress(SafariError):  # a disk that takes nothing: the next start clears it away, too
            drop(database, [digest])
        raise


def _steps(source: BinaryIO) -> Iterator[list[tuple[int, bytes]]]:
    """The numbered pieces of a file, so many as go into one transaction."""
    numbered = enumerate(iter(partial(source.read, PIECE), b""))
    while step := list(islice(numbered, A_STEP)):
        yield step


def _go_on(database: Database, stop: Stop) -> None:
    if stop() or database.closing:
        raise Stopped


def _check_same(poured: str, digest: str) -> None:
    if poured != digest:
        raise SafariError(
            _("This file was changed while it was being taken in."),
            _("Take it in again once nobody writes to it. Nothing was kept."),
        )


def _ease(database: Database, step: int) -> None:
    if step % SETTLED_EVERY == SETTLED_EVERY - 1:
        database.checkpoint()
    time.sleep(BREATH)
