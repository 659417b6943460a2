"""The first thing on screen must not load what it does not need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {
    *("msgspec", "reportlab", "PIL", "sqlite_utils", "babel", "psygnal", "hashlib", "html.entities"),
    *("cv2", "numpy", "safari.story.seen_faces"),
    *("safari.sharing.gate", "safari.sharing.table_gate", "safari.guests.seating", "safari.story.story"),
    *("safari.people.wording", "safari.brief", "safari.backups", "ui.background", "ui.widgets.illustration"),
}

SCRIPT = """\
import sys
from pathlib import Path
from safari.library import Library
from ui.application import make_application
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import screens
app = make_application()
library = Library.open(Path(sys.argv[1]))
window = MainWindow(screens(), Deeds(*[print] * len(Deeds._fields)))
window.open_rooms(library, Bridge(library, listen=False))
window.go("today")
assert window.stack.currentWidget().slots["next"].part
print(*sys.modules)
window.close_rooms()
library.close()
"""


def test_today_loads_nothing_heavy(written, tmp_path):
    path = tmp_path / "fjellvik.safari"
    path.write_bytes(written.read_bytes())
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(path)], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()
