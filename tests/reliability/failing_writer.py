"""Keeps notes while writes fail: `... failing_writer FOLDER FIRST LAST`, run under failing_writes.so.

For each N from FIRST to LAST, and for a disk that is full from the Nth write on until somebody makes room, and one
that fails once, a fork of this process keeps notes in a library of its own, and the outcome is looked at.
Prints as JSON what was wrong, and what happened.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from safari.backups import folder_beside
from safari.errors import SafariError
from safari.library import Library
from safari.run.note import Note, Picture
from tests.reliability.whole_notes import begin, note, words, wrong_with

T = TypeVar("T")

NOTES = 10
WITH_PICTURE = 3  # the note that has one, of two pieces in the file
ROOM_AGAIN_AT = 7  # the note before which somebody makes room on the full disk
PICTURE = Picture(b"\xff\xd8\xff" + bytes(range(256)) * 1200, 640, 480)
DISKS = {"full": (errno.ENOSPC, True), "failing once": (errno.EIO, False)}


@dataclass
class Outcome:
    """What a process with a failing disk answered: texts kept by uid, sentences said, errors that are none."""

    kept: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)


def fail_writes(folder: Path | None, nth: int = 0, error: int = 0, *, lasting: bool = False) -> None:
    """Let the nth write from now into the folder fail; None: none any more."""
    ctypes.CDLL(None).fail_writes(str(folder or "").encode(), ctypes.c_long(nth), error, int(lasting))


def attempt(outcome: Outcome, deed: Callable[[], T]) -> T | None:
    """Do something that may fail with a sentence, and with nothing else."""
    try:
        return deed()
    except SafariError as error:
        outcome.said.append(str(error))
    except Exception:  # noqa: BLE001 - whatever else it is, it is a bug to be told
        outcome.bugs.append(traceback.format_exc())
    return None


def keep_one(library: Library, safari: str, number: int, pictures: tuple[Picture, ...]) -> Note:
    """Keep one note, as a person would."""
    return library.notes.keep(note(library, safari, number), pictures)


def keep_notes(folder: Path, path: Path, safari: str, failing: Callable[[], None]) -> Outcome:
    """Open, keep, change, take back, draft, close: with a disk that begins to fail on the way."""
    outcome = Outcome()
    failing()
    library = attempt(outcome, lambda: Library.open(path))
    if not isinstance(library, Library):
        return outcome
    for number in range(NOTES):
        if number == ROOM_AGAIN_AT:
            fail_writes(None)
        pictures = (PICTURE,) if number == WITH_PICTURE else ()
        kept = attempt(outcome, partial(keep_one, library, safari, number, pictures))
        if kept is not None:
            outcome.kept[kept.uid] = kept.text
        elif number >= ROOM_AGAIN_AT:
            outcome.bugs.append(f"not kept although there was room again: {outcome.said[-1]}")
    fail_writes(folder, 0)
    attempt(outcome, library.close)
    return outcome


def in_a_process(deed: Callable[[], Outcome]) -> Outcome:
    """The outcome of something done in a fork of this process."""
    heard, answering = os.pipe()
    process = os.fork()
    if not process:
        outcome = attempt(Outcome(), deed)
        with os.fdopen(answering, "w", encoding="utf-8") as answers:
            json.dump(asdict(outcome) if isinstance(outcome, Outcome) else {}, answers)
        os._exit(0)
    os.close(answering)
    with os.fdopen(heard, encoding="utf-8") as answers:
        told = answers.read()
    os.waitpid(process, 0)
    return Outcome(**json.loads(told or "{}"))


def notes_while_failing(folder: Path, first: int, last: int) -> dict[str, object]:
    """What was wrong after every one of these writes had failed, on both kinds of disk."""
    wrong: list[str] = []
    begun = folder / "begun.safari"
    safari = begin(begun)
    path = folder / "library.safari"
    refused = kept = 0
    for nth in range(first, last + 1):
        for disk, (error, lasting) in DISKS.items():
            for old in folder.glob("library.safari*"):
                old.unlink()
            path.write_bytes(begun.read_bytes())
            failing = partial(fail_writes, folder, nth, error, lasting=lasting)
            outcome = in_a_process(partial(keep_notes, folder, path, safari, failing))
            found = [*outcome.bugs, *wrong_with(path, safari, outcome.kept)]
            wrong += [f"write {nth}, disk {disk}: {one}" for one in found]
            refused += bool(outcome.said)
            kept += len(outcome.kept)
    return {"wrong": wrong, "refused": refused, "kept": kept}


def backups_while_failing(folder: Path, first: int, last: int) -> dict[str, object]:
    """What was wrong after a backup, or a new library, had met these failing writes."""
    wrong: list[str] = []
    path = folder / "library.safari"
    safari = begin(path)
    library = Library.open(path)
    kept = library.notes.keep(note(library, safari, 1))
    refused = 0
    new = folder / "new.safari"
    for nth in range(first, last + 1):
        outcome = Outcome()
        fail_writes(folder_beside(path), nth, errno.ENOSPC, lasting=True)
        made = attempt(outcome, library.back_up)
        fail_writes(folder / "new.safari", nth, errno.EIO)
        created = attempt(outcome, lambda: Library.create(new, "Fjellvik Insurance"))
        fail_writes(None)
        refused += len(outcome.said)
        left = [one.name for one in folder_beside(path).iterdir()]
        if len(left) != bool(made) or (new.exists() and not created):
            wrong.append(f"write {nth}: something half was left")
        wrong += [f"write {nth}: {bug}" for bug in outcome.bugs]
        if isinstance(created, Library):
            created.close()
        for one in (*folder_beside(path).iterdir(), *folder.glob("new.safari*")):
            one.unlink()
    library.close()
    wrong += wrong_with(path, safari, {kept.uid: words(1)})
    return {"wrong": wrong, "refused": refused}


if __name__ == "__main__":
    what, where, begins, ends = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    jobs = {"notes": notes_while_failing, "backups": backups_while_failing}
    print(json.dumps(jobs[what](where, begins, ends)))
