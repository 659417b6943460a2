"""When Run is left, nothing of it stays behind: what is not shown there goes with its window, too."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def test_the_timeline_belongs_to_the_window_though_listening_does_not_show_it(heard, open_run):
    run = open_run()
    assert run.day.isAncestorOf(run.day.timeline)  # a window of its own would outlive its notes
    assert not run.day.timeline.isVisible()
    assert run.day.timeline not in QApplication.topLevelWidgets()
