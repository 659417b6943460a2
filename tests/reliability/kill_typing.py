"""Types in Run, with a photo and a stopwatch, and is killed: `... kill_typing LIBRARY SAFARI TIMES SEED`.

Each time a process of its own opens the window, says when each letter was typed, and is killed at a moment of its own.
Prints as JSON what was wrong, and how many letters were missing at most that had been typed 300 ms before.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from io import BytesIO
from pathlib import Path

from PIL import Image

from safari.library import Library
from tests.reliability.whole_notes import is_whole, words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOLD_LATE = 0.300  # seconds: what was typed before has to be on disk
LETTER = 0.004  # seconds between two letters


def main(path: Path, safari: str, times: int, seed: int) -> None:
    dice = random.Random(seed)
    wrong: list[str] = []
    missing = kept = 0
    for number in range(times):
        typed = killed(path, safari, number, dice)
        library = Library.open(path)
        notes = [one.text for one in library.notes.of_safari(safari)]
        (draft,) = library.drafts.left() or (None,)
        there = sum(map(len, notes[kept:])) + (len(draft.text) if draft else 0)
        kept = len(notes)
        missing = max(missing, typed - there)
        wrong += [f"half a note: {text}" for text in notes if not is_whole(text)]
        wrong += [problem for verdict in library.check() for problem in verdict.problems]
        wrong += [] if library.notes.left_open(safari).stopwatches else ["the stopwatch does not run any more"]
        wrong += [] if library.notes.sat() else ["nobody sits there any more"]
        if draft is not None:
            library.drafts.keep(type(draft)(draft.safari, draft.author, "", "", draft.at))
        library.close()
    print(json.dumps({"wrong": wrong, "missing": missing, "kept": kept}))


def killed(path: Path, safari: str, number: int, dice: random.Random) -> int:
    """How many letters a process had typed 300 ms before it was killed."""
    heard, telling = os.pipe()
    process = os.fork()
    if not process:
        os.close(heard)
        run(path, safari, number, telling)
    os.close(telling)
    lines = b""
    while b"ready" not in lines:
        more = os.read(heard, 4096)
        assert more, "it ended by itself"
        lines += more
    time.sleep(0.35 + dice.random())
    os.kill(process, signal.SIGKILL)
    end = time.monotonic()
    os.waitpid(process, 0)
    while select.select([heard], [], [], 0)[0] and (more := os.read(heard, 65536)):
        lines += more
    os.close(heard)
    told = [line.split() for line in lines.decode().rpartition("\n")[0].splitlines() if line[0].isdigit()]
    return max((int(count) for count, moment in told if float(moment) <= end - TOLD_LATE), default=0)


def run(path: Path, safari: str, number: int, telling: int) -> None:
    """Open Run and type. Never returns."""
    from PySide6.QtTest import QTest

    from ui.application import make_application
    from ui.bridge import Bridge
    from ui.run.run_step import RunStep
    from ui.screen import Context

    application = make_application()
    library = Library.open(path)
    nothing = lambda *_a, **_k: None  # noqa: E731 - a window that goes nowhere
    step = RunStep(Context(library, Bridge(library), nothing, nothing, nothing, nothing), safari)
    step.show()
    screen = step.screen_of_day
    assert screen is not None
    if not library.notes.left_open(safari).stopwatches:
        next(part.keys["Ctrl+T"] for part in screen.parts if "Ctrl+T" in part.keys)()
    screen.sitting.arrivals.bring([photo(number)])
    screen.settle()
    os.write(telling, b"ready\n")
    letters = 0
    for sentence in range(number * 1_000, (number + 1) * 1_000):
        for letter in words(sentence):
            screen.line.insertPlainText(letter)
            letters += 1
            os.write(telling, f"{letters} {time.monotonic()}\n".encode())
            application.processEvents()
            time.sleep(LETTER)
        while screen.sitting.arrivals.are_under_way:
            QTest.qWait(1)
        screen.sitting.submit()


def photo(number: int) -> bytes:
    """A picture that takes a while to come in."""
    out = BytesIO()
    Image.effect_noise((1600, 1200), 40 + number % 50).convert("RGB").save(out, "JPEG")
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
