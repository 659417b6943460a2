"""Lets processes keep notes and kills each at a moment of its own: `... kill_many LIBRARY SAFARI TIMES SEED`.

The processes are forks of this one, so that none has to load Python anew; each opens the library, reads lines from
standard input and answers `kept UID`, as `main.py jot` does. Prints as JSON what was wrong, and what happened.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from safari import commands
from safari.library import Library
from tests.reliability.whole_notes import LEADER, words, wrong_with

NOTES = 60  # a process that is not killed keeps so many; hardly one gets there
LATEST = 0.030  # seconds: the longest a process lives on
CHECKED_EVERY = 20  # kills


def main(path: Path, safari: str, times: int, seed: int) -> None:
    dice = random.Random(seed)
    kept: dict[str, str] = {}
    wrong: list[str] = []
    killed_while_writing = 0
    for time_number in range(times):
        first = len(kept) * 10_000
        answers = killed(path, safari, first, dice)
        kept.update({uid: words(first + place) for place, uid in enumerate(answers)})
        killed_while_writing += 0 < len(answers) < NOTES
        if time_number % CHECKED_EVERY == 0 or time_number == times - 1:
            wrong += wrong_with(path, safari, kept)
    library = Library.open(path)
    stored = len(library.notes.of_safari(safari))
    library.close()
    report = {"wrong": wrong, "kept": len(kept), "stored": stored, "killed_while_writing": killed_while_writing}
    print(json.dumps(report))


def killed(path: Path, safari: str, first: int, dice: random.Random) -> list[str]:
    """The uids that a process answered for until it was killed."""
    typed, typing = os.pipe()
    heard, answering = os.pipe()
    process = os.fork()
    if not process:
        os.close(typing)
        os.close(heard)
        jot(path, safari, typed, answering)
    os.close(typed)
    os.close(answering)
    with os.fdopen(typing, "w", encoding="utf-8") as lines:
        lines.writelines(f"{words(first + place)}\n" for place in range(NOTES))
    answers = b""
    if dice.random() < 0.8:  # after some answers; else at any moment, while it opens the library, too
        for _answer in range(dice.randint(1, 12)):
            answers += os.read(heard, 4096)
    time.sleep(dice.random() * LATEST if not answers else dice.random() * 0.002)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while select.select([heard], [], [], 0)[0] and (more := os.read(heard, 65536)):
        answers += more
    os.close(heard)
    whole = answers.decode().rpartition("\n")[0]
    return [line.removeprefix("kept ") for line in whole.splitlines()]


def jot(path: Path, safari: str, typed: int, answering: int) -> None:
    """The command itself, with these ends of pipes for its standard input and output. Never returns."""
    os.dup2(typed, 0)
    os.dup2(answering, 1)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - the process is about to be killed
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - the same
    os._exit(commands.run(["jot", str(path), safari, "--as", LEADER]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
