"""The screen stays awake while Run is shown: by a real bus, and by the commands of other systems."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

import pytest
from PySide6.QtWidgets import QWidget

from ui.run import awake
from ui.run.awake import Awake, Caffeinate, ExecutionState, ScreenSaver, has_session_bus


class Heard:
    """A way that notes what it is asked."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def begin(self) -> None:
        self.said.append("begin")

    def end(self) -> None:
        self.said.append("end")


def test_awake_while_it_is_shown(qtbot):
    widget, heard = QWidget(), Heard()
    Awake(widget, heard)
    qtbot.addWidget(widget)
    assert heard.said == []
    widget.show()
    widget.show()
    widget.hide()
    assert heard.said == ["begin", "end"]


def test_the_screen_of_the_day_keeps_awake_and_lets_go_when_it_is_left(open_run, monkeypatch):
    heard = Heard()
    monkeypatch.setattr(awake, "means_here", lambda: heard)
    step = open_run()
    assert heard.said == ["begin"]
    step.hide()
    assert heard.said == ["begin", "end"]


SERVICE = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

class Saver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, who, why):
        print("inhibited", who, "|", why, flush=True)
        return 7

app = QCoreApplication(sys.argv)
bus = QDBusConnection.sessionBus()
saver = Saver()
bus.registerObject("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", saver,
                   QDBusConnection.RegisterOption.ExportAllSlots)
print("ready", bus.registerService("org.freedesktop.ScreenSaver"), flush=True)
app.exec()
"""


@pytest.fixture
def bus(monkeypatch):
    """A bus of its own, with a screen saver on it; what the screen saver says."""
    if not (shutil.which("dbus-daemon") and shutil.which("dbus-send")):
        pytest.skip("no dbus-daemon here")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    saver = subprocess.Popen([sys.executable, "-c", SERVICE], stdout=subprocess.PIPE, text=True, env=environment)
    assert saver.stdout
    assert saver.stdout.readline().strip() == "ready True"
    yield saver.stdout
    for one in (saver, daemon):
        one.terminate()
        one.communicate(timeout=10)


def names_on(bus: str) -> int:
    """How many are connected to a bus."""
    to = "--dest=org.freedesktop.DBus"
    asked = ["dbus-send", "--session", to, "--print-reply", "/", "org.freedesktop.DBus.ListNames"]
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}
    told = subprocess.run(asked, capture_output=True, text=True, check=True, env=environment).stdout
    return told.count('":')


def has_asked(means: ScreenSaver) -> None:
    """Wait until the bus was asked."""
    assert means._asking
    means._asking.join(5)


def test_on_linux_the_screen_saver_hears_of_it_on_a_connection_that_ends_with_run(bus):
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    before = names_on(address)
    means = ScreenSaver()
    began = time.monotonic()
    means.begin()
    assert time.monotonic() - began < 0.1
    assert bus.readline().strip() == "inhibited Customer Safari | A safari is running"
    has_asked(means)
    assert names_on(address) == before + 1
    means.end()
    assert names_on(address) == before  # what it asked for ended with it
    means.begin()
    assert "inhibited" in bus.readline()
    has_asked(means)
    means.end()


def test_without_a_bus_nothing_is_tried(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not has_session_bus()
    means = ScreenSaver()
    means.begin()
    assert means._asking is None
    means.end()


def test_a_bus_that_is_not_there_keeps_nobody_waiting(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    means = ScreenSaver()
    began = time.monotonic()
    means.begin()
    means.end()
    assert time.monotonic() - began < 0.5
    time.sleep(0.2)


def test_on_a_mac_a_command_that_ends_with_this_process(monkeypatch, tmp_path):
    assert Caffeinate.command() == ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]
    Caffeinate().begin()  # not there: no error
    stand_in = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(Caffeinate, "command", staticmethod(lambda: stand_in))
    means = Caffeinate()
    means.begin()
    child = means._running
    assert child
    assert child.poll() is None
    means.end()
    assert child.wait(5) != 0


def test_windows_is_told_and_other_systems_have_no_such_call():
    ExecutionState().begin()
    ExecutionState().end()
