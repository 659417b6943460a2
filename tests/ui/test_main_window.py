"""The window: rooms when they are wanted, keys from anywhere, all as it was when one comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import Screen
from ui.sidebar import RoomButton
from ui.theme import theme
from ui.widgets.button import Button

NAMES = ("today", "safaris", "library", "people")


class Room(QWidget):
    """A room that writes down what happens to it."""

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self.name, self.log = name, log
        layout = QVBoxLayout(self)
        self.field = QLineEdit()
        layout.addWidget(self.field)
        layout.addWidget(Button("Do"))

    def arrive(self, uid: str, step: str) -> None:
        self.log.append(f"{self.name} {uid} {step}".strip())

    def settle(self) -> None:
        self.log.append(f"{self.name} settled")

    def standing(self) -> tuple[str, str]:
        return "uid-7", "run"


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def make(qtbot, log, tmp_path):
    """Makes the window, as at another start of the program."""

    def made(*, remember: bool = False) -> MainWindow:
        def room(name: str, order: int) -> Screen:
            def build(_context: object) -> QWidget:
                log.append(f"built {name}")
                return Room(name, log)

            return Screen(name, name.title(), name, order, build)

        deeds = Deeds(*(lambda deed=deed: log.append(deed) for deed in Deeds._fields))
        rooms = [room(name, number) for number, name in enumerate(NAMES)]
        window = MainWindow(rooms, deeds, tmp_path / "settings.ini" if remember else None)
        qtbot.addWidget(window)
        window.open_rooms(None, None)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield made
    theme().choose("light")
    theme().set_text_size(1.0)


def buttons(window: MainWindow) -> list[RoomButton]:
    return window.sidebar.findChildren(RoomButton)


def test_a_room_is_built_when_it_is_first_wanted_and_once(make, log):
    window = make()
    assert log == []
    window.go("today")
    window.go("library", "n7", "find")
    window.go("today")
    assert log == ["built today", "today", "built library", "library n7 find", "today"]
    assert buttons(window)[0].isChecked()


@pytest.mark.parametrize(("key", "room"), [(Qt.Key.Key_1, "today"), (Qt.Key.Key_4, "people")])
def test_control_and_a_number_go_to_a_room_from_inside_a_field(make, qtbot, key, room):
    window = make()
    window.go("library")
    field = window.stack.currentWidget().field
    field.setFocus()
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert window.room == room


def test_rooms_are_pressed_and_walked_by_key_and_tell_their_count(make, qtbot):
    window = make()
    window.go("today")
    window.sidebar.set_count("library", "412")
    today, safaris, library, _people = buttons(window)
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    assert window.room == "safaris"
    assert safaris.hasFocus()
    assert QAccessible.queryAccessibleInterface(library).text(QAccessible.Text.Name) == "Library, 412"


@pytest.mark.parametrize(("pressed", "deed"), [
    ("Ctrl+N", "new_safari"), ("Ctrl+J", "new_moment"), ("Ctrl+O", "open_library"), ("Ctrl+E", "save_pdf"),
    ("Ctrl+F", "find"),
    ("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo"), ("F1", "keys"),
])  # fmt: skip
def test_the_keys_of_the_menus_reach_their_deeds(make, qtbot, log, pressed, deed):
    window = make()
    window.go("today")
    log.clear()
    qtbot.keySequence(window, pressed)
    assert log == [deed]


def test_under_1280_the_sidebar_is_a_strip_with_tooltips(make):
    window = make()
    window.resize(1440, 900)
    assert window.sidebar.width() == 216
    assert buttons(window)[1].toolTip() == ""
    window.resize(1270, 700)
    assert window.sidebar.width() == 60
    assert buttons(window)[1].toolTip() == "Safaris"
    assert all(button.height() >= 28 for button in buttons(window))
    window.resize(1300, 700)
    assert window.sidebar.width() == 216


def test_alone_a_widget_has_the_whole_window_and_its_own_keys(make, qtbot, log):
    window = make()
    window.go("today")
    log.clear()
    alone = QLineEdit("Run")
    window.show_alone(alone)
    assert not window.sidebar.isVisible()
    assert not window.menuBar().isVisible()
    assert alone.width() == window.width()
    assert alone.hasFocus()
    qtbot.keyClick(alone, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.room == "today"
    window.toast("Kept")
    assert window.toasts.toast is not None
    assert window.toasts.toast.isVisible()
    window.leave_alone()
    assert window.sidebar.isVisible()
    assert window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.room == "safaris"


def test_a_toast_that_stays_lies_over_the_room_that_is_gone_to(make):
    window = make()
    window.go("today")
    window.toasts.ask("A safari still holds words.", "Go on writing", lambda: None)
    for room in ("library", "today", "safaris"):
        window.go(room)
        toast = window.toasts.toast
        assert toast.isVisible()
        assert window.stack.childAt(toast.geometry().center()) in toast.findChildren(QWidget)


def test_the_window_is_as_it_was_at_the_next_start(make):
    first = make(remember=True)
    first.resize(1210, 777)
    first.go("library")
    theme().choose("dark")
    theme().set_text_size(1.15)
    first.close()
    theme().choose("light")
    theme().set_text_size(1.0)
    second = make(remember=True)
    assert second.remembered_place() == ("library", "uid-7", "run")
    assert second.height() == pytest.approx(777, abs=5)  # Qt keeps it inside the screen, which is small offscreen
    assert theme().choice == "dark"
    assert theme().factor == 1.15
    assert second.menus.looks["dark"].isChecked()


def test_the_first_window_fits_the_screen_with_its_title_bar(make):
    room = QGuiApplication.primaryScreen().availableSize().height()
    assert make().height() <= room - 30


def test_a_room_settles_what_is_typed_before_the_window_closes(make, log):
    window = make()
    window.go("safaris")
    window.close()
    assert log[-1] == "safaris settled"


def test_looks_and_text_size_are_in_the_view_menu(make):
    window = make()
    window.menus.looks["dark"].trigger()
    assert theme().tokens.dark
    window.menus.sizes[1.5].trigger()
    assert theme().factor == 1.5
    assert window.menus.sizes[1.5].isChecked()


def test_what_failed_is_said_in_the_sidebar_in_words(make):
    window = make()
    window.set_status("The disk is full. Make room and it is kept.", failed=True)
    told = [label.text() for label in window.sidebar.findChildren(QWidget) if hasattr(label, "shortened")]
    assert "The disk is full. Make room and it is kept." in told


def test_a_look_and_a_text_size_are_on_disk_when_they_are_chosen(make, tmp_path, look):
    settings = tmp_path / "settings.ini"
    window = make(remember=True)
    window.menus.looks["dark"].trigger()
    assert "look=dark" in settings.read_text()
    window.menus.sizes[1.5].trigger()
    assert "text_size=1.5" in settings.read_text()
