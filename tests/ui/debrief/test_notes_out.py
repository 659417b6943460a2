"""From the debrief the notes of this safari are saved, as somebody does it by keyboard."""

from __future__ import annotations

import csv
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from ui.debrief.notes_out import save_notes
from ui.outgoing.save_notes import ways
from ui.outgoing.saving import TABLES, NotesSaving
from ui.widgets.toast import Toast


@pytest.fixture
def save(debrief, keys, tmp_path, monkeypatch, qtbot):
    """Takes the entry of the menu, answers the dialog with a name; the file once it is told."""
    suggested: list[str] = []

    def save(entry: str, name: str) -> Path:
        def answer(_parent, _title, offered, _kinds):
            suggested.append(Path(offered).name)
            return str(tmp_path / name), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        debrief.menu_button.setFocus()
        keys.press(Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = [action.text() for action in menu.actions()]
        keys.press(Qt.Key.Key_Down, times=entries.index(entry) + 1)
        keys.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not debrief.findChildren(NotesSaving))
        toast = debrief.window().findChild(Toast)
        assert toast is not None
        assert toast.sentence == f"Saved: {name}, 5 notes."
        assert suggested[-1].startswith("Breakfast with claims customers - Notes")
        return tmp_path / name

    return save


def test_the_notes_of_this_safari_as_a_table(breakfast, save):
    library = breakfast.library
    other = library.plans.duplicate(breakfast.uid).uid
    said = library.notes.of_safari(breakfast.uid)[0]
    library.notes.keep(replace(said, uid="", safari=other, text="On another day"))
    path = save(ways()[0][0], "Heard.csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Words"] for row in rows][:2] == ["Water to my ankles.", "Number thirty-eight in the queue."]
    assert {row["Safari"] for row in rows} == {"Breakfast with claims customers"}


def test_the_notes_of_this_safari_for_analysis(save):
    with zipfile.ZipFile(save(ways()[1][0], "Heard.qdpx")) as package:
        assert len(package.namelist()) == 2
        assert "Dry at last." in package.read(package.namelist()[0]).decode()


def test_many_notes_say_that_it_takes_a_while_and_can_be_stopped(breakfast, debrief, tmp_path, monkeypatch, qtbot):
    library, said = breakfast.library, breakfast.library.notes.of_safari(breakfast.uid)[0]
    with library.journal.intention("Many"):
        for number in range(1100):
            library.notes.keep(replace(said, uid="", text=f"note {number}"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "Heard.csv"), ""))
    toasts: list[str] = []

    def toast(sentence, action="", do=None):
        toasts.append(sentence)
        if action == "Cancel":
            do()

    notes = library.outgoing.notes

    def in_steps(query, progress, stop):
        """As a slow disk would: whoever wants to stop it gets there in time."""

        def tell(step, steps):
            progress(step, steps)
            _wait_for(toasts)

        return notes(query, tell, stop)

    monkeypatch.setattr(library.outgoing, "notes", in_steps)
    save_notes(TABLES, debrief, debrief._context._replace(toast=toast), breakfast.uid)
    qtbot.waitUntil(lambda: not debrief.findChildren(NotesSaving))
    assert toasts == ["Saving 1,105 notes…", "Stopped. Nothing was written."]
    assert not (tmp_path / "Heard.csv").exists()


def _wait_for(toasts):
    until = time.monotonic() + 5
    while not toasts and time.monotonic() < until:
        time.sleep(0.01)
