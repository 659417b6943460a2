"""What the program does for its library by itself: in the background, and without a dialog."""

from __future__ import annotations

import os
import threading

from PySide6.QtWidgets import QApplication

from safari.run.note import Draft


def test_what_a_killed_start_left_is_cleared_away_in_the_background(start, path, qtbot):
    left = path.with_name(f"{path.name}.new.0123abcd")
    left.touch()
    os.utime(left, (1_700_000_000, 1_700_000_000))
    start(path)
    qtbot.waitUntil(lambda: not left.exists())


def test_upkeep_is_done_in_the_background(start, path, qtbot, monkeypatch):
    session = start(path)
    safari = session.library.plans.safaris()[0]
    session.library.drafts.keep(Draft(safari.uid, "", "half", "", session.library.journal.clock()))
    by: list[threading.Thread] = []
    tidy = session.library.tidy

    def tidied() -> None:
        by.append(threading.current_thread())
        tidy()

    monkeypatch.setattr(session.library, "tidy", tidied)
    qtbot.waitUntil(lambda: bool(by))
    assert threading.main_thread() not in by


def test_upkeep_on_a_full_disk_is_said_in_the_sidebar_and_opens_no_dialog(start, path, full_disk, qtbot, trouble):
    session = start(path)  # here: between a fixture and its test the upkeep would be done already
    session.window.go("safaris", session.library.plans.safaris()[0].uid, "run")
    told: list[str] = []
    session.window.set_status = lambda sentence, *_, **__: told.append(sentence)
    with full_disk():
        qtbot.waitUntil(lambda: bool(told))
    assert told == ["The disk is full. Free some space; nothing was lost."]
    assert QApplication.activeModalWidget() is None
    assert trouble == []
