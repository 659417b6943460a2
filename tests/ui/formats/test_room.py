"""All formats in one place: read, copied, changed, shared, taken in, removed; by keyboard, with a way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from safari.places import formats_folder
from safari.plan.format import read
from safari.resources import resource
from ui.formats.editor import FormatEditor
from ui.formats.reading import FormatReading
from ui.widgets.button import Button
from ui.widgets.dialog import Confirm, Message
from ui.widgets.plain_text import PlainText


@pytest.fixture
def says(monkeypatch):
    """What dialogs tell."""
    told: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, what, remedy="": told.append(f"{what} {remedy}"))
    return told


@pytest.fixture
def choose(monkeypatch):
    """Stands in for the person who chooses a file."""

    def chosen(path):
        for ask in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, ask, lambda *_a, **_k: (str(path) if path else "", ""))

    return chosen


@dataclass
class Asked:
    """Somebody who answers, and where their files lie."""

    folder: Path
    answer: bool = True
    headings: list[str] = field(default_factory=list)


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Stands in for the person who says yes or no."""
    person = Asked(tmp_path)

    def ask(_parent, question):
        person.headings.append(question.heading)
        return person.answer

    monkeypatch.setattr(Confirm, "ask", ask)
    return person


def titles(room):
    return [room.list.item(row).data(Qt.ItemDataRole.DisplayRole) for row in range(room.list.count())]


def words(widget):
    return [label.text() for label in widget.findChildren(PlainText)]


def primary(window):
    return [b for b in window.findChildren(Button) if b.kind == "primary" and b.isVisible()]


def toast(window):
    return window.toasts.toast.sentence if window.toasts.toast else ""


def test_all_are_there_the_shipped_ones_to_be_read(room, window):
    assert titles(room)[-1] == "Breakfast at the garage"
    assert len(titles(room)) == 8
    room.list.choose("event")
    assert isinstance(room.shown, FormatReading)
    said = words(room.shown)
    assert {"Customer event", "Customers in an inner ring.", "Agenda", "Do not", "Before the day"} <= set(said)
    assert any(line.endswith(" days before)") for line in said)
    assert not room.remove_button.isVisible()
    assert primary(window) == [room.copy_button]
    spoken = room.list.item(room.list.currentRow()).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Customer event. Cannot be changed, but copied.")


def test_one_looks_within_safaris_and_goes_back_there(room, window, press):
    assert window.sidebar._buttons["safaris"].isChecked()
    assert "formats" not in window.sidebar._buttons
    room.back.setFocus()
    press(Qt.Key.Key_Return)
    assert window.room == "safaris"


def test_enter_goes_on_to_what_is_chosen(room, press):
    assert room.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert room.shown.facts.title.hasFocus()
    room.list.setFocus()
    press(Qt.Key.Key_Home)
    assert room.standing() == ("breakfast", "")
    press(Qt.Key.Key_Return)
    assert room.shown.area.hasFocus()
    press(Qt.Key.Key_PageDown)
    assert room.shown.area.verticalScrollBar().value() > 0


def test_it_has_no_number_among_the_rooms(room, window):
    assert "room_formats" not in window.menus.actions
    assert window.menus.actions["room_safaris"].shortcut().toString() == "Ctrl+1"


def test_the_menu_leads_here(fjellvik, dressed_app, tmp_path, qtbot):
    from ui.session import Session

    session = Session(tmp_path / "settings.ini")
    qtbot.addWidget(session.window)
    path = fjellvik.path
    fjellvik.close()
    session.start(path)
    qtbot.waitUntil(lambda: session.library is not None)
    session.window.menus.actions["formats"].trigger()
    assert session.window.room == "formats"
    session.close()


def test_a_copy_is_made_and_named_by_keyboard(room, window, fjellvik, keys, qtbot):
    room.list.choose("calls")
    room.copy_button.setFocus()
    keys.press(Qt.Key.Key_Return)
    assert isinstance(room.shown, FormatEditor)
    assert room.shown.facts.title.hasFocus()
    keys.write("Calls on Friday")
    qtbot.waitUntil(lambda: fjellvik.formats.find("calls-2").title == "Calls on Friday", timeout=290)
    assert "Calls on Friday" in titles(room)
    assert not primary(window), "nothing is filled while one writes"
    assert room.copy_button.text() == "Copy"


def test_in_another_language_they_are_read_and_copied_in_it(room, fjellvik):
    room.language.choose("nb")
    room.language.activated.emit(1)
    room.list.choose("breakfast")
    assert "Frokost med kunder" in words(room.shown)
    room.copy()
    assert fjellvik.formats.own("breakfast-3", "nb") is not None
    assert titles(room).count("Breakfast at the garage") == 1, "one's own stays, as it is written"


def test_removed_it_is_gone_with_a_way_back(room, window, fjellvik, own):
    room.remove_button.click()
    assert toast(window) == "“Breakfast at the garage” is removed. Safaris planned with it keep what they have."
    assert "Breakfast at the garage" not in titles(room)
    window.toasts.toast.way.click()
    assert "Breakfast at the garage" in titles(room)
    room.list.choose(own.key)
    assert isinstance(room.shown, FormatEditor)


def test_it_is_shared_and_taken_in_again(room, window, stands, choose, asked):
    choose(asked.folder / "garage")
    room.share_button.click()
    assert read(asked.folder / "garage.toml") == stands()
    assert toast(window).startswith("Saved as garage.toml.")
    choose(asked.folder / "garage.toml")
    asked.answer = False
    room.take_in_button.click()
    assert "already: “Breakfast at the garage”" in asked.headings[0]
    assert len(titles(room)) == 8, "whoever says no keeps what there is"
    asked.answer = True
    room.take_in_button.click()
    assert len(titles(room)) == 9
    assert room.standing() == ("breakfast-3", "")
    assert toast(window) == "“Breakfast at the garage” is taken in."
    window.toasts.toast.way.click()
    assert len(titles(room)) == 8


def test_a_bad_file_is_told_with_line_and_reason(room, fjellvik, choose, says, tmp_path):
    (tmp_path / "bad.toml").write_text('key = "x"\ntitle = 3\n')
    choose(tmp_path / "bad.toml")
    room.take_in_button.click()
    assert says[0].startswith("The format file bad.toml cannot be used. Line 2: “title” must be a text")
    assert says[0].endswith("Mend that line and take it in again. Nothing was changed.")
    choose(tmp_path / "nowhere" / "x")
    room.share_button.click()
    assert "is not there" in says[1]
    choose("")
    room.take_in_button.click()
    room.share_button.click()
    assert len(says) == 2
    assert len(titles(room)) == 8


def test_a_format_that_went_meanwhile_cannot_be_shared_and_that_is_told(room, own, choose, says, tmp_path):
    choose(tmp_path / "x")
    kind = room.list.chosen()
    room._library.formats.remove(own.uid)
    room._deeds.share(kind)
    assert len(says) == 1
    assert list(tmp_path.glob("x*")) == []


def test_broken_files_in_the_folder_are_named(fjellvik, open_window):
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text("key = 3\n")
    opened = open_window(fjellvik, "safaris", "formats")
    opened.go("formats")
    assert "The format file lunch.toml cannot be used. Line 1" in opened.stack.currentWidget().broken.text()


def test_a_file_that_came_meanwhile_is_seen_when_one_comes_back(room, window):
    window.go("safaris")
    formats_folder().mkdir(parents=True)
    text = resource("formats/breakfast.toml").read_text(encoding="utf-8")
    (formats_folder() / "x.toml").write_text(text.replace('"breakfast"', '"x"', 1), encoding="utf-8")
    window.go("formats", "x")
    assert isinstance(room.shown, FormatReading)
    assert room.standing() == ("x", "")


@pytest.fixture
def refused(room):
    """Numbers that cannot be kept: at least 500 customers, at most fewer. The keyboard is on them."""
    size = room.shown.facts.customers
    size.fewest.setFocus()
    size.fewest.selectAll()
    QTest.keyClicks(size.fewest.lineEdit(), "500")
    QTest.keyClick(size.fewest, Qt.Key.Key_Return)
    assert not room.settle()
    return size


def test_while_something_is_refused_no_button_is_silent_and_the_language_is_that_of_the_list(room, window, refused):
    for button in (room.copy_button, room.share_button, room.take_in_button):
        if window.toasts.toast:
            window.toasts.clear()
        button.click()
        assert toast(window).startswith("Something here could not be kept.")
    room.language.choose("nb")
    room.language.activated.emit(1)
    assert room.language.key() == "en"
    assert len(titles(room)) == 8


def test_esc_gives_up_numbers_that_are_refused(room, refused, press, stands):
    press(Qt.Key.Key_Escape)
    assert (refused.fewest.value(), refused.most.value()) == (stands().customers.fewest, stands().customers.most)
    assert room.settle()


def test_half_a_number_stays_while_something_else_changes(room, fjellvik, own, stands):
    size = room.shown.facts.customers
    size.fewest.setFocus()
    size.fewest.selectAll()
    QTest.keyClicks(size.fewest.lineEdit(), "3")
    fjellvik.formats.edit(own.uid, title="Breakfast at the harbour")
    assert size.fewest.text() == "3"
    assert room.settle()
    assert stands().customers.fewest == 3


def test_a_full_disk_is_said_and_the_list_is_as_it_was(room, window, full_disk):
    with full_disk():
        room.remove_button.click()
        assert "disk is full" in toast(window)
        room.copy_button.click()
    assert len(titles(room)) == 8


def test_every_field_and_button_has_a_name(room):
    for widget in (room, *room.findChildren(QWidget)):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not widget.focusProxy():
            assert widget.accessibleName() or widget.parentWidget().accessibleName(), widget
