"""The folder is the registry: whoever adds a room adds a folder."""

from __future__ import annotations

import sys

import pytest

import ui
from ui.screen import Screen, screens

HEAVY = (
    "reportlab", "PIL", "PySide6.QtSvg", "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtPdf", "sqlite_utils",
    "cv2", "numpy",
)  # fmt: skip


@pytest.fixture
def with_rooms(tmp_path, monkeypatch):
    """Two rooms in a folder of ui, and a folder that is none."""
    for name, order in (("zebra", 1), ("aardvark", 2)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "__init__.py").touch()
        made = f'Screen("{name}", "{name}", "today", {order}, lambda context: None)'
        (folder / "screen.py").write_text(f"from ui.screen import Screen\nSCREEN = {made}\n")
    (tmp_path / "no_room").mkdir()
    (tmp_path / "no_room" / "__init__.py").touch()
    monkeypatch.setattr(ui, "__path__", [str(tmp_path)])
    yield
    for name in [name for name in sys.modules if name.startswith(("ui.zebra", "ui.aardvark", "ui.no_room"))]:
        del sys.modules[name]


def test_every_folder_with_a_screen_is_a_room_in_its_order(with_rooms):
    assert [screen.key for screen in screens()] == ["zebra", "aardvark"]


def test_the_rooms_there_are_have_different_keys_and_places():
    rooms = screens()
    assert all(isinstance(room, Screen) for room in rooms)
    assert len({room.key for room in rooms}) == len(rooms)
    assert len({room.order for room in rooms}) == len(rooms)


def test_naming_the_rooms_imports_nothing_heavy():
    import subprocess

    words = "import sys; from ui.screen import screens; import ui.application, ui.main_window; screens();"
    words += f"print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
