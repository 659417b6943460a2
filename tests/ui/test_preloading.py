"""Rooms are made ready while nobody waits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
from ui.preloading import Preloading
app = QCoreApplication([])
before = set(sys.modules)
preloading = Preloading()
assert "ui.people.room" not in sys.modules  # not at once: keys and the mouse come first
preloading.finished.connect(app.quit)
app.exec()
print(sorted(set(sys.modules) - before))
"""


def test_what_rooms_are_made_of_is_loaded_bit_by_bit():
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, check=True, timeout=60, capture_output=True, text=True
    )
    for name in ("ui.people.room", "ui.finding.room", "ui.safaris.overview", "ui.plan.step"):
        assert f"'{name}'" in ran.stdout
    assert "'ui.story.room'" in ran.stdout
    assert "'cv2'" not in ran.stdout  # whoever chooses a picture waits for it in the background
