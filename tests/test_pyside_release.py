"""The installed PySide6 counts references to None rightly: 6.12 on Python 3.11 does not, and crashes."""

from __future__ import annotations

import subprocess
import sys

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
