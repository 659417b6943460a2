"""File > Backups, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFileDialog

from safari.backups import folder_beside
from safari.library import Library
from ui.backups import Backups
from ui.theme import theme


@pytest.fixture
def dialog(dressed_app, qtbot, fjellvik):
    """Opens the dialog and waits until the list is there."""

    def opened() -> Backups:
        shown = Backups(None, fjellvik)
        qtbot.addWidget(shown)
        shown.show()
        qtbot.waitUntil(shown.now.isEnabled)
        return shown

    return opened


def cells(dialog: Backups) -> list[list[str]]:
    model = dialog.list.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def restore_into(monkeypatch, path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_where_there_is_none_it_says_so_and_offers_to_make_one(dialog, fjellvik, qtbot):
    shown = dialog()
    assert shown.said.text() == "There is no backup yet."
    assert not shown.restore.isEnabled()
    fjellvik.people.add_leader("Astrid Holm")
    shown.now.click()
    qtbot.waitUntil(lambda: len(cells(shown)) == 1)
    assert shown.said.text() == "A backup was made, and it is whole: 0 notes."
    assert cells(shown)[0][1] == "0 notes"
    assert shown.restore.isEnabled()


def test_one_is_restored_into_a_new_file_by_keyboard(dialog, fjellvik, qtbot, monkeypatch, tmp_path):
    fjellvik.back_up()
    fjellvik.people.add_leader("Astrid Holm")
    shown = dialog()
    restore_into(monkeypatch, tmp_path / "again")
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.restored is not None)
    assert shown.restored == tmp_path / "again.safari"
    restored = Library.open(shown.restored)
    assert restored.people.leaders() == []
    restored.close()


def test_a_file_that_is_there_is_not_overwritten(dialog, fjellvik, qtbot, monkeypatch, tmp_path):
    fjellvik.back_up()
    mine = tmp_path / "mine.safari"
    mine.write_text("mine")
    shown = dialog()
    restore_into(monkeypatch, mine)
    shown.restore.click()
    qtbot.waitUntil(lambda: "is there already" in shown.said.text())
    assert shown.restored is None
    assert mine.read_text() == "mine"


def test_changing_ones_mind_changes_nothing(dialog, fjellvik, monkeypatch):
    fjellvik.back_up()
    shown = dialog()
    restore_into(monkeypatch, "")
    shown.restore.click()
    assert shown.restored is None
    assert shown.isVisible()


def test_a_backup_that_cannot_be_read_is_named_and_not_offered(dialog, fjellvik):
    made = fjellvik.back_up()
    made.path.write_bytes(b"nothing")
    shown = dialog()
    assert cells(shown)[0][1] == "not readable"
    assert not shown.restore.isEnabled()


def test_where_none_can_be_written_the_dialog_says_why(dialog, fjellvik, qtbot):
    folder_beside(fjellvik.path).write_text("in the way")
    shown = dialog()
    shown.now.click()
    qtbot.waitUntil(lambda: shown.said.text().startswith("No backup of fjellvik.safari could be written"))
    assert shown.now.isEnabled()


def test_every_row_and_button_has_a_name_for_a_reader(dialog, fjellvik):
    fjellvik.back_up()
    shown = dialog()
    spoken = shown.list.model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Holds: 0 notes"
    assert shown.list.accessibleName() == "Backups"
    assert [button.text() for button in (shown.now, shown.restore)] == ["Back up now", "Restore into a new file…"]


def test_the_time_of_a_backup_is_read_in_the_largest_letters(dialog, fjellvik, qtbot):
    fjellvik.back_up()
    theme().set_text_size(1.5)
    try:
        shown = dialog()
        qtbot.waitUntil(lambda: len(cells(shown)) == 1)
        words = QFontMetricsF(theme().font("body")).horizontalAdvance(cells(shown)[0][0])
        assert words + 12 <= shown.list.columnWidth(0)
    finally:
        theme().set_text_size(1.0)


def test_a_name_that_is_taken_is_asked_about_by_nobody_and_not_suggested(dialog, fjellvik, monkeypatch):
    made = fjellvik.back_up()
    taken = fjellvik.path.with_name(f"fjellvik {made.made_at:%Y-%m-%d}.safari")
    taken.write_text("mine")
    shown = dialog()
    asked: list[tuple[object, ...]] = []

    def choose(*words: object) -> tuple[str, str]:
        asked.append(words)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    shown.restore.click()
    assert QFileDialog.Option.DontConfirmOverwrite in asked[0]
    assert str(asked[0][2]) == str(taken.with_stem(f"{taken.stem} 2"))
