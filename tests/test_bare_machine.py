"""The tests run where there is nothing but Python: what needs another program is skipped, and says which."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def test_recordings_are_skipped_without_the_programs_that_make_them(tmp_path):
    files = (str(HERE / "safari/recordings/test_silence.py"), str(HERE / "ui/listening/test_sound.py"))
    command = [sys.executable, "-m", "pytest", "-rs", "-q", "-p", "no:cacheprovider", *files]
    bare = os.environ | {"PATH": str(tmp_path)}
    done = subprocess.run(command, cwd=HERE.parent, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert re.search(r"\d+ passed, \d+ skipped", done.stdout)
    assert "espeak-ng, ffmpeg: not installed here; .ci/run installs them" in done.stdout
