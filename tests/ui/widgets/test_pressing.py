"""Buttons, chips, boxes, scales, tabs, steps: everything that can be pressed can be pressed by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.safaris.crumb import Crumb
from ui.theme import colour
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.drop_down import DropDown
from ui.widgets.feeling_scale import FeelingScale
from ui.widgets.labelled import Labelled
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.step_bar import Step, StepBar
from ui.widgets.tabs import Tabs
from ui.widgets.text_field import TextField

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def reader(widget: QWidget):
    """What a screen reader is told."""
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize("key", KEYS)
def test_a_chip_is_chosen_and_left_by_key(shown, qtbot, key):
    chip = Chip("Ouch", icon="triangle", hint="3")
    shown(chip)
    chip.setFocus()
    with qtbot.waitSignal(chip.toggled):
        qtbot.keyClick(chip, key)
    assert chip.isChecked()
    qtbot.keyClick(chip, key)
    assert not chip.isChecked()


def test_choosing_a_chip_moves_nothing(shown):
    chip = Chip("Ingrid, 67")
    shown(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_a_chosen_chip_is_seen_and_told(shown, qtbot):
    chip = Chip("Survey")
    shown(chip)
    chip.setChecked(True)
    assert reader(chip).state().checked
    assert reader(chip).text(QAccessible.Text.Name) == "Survey"
    assert chip.grab().toImage().pixelColor(8, chip.height() // 2).name() == colour("accent_tint").name()


@pytest.mark.parametrize("key", KEYS)
def test_a_button_is_pressed_by_key(shown, qtbot, key):
    button = Button("Hand in", "primary")
    shown(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_without_words_has_a_name_and_is_big_enough(qtbot):
    button = Button(icon="dots", name="More", size="small")
    qtbot.addWidget(button)
    assert reader(button).text(QAccessible.Text.Name) == "More"
    assert button.toolTip() == "More"
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 28


@pytest.mark.parametrize("make", [
    lambda: Button("Go", size="small"), lambda: Button("Go", "word", size="small"), lambda: CheckBox("Done"),
    FeelingScale, lambda: DropDown([("a", "A")], pill=True), TextField,
])  # fmt: skip
def test_nothing_clickable_is_under_28_pixels(qtbot, make):
    widget = make()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() >= 28


def test_the_ring_is_for_the_keyboard(shown, qtbot):
    first, second, field = Button("First"), Button("Second"), TextField("words")
    window = shown(first, second, field)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    ring = window.ring.visible_rect()
    assert ring.contains(second.geometry())
    assert ring.width() - second.width() == 8
    inked = window.grab().toImage().pixelColor(ring.center().x(), ring.top())
    assert inked.name() == colour("accent").name()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert window.ring.visible_rect().isEmpty()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert not window.ring.visible_rect().isEmpty()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert window.ring.visible_rect().isEmpty()
    edge = field.grab().toImage().pixelColor(field.width() // 2, 1)
    assert edge.name() == colour("accent").name()


def test_the_ring_goes_with_its_control(shown, qtbot):
    first, second = Button("First"), Button("Second")
    window = shown(first, second)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    second.move(second.x() + 30, second.y())
    assert window.ring.visible_rect().left() == second.x() - 4
    second.deleteLater()
    qtbot.wait(1)
    assert window.ring.visible_rect().isEmpty()


def test_the_feeling_goes_from_three_below_to_three_above_and_can_be_unsaid(shown, qtbot):
    scale = FeelingScale()
    shown(scale)
    seen: list[object] = []
    scale.picked.connect(seen.append)
    scale.step(1)
    for _press in range(4):
        qtbot.keyClick(scale, Qt.Key.Key_Right)
    assert seen == [0, 1, 2, 3, None]
    for _press in range(3):
        qtbot.keyClick(scale, Qt.Key.Key_Left)
    assert scale.feeling == -2
    assert reader(scale).valueInterface().currentValue() == -2
    assert "minus 2" in scale.accessibleDescription()
    qtbot.keyClick(scale, Qt.Key.Key_Delete)
    assert scale.feeling is None


def test_a_feeling_is_picked_with_the_mouse_and_unpicked_the_same_way(shown, qtbot):
    scale = FeelingScale()
    shown(scale)
    end = QPoint(scale.width() - 12, scale.height() // 2)
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=end)
    assert scale.feeling == 3
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=end)
    assert scale.feeling is None


def test_tabs_are_walked_with_arrows(shown, qtbot):
    tabs = Tabs(["Leaders", "Customers", "Segments"], "People")
    tabs.set_count(1, 41)
    shown(tabs)
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert reader(tabs).child(1).role() == QAccessible.Role.PageTab


def test_steps_tell_where_one_goes_and_why_a_step_is_closed(shown, qtbot):
    closed = Step("story", "Story", closed_because="No notes.")
    bar = StepBar([Step("plan", "Plan", done=True), Step("run", "Run"), closed], "plan")
    shown(bar)
    bar.setFocus()
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert told.args == ["run"]
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.tabText(bar.currentIndex()) == "Run"
    assert bar.tabToolTip(2) == "No notes."
    with qtbot.assertNotEmitted(bar.chosen):
        bar.set_steps([Step("plan", "Plan"), Step("run", "Run")], "plan")
    assert bar.count() == 2
    assert bar.tabRect(0).width() == pytest.approx(bar.width() / 2, abs=2)


def test_a_box_is_ticked_anywhere_on_its_words(shown, qtbot):
    box = CheckBox("Consent forms in their language")
    shown(box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, box.height() // 2))
    assert box.isChecked()
    assert reader(box).role() == QAccessible.Role.CheckBox


def test_a_box_with_long_words_gets_the_height_it_needs(shown):
    box = CheckBox("Brief sent to every leader, and " + "one more word " * 20)
    window = shown(box)
    window.resize(240, 400)
    assert box.height() >= box.heightForWidth(box.width()) > 100


def test_a_list_keeps_its_key_when_its_choices_change(qtbot):
    field = DropDown([("en", "English"), ("el", "Greek")], name="Language")
    qtbot.addWidget(field)
    field.choose("el")
    with qtbot.assertNotEmitted(field.currentIndexChanged):
        field.set_choices([("nb", "Norwegian"), ("el", "Greek")])
    assert field.key() == "el"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.key() == "nb"


def test_the_label_over_a_field_names_it(qtbot):
    field = TextField()
    labelled = Labelled("Title", field, help_text="What the day is called")
    qtbot.addWidget(labelled)
    assert reader(field).text(QAccessible.Text.Name) == "Title"
    assert reader(field).text(QAccessible.Text.Description) == "What the day is called"


def test_a_switched_off_button_is_grey_and_silent(shown, qtbot):
    button = Button("Save as PDF", "primary")
    button.setEnabled(False)
    shown(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QColor(button.grab().toImage().pixel(8, 8)).name() == colour("line").name()


def test_the_ring_is_whole_at_the_edge_of_what_scrolls_and_cut_with_its_control(shown, qtbot):
    area, buttons = ScrollArea(), [Chip(f"Chip {number}", does="act") for number in range(20)]
    for button in buttons:
        area.body.addWidget(button)
    area.setFixedSize(200, 120)
    window = shown(Button("Above"), area)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Shift)
    at = buttons[0].mapTo(window, QPoint(0, 0))
    accent = colour("accent").name()

    def is_ring(x, y):
        return window.grab().toImage().pixelColor(x, y).name() == accent

    assert is_ring(at.x() - 3, at.y() + 13)
    assert is_ring(at.x() + 40, at.y() - 3)
    area.verticalScrollBar().setValue(20)
    qtbot.wait(1)
    assert not is_ring(at.x() + 40, at.y() - 3)
    assert not is_ring(at.x() + 40, at.y() - 23)
    area.verticalScrollBar().setValue(120)
    qtbot.wait(1)
    assert window.ring.visible_rect().isEmpty()


@pytest.mark.parametrize("made", [lambda: Button("Add"), lambda: Chip("Ouch"), lambda: Crumb("Safaris", "Back")])
def test_a_held_enter_presses_once_and_control_enter_is_another_key(shown, qtbot, made):
    widget, pressed = made(), []
    shown(widget)
    widget.clicked.connect(lambda: pressed.append(1))
    for again in (False, True, True):
        QApplication.sendEvent(widget, enter(again=again))
    assert pressed == [1]
    control = enter(Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(widget, control)
    assert pressed == [1]
    assert not control.isAccepted()


def enter(modifiers=Qt.KeyboardModifier.NoModifier, *, again=False):
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, modifiers, "\r", again)
