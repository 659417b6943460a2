"""Closed windows are collected between two events, and never while another thread works and the look changes."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref

from PySide6.QtWidgets import QWidget

from safari.checkout import ROOT

LOOK_CHANGES_WHILE_A_THREAD_WORKS = """
import threading, time
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from ui.application import make_application
from ui.collecting import collect_here
from ui.theme import theme
from ui.widgets.button import Button
app = make_application()
collect_here()
def close_a_window():
    window, me = QWidget(), QObject()
    window.me, me.window = me, window
    column = QVBoxLayout(window)
    for number in range(10):
        column.addWidget(Button(str(number)))
ended = threading.Event()
def work():
    while not ended.wait(0.001):
        made = [{} for _number in range(1000)]
thread = threading.Thread(target=work)
thread.start()
until = time.monotonic() + 2
while time.monotonic() < until:
    close_a_window()
    theme().set_text_size(1.3)
    theme().set_text_size(1.0)
    app.processEvents()
ended.set()
thread.join()
"""


def test_the_look_may_change_while_a_page_is_drawn_and_closed_windows_wait():
    done = subprocess.run([sys.executable, "-c", LOOK_CHANGES_WHILE_A_THREAD_WORKS], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_a_closed_window_is_collected_in_a_turn_of_the_loop(qapp, qtbot):
    gc.disable()  # nothing looks through what is made here before it is let go of
    closed = QWidget()
    holder: list[object] = [closed]
    holder.append(holder)
    gone = weakref.ref(closed)
    del closed, holder
    made: list[list[object]] = []

    def is_gone() -> bool:
        # Goes on making: what earlier tests left is let go of meanwhile, and Python counts that down again.
        made.extend([] for _number in range(gc.get_threshold()[0]))
        return gone() is None

    qtbot.waitUntil(is_gone, timeout=5000)
    gc.enable()  # as a command does that ran in this process; then it would be done in any thread
    try:
        qtbot.waitUntil(lambda: not gc.isenabled(), timeout=5000)
    finally:
        gc.disable()  # as the program has it, also for the tests after this one
