"""The program killed while a call comes in through its window: nothing of it is there, and it can be taken in again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from safari.library import Library
from safari.plan.format import formats

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_call_that_was_coming_in_is_not_there_after_a_kill(tmp_path, monkeypatch):
    path, sound = tmp_path / "a.safari", tmp_path / "call.wav"
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(44_100)
        file.writeframes(os.urandom(100_000) * 600)  # 60 MB
    library = Library.create(path, "Fjellvik Insurance")
    safari = library.plans.plan(next(one for one in formats()[0] if one.key == "calls")).uid
    library.close()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    command = [sys.executable, "-m", "tests.reliability.take_in_window", str(path), safari, str(sound)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as window:
        assert window.stdout
        assert window.stdout.readline() == "holding\n"
        window.send_signal(signal.SIGKILL)
    library = Library.open(path)
    try:
        assert library.recordings.of_safari(safari) == []
        library.recordings.clear_unfinished()
        assert library.database.row("SELECT (SELECT count(*) FROM blobs), (SELECT count(*) FROM blob_pieces)") == (0, 0)
        assert [one.problems for one in library.check() if one.problems] == []
        held = library.recordings.hold(sound)
        library.recordings.add(safari, held, 1_000)
        assert library.recordings.sound(library.recordings.of_safari(safari)[0].uid) == sound.read_bytes()
    finally:
        library.close()
