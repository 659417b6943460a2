"""Takes one call in through the window of Run, until it is killed: `... take_in_window LIBRARY SAFARI FILE`.

Prints "holding" once its bytes are on their way into the library.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from safari.library import Library
from ui.bridge import Bridge
from ui.listening.calls import Calls
from ui.listening.listening import Listening
from ui.listening.taking_in import HALF
from ui.run.day import read_day
from ui.run.run_step import RunStep
from ui.run.who_writes import remember_writer
from ui.screen import Context


def main(path: Path, safari: str, file: str) -> None:
    """Open Run and take the file in."""
    application = QApplication([])
    library = Library.open(path)
    remember_writer(read_day(library, safari), None)
    context = Context(
        library, Bridge(library), lambda *_a: None, lambda *_a, **_k: None, lambda *_a, **_k: None, lambda: None
    )
    step = RunStep(context, safari, lambda: datetime.now(UTC))
    step.show()
    screen = step.screen_of_day
    listening = screen.sitting.findChild(Listening) if screen is not None else None
    if listening is None:
        raise RuntimeError
    calls = next(one for one in listening.children() if isinstance(one, Calls))

    def went(_name: str, done: int, _steps: int) -> None:
        if done > HALF:
            print("holding", flush=True)

    calls.taking.went.connect(went)
    calls.take([file])
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
