"""The program is killed in the middle of a spoken note: what was said until then comes back as a note."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent

from safari.library import Library
from safari.plan.format import formats
from ui.bridge import Bridge
from ui.run.run_step import RunStep
from ui.screen import Context

CHILD = """
import sys, time
from ui.application import make_application
application = make_application()
from PySide6.QtCore import QByteArray
from PySide6.QtMultimedia import QtAudio
from pathlib import Path
from safari.library import Library
from ui.bridge import Bridge
from ui.memos import microphone
from ui.run.run_step import RunStep
from ui.screen import Context

pcm = Path(sys.argv[3]).read_bytes()

class Device:
    def start(self):
        self.began, self.given = time.monotonic(), 0
        return self
    def stop(self): ...
    def error(self):
        return QtAudio.Error.NoError
    def readAll(self):
        begin, self.given = self.given, int((time.monotonic() - self.began) * 16_000) * 2
        return QByteArray(pcm[begin:self.given])

microphone.find = lambda: (Device(), 16_000)
library = Library.open(Path(sys.argv[1]))
nothing = lambda *_a, **_k: None
step = RunStep(Context(library, Bridge(library), nothing, nothing, nothing, nothing), sys.argv[2])
if step.screen_of_day is None:
    step._chosen(None)
step.show()
step.screen_of_day.line.insertPlainText("Half a sent")
step.screen_of_day.saying.toggle()
told = False
while True:
    application.processEvents()
    time.sleep(0.005)
    if step.screen_of_day.box.chips.voice.text() == "Stop 0:00" and not told:
        told = True
        print("ready", flush=True)
"""


def test_killed_after_five_seconds_at_least_three_are_back(tmp_path, pcm, qapp, qtbot):
    path, sound = tmp_path / "fjellvik.safari", tmp_path / "sound"
    sound.write_bytes(pcm)
    library = Library.create(path, "Fjellvik Insurance")
    safari = library.plans.plan(formats()[0][0], "Breakfast").uid
    library.close()
    command = [sys.executable, "-c", CHILD, str(path), safari, str(sound)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert select.select([process.stdout], [], [], 60)[0]
    assert process.stdout.readline() == b"ready\n"
    time.sleep(5)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()

    library = Library.open(path)
    bridge = Bridge(library)
    nothing = lambda *_a, **_k: None  # noqa: E731 - a window that goes nowhere
    library.clear_unfinished()  # as the start does, in the background
    step = RunStep(Context(library, bridge, nothing, nothing, nothing, nothing), safari)
    screen = step.screen_of_day
    assert screen is not None  # it opens where it was
    assert screen.messages.sentence.startswith("Brought back: half a sentence, a spoken note of 0:0")
    assert screen.line.text() == "Half a sent"
    qtbot.waitUntil(lambda: screen.sitting.model.rowCount() == 1)
    (row,) = screen.sitting.model.rows
    assert row.note.text.startswith("Spoken note 0:0")
    (memo,) = row.memos
    assert 3_000 <= memo.lasts <= 6_000
    assert pcm[: 3 * 32_000] in library.memos.sound(memo)
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    screen.sitting.keeper.reverse(redo=False)
    qtbot.waitUntil(lambda: screen.sitting.model.rowCount() == 0)
    step.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bridge.stop()
    library.close()
