"""What PySide6 does wrong: 6.12 counts references to None wrongly on Python 3.11; a widget takes its screen along."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SET_TEXT_20_000_TIMES = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range(20_000):
    label.setText(str(number))
print(sys.getrefcount(None) - before)
"""


def test_twenty_thousand_calls_leave_none_alone():
    done = subprocess.run([sys.executable, "-c", SET_TEXT_20_000_TIMES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 1000


def test_no_widget_is_asked_for_its_screen():
    """A screen that was asked for is deleted together with a widget that Python lets go of: the next window crashes."""
    ui = Path(__file__).resolve().parents[1] / "ui"
    asks = re.compile(r"\.screen\(\)\.|\.screen\(\)$", re.MULTILINE)
    assert [path.name for path in sorted(ui.rglob("*.py")) if asks.search(path.read_text(encoding="utf-8"))] == []
