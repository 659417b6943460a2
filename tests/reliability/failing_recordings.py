"""Takes recordings in while writes fail: `... failing_recordings FOLDER FIRST LAST`, run under failing_writes.so.

As failing_writer does with notes: for each N from FIRST to LAST, on a disk that is full from the Nth write on and on
one that fails once, a fork of this process takes a recording in, keeps a note, and takes it in again once there is
room. Prints as JSON what was wrong, and what happened.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from safari.library import Library
from tests.reliability.failing_writer import DISKS, Outcome, attempt, fail_writes, in_a_process, keep_one
from tests.reliability.whole_notes import begin, wrong_with
from tests.reliability.whole_recordings import sound, take_in, wrong_with_recordings


def take_in_while_failing(path: Path, safari: str, file: Path, how: tuple[int, int, bool]) -> Outcome:
    """Open, take in, keep a note, take in with room again, close; `kept` holds recordings (r) and notes (n)."""
    nth, error, lasting = how
    outcome = Outcome()
    library = Library.open(path)
    fail_writes(path.parent, nth, error, lasting=lasting)
    taken = attempt(outcome, lambda: take_in(library, safari, file))
    kept = attempt(outcome, lambda: keep_one(library, safari, nth, ()))
    fail_writes(None)
    if taken is None:
        taken = attempt(outcome, lambda: take_in(library, safari, file))
    if taken is None:
        outcome.bugs.append(f"not taken in although there was room again: {outcome.said[-1:]}")
    else:
        outcome.kept[f"r{taken.uid}"] = taken.title
    if kept is not None:
        outcome.kept[f"n{kept.uid}"] = kept.text
    attempt(outcome, library.close)
    return outcome


def main(folder: Path, first: int, last: int) -> None:
    begun = folder / "begun.safari"
    safari = begin(begun)
    files = folder.with_name(f"{folder.name} files")
    files.mkdir(exist_ok=True)
    (files / "call.flac").write_bytes(sound(1))
    path = folder / "library.safari"
    wrong: list[str] = []
    refused = 0
    for nth in range(first, last + 1):
        for disk, (error, lasting) in DISKS.items():
            for old in folder.glob("library.safari*"):
                old.unlink()
            path.write_bytes(begun.read_bytes())
            how = (nth, error, lasting)
            outcome = in_a_process(partial(take_in_while_failing, path, safari, files / "call.flac", how))
            calls = {key[1:]: title for key, title in outcome.kept.items() if key[0] == "r"}
            notes = {key[1:]: text for key, text in outcome.kept.items() if key[0] == "n"}
            found = [*outcome.bugs, *wrong_with(path, safari, notes)]
            found += wrong_with_recordings(path, safari, calls, files)
            wrong += [f"write {nth}, disk {disk}: {one}" for one in found]
            refused += bool(outcome.said)
    print(json.dumps({"wrong": wrong, "refused": refused}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
