"""What every test stands on: no screen, no network, nothing of the developer's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before any test module imports Qt. Whoever wants to watch sets it: QT_QPA_PLATFORM=xcb python3 -m tests ...
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the developer's own library and settings: data and settings folders are empty ones."""
    # The caches stay: without them each test would look through all fonts, and fetch packages, again.
    monkeypatch.setenv("XDG_CACHE_HOME", os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache"))
    home = str(tmp_path_factory.mktemp("home"))
    for name in HOMES:
        monkeypatch.setenv(name, home)


@pytest.fixture(scope="session")
def qapp():
    """The program's own QApplication for pytest-qt: its fonts, its style, its colours, the same on every machine."""
    from ui.application import make_application
    from ui.collecting import collect_here

    application = make_application()
    collect_here()
    return application
