"""Minutes are saved whole, or it is said what is missing from them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from safari.debrief.finding import Asked
from ui.debrief.panes import deeds

WEDGE = "\U00010380"  # a letter of a script that lives on clay tablets


@pytest.mark.parametrize(("name", "missing"), [("Minutes.pdf", [WEDGE]), ("Minutes.txt", [])])
def test_a_letter_no_typeface_has_is_told(heard, room, tmp_path, monkeypatch, qtbot, name, missing):
    heard.library.debriefs.write_finding(heard.uid, Asked.WHAT, f"They waited {WEDGE}")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / name), ""))
    next(one for one in deeds() if "Minutes as" in one.title).do(room, room._context, heard.uid)
    qtbot.waitUntil(lambda: bool(heard.toasts) and heard.toasts[-1].startswith(f"Saved: {name}"))
    assert [letter for letter in WEDGE if letter in heard.toasts[-1]] == missing
    assert (tmp_path / name).is_file()
