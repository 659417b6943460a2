"""A file with people is looked at in a window before anybody is taken in."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from safari.errors import SafariError
from safari.newcomers.people_file import Field, Kind
from ui.newcomers.dialog import NewcomersDialog
from ui.newcomers.preview_table import PreviewTable
from ui.people.room import PeopleRoom
from ui.widgets.dialog import Confirm

FILES = Path(__file__).parents[2] / "safari" / "imports" / "people"


@pytest.fixture
def look_at(fjellvik, dressed_app, qtbot):
    """Opens the preview of a file, and waits until it is there."""
    opened = []

    def look(path, kind=Kind.LEADERS):
        dialog = NewcomersDialog(None, fjellvik, path, kind)
        opened.append(dialog)
        dialog.show()
        settled(dialog)
        return dialog

    def settled(dialog):
        qtbot.waitUntil(lambda: not dialog.looking.is_busy, timeout=5000)

    look.settled = settled  # type: ignore[attr-defined]  # so that a test may wait again
    yield look
    for dialog in opened:
        dialog.looking.stop()
        dialog.close()
        dialog.deleteLater()


def written(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "people.csv"
    path.write_bytes(text.encode(encoding))
    return path


def cells(table: PreviewTable, row: int) -> list[str]:
    return [column.text(table.people.rows[row]) for column in table.people.columns]


def test_it_says_what_is_new_and_what_is_wrong_before_anything_is_taken(look_at, fjellvik):
    dialog = look_at(FILES / "outlook_nb.csv")
    assert dialog.counts.text() == "1 new, 1 wrong. Line 3: “mette@fjellvik” is no e-mail address."
    assert dialog.take.text() == "Take in 1 person"
    assert dialog.focusWidget() is dialog.table  # and not the button that takes them in
    assert dialog.not_taken.text() == "Not taken: Firma, Mobiltelefon, E-postvisningsnavn."
    assert cells(dialog.table, 0)[:5] == ["taken in", "2", "new", "Kåre Bøe", "Økonomidirektør"]
    assert "this looks like Western (Windows-1252)" in dialog.trouble.text()
    assert dialog.columns.fields[Field.ROLE].currentText() == "Stilling"
    assert fjellvik.people.leaders() == []


def test_the_button_takes_them_in_and_one_undo_takes_them_back(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "outlook_en.csv")
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert dialog.taken == 2
    assert [one.name for one in fjellvik.people.leaders()] == ["Astrid Holm", "Søren Bech Åkjær"]
    assert fjellvik.undo() == "2 leaders taken in"
    assert fjellvik.people.leaders() == []


def test_esc_takes_nothing(look_at, fjellvik):
    dialog = look_at(FILES / "outlook_en.csv")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert fjellvik.people.leaders() == []


def test_a_row_is_left_out_by_the_space_bar(look_at, qtbot):
    dialog = look_at(FILES / "outlook_en.csv")
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.text() == "Take in 1 person"
    assert cells(dialog.table, 0)[0] == "left out"
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.text() == "Take in 2 people"


def test_a_wrong_row_cannot_be_ticked(look_at):
    dialog = look_at(FILES / "outlook_nb.csv")
    dialog.table.choose("3")
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.text() == "Take in 1 person"
    assert dialog.said.text() == "Line 3: “mette@fjellvik” is no e-mail address."


def test_a_leader_among_customers_is_said_and_only_taken_where_somebody_ticks_them(look_at, fjellvik, tmp_path, qtbot):
    fjellvik.people.add_leader("Astrid Holm", "CFO")
    dialog = look_at(written(tmp_path, "Name\nAstrid Holm\nPer Lie\n"), Kind.CUSTOMERS)
    assert cells(dialog.table, 0)[0] == "left out"
    assert dialog.said.text() == "Line 2: Astrid Holm is a leader here."
    assert dialog.table.people.columns[-1].ink(dialog.table.people.rows[0]) == "ink"
    assert dialog.take.text() == "Take in 1 person"
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.text() == "Take in 2 people"
    dialog.looking.look()
    look_at.settled(dialog)
    assert dialog.take.text() == "Take in 2 people", "who was ticked by hand stays ticked"
    dialog.kind.choose(Kind.LEADERS.value)
    dialog.kind.activated.emit(0)
    look_at.settled(dialog)
    assert dialog.take.text() == "Take in 1 person", "the other one is there already"


def test_what_changes_and_what_is_wrong_is_read_whole_at_1440(look_at, fjellvik, tmp_path, qtbot):
    fjellvik.people.add_leader("Astrid Holm", "COO")
    dialog = look_at(written(tmp_path, "Name,Role,E-mail\nAstrid Holm,CFO,\nPer Lie,,per.lie@fjellvik\n"))
    said = [cells(dialog.table, row)[-1] for row in range(2)]
    assert said == ["Role: COO → CFO", "“per.lie@fjellvik” is no e-mail address."]
    last = len(dialog.table.people.columns) - 1
    width = dialog.table.columnWidth(last) - 12
    assert all(dialog.table.fontMetrics().horizontalAdvance(one) < width for one in said)
    assert dialog.table.people.index(1, last).data(Qt.ItemDataRole.ToolTipRole)


def test_columns_are_mapped_by_hand(look_at, tmp_path):
    dialog = look_at(written(tmp_path, "Name,Was\nPer Lie,CFO\n"))
    assert cells(dialog.table, 0)[4] == ""
    role = dialog.columns.fields[Field.ROLE]
    role.setCurrentIndex(role.findText("Was"))
    role.activated.emit(role.currentIndex())
    look_at.settled(dialog)
    assert cells(dialog.table, 0)[4] == "CFO"


def test_other_letters_are_chosen(look_at):
    dialog = look_at(FILES / "greek_cp1253.csv")
    assert cells(dialog.table, 0)[3] == "Άννα Ιωάννου"
    dialog.letters.choose("cp1252")
    dialog.letters.activated.emit(dialog.letters.currentIndex())
    look_at.settled(dialog)
    assert not dialog.trouble.isVisible()
    assert "Άννα" not in dialog.table.people.rows[0].line.person.name
    dialog.letters.choose("utf-8")
    dialog.letters.activated.emit(dialog.letters.currentIndex())
    look_at.settled(dialog)
    assert "Line 1 has letters that cannot be read." in dialog.trouble.text()
    assert not dialog.take.isEnabled()


def test_without_headings_the_first_line_is_somebody(look_at, tmp_path):
    dialog = look_at(written(tmp_path, "Åse Lie,ase@x.no\nPer Bøe,per@x.no\n"))
    assert dialog.take.text() == "Take in 2 people"
    assert dialog.columns.fields[Field.NAME].currentText() == "Column 1: Åse Lie"
    QTest.mouseClick(dialog.heading, Qt.MouseButton.LeftButton, pos=dialog.heading.rect().center())
    look_at.settled(dialog)
    assert len(dialog.table.people.rows) == 1


def test_customers_get_a_neutral_alias_that_can_be_changed(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "google.csv", Kind.CUSTOMERS)
    assert cells(dialog.table, 0)[3:5] == ["Customer 1", "Ingrid Dahl"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.alias
    QTest.keyClicks(dialog.alias, "Ingrid, 67")
    QTest.keyClick(dialog.alias, Qt.Key.Key_Return)  # keeps it, and takes nobody in yet
    assert dialog.focusWidget() is dialog.table
    look_at.settled(dialog)
    assert cells(dialog.table, 0)[3] == "Ingrid, 67"
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert [one.alias for one in fjellvik.people.customers()] == ["Customer 1", "Ingrid, 67"]


def test_pressed_right_after_an_alias_was_typed_they_are_taken_in_once_it_is_shown(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "google.csv", Kind.CUSTOMERS)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.alias, "Ingrid, 67")
    with qtbot.waitSignal(dialog.accepted):
        dialog.take.setFocus(Qt.FocusReason.MouseFocusReason)  # offscreen, a click alone leaves no field
        QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
        assert dialog._task is None  # nobody is, before it is shown
    assert [one.alias for one in fjellvik.people.customers()] == ["Customer 1", "Ingrid, 67"]


def test_pressed_right_after_an_alias_was_typed_that_cannot_be_nobody_is_taken_in(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "google.csv", Kind.CUSTOMERS)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.alias, "Ingrid Dahl")  # her real name
    dialog.take.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    look_at.settled(dialog)
    qtbot.wait(50)
    assert "1 wrong" in dialog.counts.text()
    assert dialog.take.isEnabled()
    assert fjellvik.people.customers() == []


def test_pressed_while_a_column_is_given_another_meaning_what_comes_of_it_is_seen_first(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "google.csv", Kind.CUSTOMERS)
    words = dialog.take.text()
    dialog.looking.map(Field.WHO, 0)
    dialog.take.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    look_at.settled(dialog)
    qtbot.wait(50)
    assert dialog.take.text() == words
    assert fjellvik.people.customers() == []
    assert dialog.isVisible()


def test_pressed_right_after_an_alias_and_then_changed_what_comes_of_it_is_seen_first(look_at, fjellvik, qtbot):
    dialog = look_at(FILES / "google.csv", Kind.CUSTOMERS)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.alias, "Ingrid, 67")
    dialog.take.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    dialog.looking.map(Field.WHO, 0)  # before the preview with the alias is there
    look_at.settled(dialog)
    qtbot.wait(50)
    assert fjellvik.people.customers() == []


def test_leaders_after_all_are_customers(look_at):
    dialog = look_at(FILES / "google.csv")
    assert Field.ALIAS not in dialog.columns.fields
    dialog.kind.choose(Kind.CUSTOMERS.value)
    dialog.kind.activated.emit(1)
    look_at.settled(dialog)
    assert Field.ALIAS in dialog.columns.fields
    assert cells(dialog.table, 0)[3] == "Customer 1"


def test_where_customers_stand_is_asked_once_leaders_turn_out_to_be_customers(look_at):
    dialog = look_at(FILES / "google.csv")
    dialog.kind.choose(Kind.CUSTOMERS.value)
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    look_at.settled(dialog)
    shown = [one for one in dialog.columns.fields.values() if not one.visibleRegion().isEmpty()]
    assert len(shown) >= 4, "the row of drop-downs is there to be seen"


def test_rubbish_is_said_in_the_dialog(look_at, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name\nPer\n\x00\x01")
    dialog = look_at(path)
    assert "This is no text: line 3" in dialog.trouble.text()
    assert not dialog.take.isEnabled()
    assert dialog.take.toolTip()


@pytest.fixture
def room(open_room, fjellvik):
    return open_room(PeopleRoom, fjellvik, (1200, 800))


def test_a_file_dropped_on_people_is_looked_at_and_taken_in(room, wishes, monkeypatch, qtbot):
    asked = []

    def ask(_parent, library, path, kind):
        asked.append((path.name, kind))
        return Kind.CUSTOMERS, 2

    monkeypatch.setattr(NewcomersDialog, "ask", ask)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(FILES / "google.csv"))])
    move, button, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), move, dropped, button, no_key)
    QApplication.sendEvent(room, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(room, QDropEvent(QPointF(300, 300), move, dropped, button, no_key))
    qtbot.waitUntil(lambda: asked == [("google.csv", Kind.LEADERS)])
    assert wishes.toasts == ["2 customers taken in"]
    assert room.tabs.currentIndex() == 1


def test_ctrl_shift_i_asks_for_a_file(room, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(FILES / "apple.vcf"), ""))

    def ask(_parent, _library, path, kind):
        asked.append(path.name)
        return kind, 0

    monkeypatch.setattr(NewcomersDialog, "ask", ask)
    QTest.keyClick(room, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["apple.vcf"]


@pytest.fixture
def target(tmp_path, monkeypatch):
    """Where somebody wants the list."""
    path = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))
    return path


def test_lists_are_saved_from_the_menu(room, fjellvik, wishes, target, qtbot):
    fjellvik.people.add_leader("Astrid Holm")
    menu = room.comings.menu()
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Import…",
        "Save the leaders as a list…",
        "Save the customers as a list…",
        "Save the customers with real names…",
    ]
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: wishes.toasts == ["Saved as list.csv"])
    assert "Astrid Holm" in target.read_text(encoding="utf-8-sig")


def test_a_second_list_while_one_is_saved_is_not_asked_for_and_that_is_said(room, wishes, target, qtbot, monkeypatch):
    outgoing, on = room.comings.outgoing, threading.Event()
    sharing = room._library.sharing
    real = sharing.leader_list

    def slowly():
        assert on.wait(10)
        return real()

    monkeypatch.setattr(sharing, "leader_list", slowly)
    outgoing.save_leaders()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: pytest.fail("nobody is asked where"))
    monkeypatch.setattr(Confirm, "ask", lambda *_a: pytest.fail("nobody is asked"))
    outgoing.save_customers()
    outgoing.save_real_names()
    assert wishes.toasts == ["Another list is still being saved. Try again once it is there."] * 2
    on.set()
    qtbot.waitUntil(lambda: wishes.toasts[-1] == "Saved as list.csv")


def test_real_names_only_after_a_warning(room, wishes, monkeypatch, qtbot, target):
    people = room._library.people
    people.identify(people.add_customer("Ingrid, 67").uid, "Ingrid Dahl", "")
    questions = []

    def no(_parent, question):
        questions.append(question)
        return False

    monkeypatch.setattr(Confirm, "ask", no)
    room.comings.outgoing.save_real_names()
    assert questions[0].dangerous
    assert not target.exists()
    monkeypatch.setattr(Confirm, "ask", lambda _parent, _question: True)
    room.comings.outgoing.save_real_names()
    qtbot.waitUntil(lambda: wishes.toasts == ["Saved as list.csv"])
    assert "Ingrid Dahl" in target.read_text(encoding="utf-8-sig")


def test_esc_stops_what_is_being_taken_in_and_nothing_is_left_of_it(look_at, fjellvik, qtbot, tmp_path, monkeypatch):
    dialog = look_at(written(tmp_path, "Name\n" + "".join(f"Person {n}\n" for n in range(1_500))))
    births = fjellvik.newcomers._births

    def slowly(*given):
        time.sleep(0.1)
        return births(*given)

    monkeypatch.setattr(fjellvik.newcomers, "_births", slowly)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.counts.text() == "500 of 1500 made ready")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog._task is None)
    assert dialog.isVisible()
    assert dialog.take.isEnabled()
    assert fjellvik.people.leaders() == []


def test_a_full_disk_is_said_in_the_dialog(look_at, fjellvik, qtbot, monkeypatch):
    dialog = look_at(FILES / "apple.vcf")

    def full(*_given):
        raise SafariError("The disk is full.", "Make room.")

    monkeypatch.setattr(fjellvik.newcomers, "take_in", full)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.trouble.text() == "The disk is full. Make room.")
    assert dialog.isVisible()
    assert dialog.take.isEnabled()
