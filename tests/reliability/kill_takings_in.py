"""Lets processes take recordings in and kills each at any moment: `... kill_takings_in LIBRARY SAFARI TIMES SEED`.

The processes are forks of this one; each opens the library, takes a recording in and answers with its uid. Prints as
JSON what was wrong, and what happened.
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

from safari.library import Library
from tests.reliability.whole_recordings import sound, take_in, wrong_with_recordings

FILES = 3
CHECKED_EVERY = 2  # kills


def main(path: Path, safari: str, times: int, seed: int) -> None:
    dice = random.Random(seed)
    files = path.parent / "files"
    files.mkdir()
    for number in range(FILES):
        (files / f"call {number}.flac").write_bytes(sound(number))
    answered: dict[str, str] = {}
    wrong: list[str] = []
    middle = 0
    for time_number in range(times):
        number = time_number % FILES
        for uid in [uid for uid, title in answered.items() if title == f"call {number}"]:
            library = Library.open(path)
            library.recordings.remove(uid)
            library.close()
            del answered[uid]
        uid, was_begun = killed(path, safari, files / f"call {number}.flac", dice)
        if uid:
            answered[uid] = f"call {number}"
        middle += was_begun and not uid
        if time_number % CHECKED_EVERY == 0 or time_number == times - 1:
            wrong += wrong_with_recordings(path, safari, answered, files)
    print(json.dumps({"wrong": wrong, "answered": len(answered), "in_the_middle": middle}))


def killed(path: Path, safari: str, file: Path, dice: random.Random) -> tuple[str, bool]:
    """The uid of the recording that a process answered for until it was killed ("" none), and whether it had begun."""
    heard, answering = os.pipe()
    process = os.fork()
    if not process:
        os.close(heard)
        library = Library.open(path)
        os.write(answering, b"open\n")
        try:
            uid = take_in(library, safari, file).uid
        except Exception as error:  # noqa: BLE001 - one taken in before its process was killed is there already
            uid = "" if "already" in str(error) else f"!{error}"
        os.write(answering, f"{uid}\n".encode())
        time.sleep(60)
    os.close(answering)
    answers = b""
    while not answers.endswith(b"\n") and (more := os.read(heard, 4096)):
        answers += more
    time.sleep(dice.random() * 0.06)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while select.select([heard], [], [], 0)[0] and (more := os.read(heard, 65536)):
        answers += more
    os.close(heard)
    whole = answers.decode().rpartition("\n")[0].split("\n")
    if len(whole) > 1 and whole[1].startswith("!"):
        raise RuntimeError(whole[1])
    return (whole[1] if len(whole) > 1 else ""), len(whole) == 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
