"""Where no window can be shown, a sentence says so, and what to do instead."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from safari import checkout
from ui import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")


@pytest.fixture
def bare(monkeypatch):
    """No screen at all."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_with_no_display_the_program_names_the_command_that_needs_none(bare):
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=checkout.ROOT, env=os.environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "no display" in done.stderr
    assert "main.py example FOLDER --story" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_display_that_nobody_answers_at_is_none(bare):
    bare.setenv("DISPLAY", ":4711")
    assert "no display" in display.obstacle()


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_a_platform_without_a_screen_and_wayland_will_do(bare, name):
    bare.setenv(name, "offscreen")
    assert display.obstacle() == ""


def test_a_missing_system_library_is_named_with_the_packages_to_install(bare):
    bare.setenv("QT_QPA_PLATFORM", "xcb")
    bare.setattr(display, "X11_LIBRARIES", ("libxcb-gone.so.0",))
    said = display.obstacle()
    assert "libxcb-gone.so.0" in said
    assert "sudo apt install" in said
    assert "libxcb-cursor0" in said


def test_a_library_that_qt_itself_misses_is_named(bare):
    real = builtins.__import__

    def fail(name, *rest):
        if name.startswith("PySide6"):
            raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
        return real(name, *rest)

    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    bare.setattr(builtins, "__import__", fail)
    assert "the system library libGL.so.1." in display.obstacle()


def test_ci_installs_what_the_sentence_names():
    words = Path(checkout.ROOT, ".ci", "run").read_text(encoding="utf-8").split()
    assert set(display.PACKAGES.split()) <= set(words)


@pytest.mark.parametrize(("argument", "named"), [("bogus", "no command “bogus”"), ("gone.safari", "no display")])
def test_a_word_that_is_no_command_is_named_where_no_window_could_open_it(bare, argument, named):
    done = subprocess.run(
        [sys.executable, "main.py", argument],
        cwd=checkout.ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1
