"""The editor: every field and list of a format of one's own, kept as it is typed, one undo a sitting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester

from safari.people.consent import Use
from safari.plan.format import Task
from safari.plan.safari import Setting
from ui.formats.editor import FormatEditor


@pytest.fixture
def editor(room):
    assert isinstance(room.shown, FormatEditor)
    return room.shown


@pytest.fixture
def part(editor):
    """One of the lists, opened."""

    def found(title):
        section = next(one for one in editor.lists if one.part.title == title)
        if section.heading.isCheckable():
            section.heading.setChecked(True)
        return section

    return found


def test_title_and_about_are_on_disk_as_they_are_typed(editor, stands, fjellvik, keys, qtbot):
    editor.facts.title.setFocus()
    editor.facts.title.selectAll()
    keys.write("At the garage")
    qtbot.waitUntil(lambda: stands().title == "At the garage", timeout=290)
    keys.press(Qt.Key.Key_Tab)
    assert editor.facts.about.hasFocus()
    editor.facts.about.selectAll()
    keys.write("Coffee and cars.")
    assert editor.settle()
    assert stands().about == "Coffee and cars."
    assert fjellvik.undo() == "What the format is about changed"
    assert fjellvik.undo() == "Title of the format changed"
    assert stands().title == "Breakfast at the garage"
    assert editor.facts.title.text() == "Breakfast at the garage"


def test_what_cannot_be_kept_stays_and_says_why(editor, room, stands, window):
    editor.facts.title.setFocus()
    editor.facts.title.clear()
    assert not editor.settle()
    assert editor.facts.labelled["title"]._below.text().startswith("A format needs a title.")
    room.list.choose("event")
    assert room.shown is editor, "nobody is led away from what is not kept"
    assert room.standing() == ("breakfast-2", "")
    assert not window.settle()
    editor.facts.title_kept.give_up()
    room.list.choose("event")
    assert room.shown is not editor
    assert stands().title == "Breakfast at the garage"


def test_setting_sizes_consents_and_language_are_chosen(editor, stands, fjellvik, own):
    facts = editor.facts
    facts.setting.choose(Setting.RING)
    facts.setting.activated.emit(1)
    facts.consents[Use.PHOTO].click()
    facts.consents[Use.ANONYMOUS_QUOTE].click()
    facts.customers.fewest.setValue(4)
    facts.leaders.most.setValue(9)
    kind = stands()
    assert (kind.setting, kind.consents) == (Setting.RING, (Use.NOTES, Use.PHOTO))
    assert (kind.customers.fewest, kind.customers.most, kind.leaders.most) == (4, 8, 9)
    facts.language.choose("da")
    facts.language.activated.emit(2)
    assert stands().language == "da"
    assert fjellvik.formats.own(own.key, "da") is not None
    for _each in range(6):
        fjellvik.undo()
    assert stands().setting is Setting.TABLE
    assert (facts.setting.key(), facts.consents[Use.PHOTO].isChecked()) == ("table", False)
    assert facts.leaders.most.value() == 4


def test_sizes_the_wrong_way_round_are_said_and_stay_until_they_fit(editor, stands):
    sizes = editor.facts.customers
    sizes.fewest.setValue(12)
    below = editor.facts.labelled["customers"]._below
    assert below.text().startswith("The fewest cannot be more than the most.")
    assert not editor.settle()
    assert stands().customers.fewest == 6
    sizes.most.setValue(20)
    assert (stands().customers.fewest, stands().customers.most) == (12, 20)
    assert below.text() == ""


def test_a_number_half_typed_is_kept_when_somebody_leaves(editor, stands, write, press):
    editor.facts.customers.most.setFocus()
    editor.facts.customers.most.selectAll()
    write("16")
    assert stands().customers.most == 8
    assert editor.settle()
    assert stands().customers.most == 16


def test_a_step_is_added_timed_moved_and_dropped_by_keyboard(part, stands, keys, window):
    agenda = part("Agenda")
    agenda.view.setFocus()
    agenda.view.edit_row(6)
    keys.write("A walk")
    keys.press(Qt.Key.Key_Return)
    keys.write("Thanks")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)
    assert [step.title for step in stands().agenda][-2:] == ["A walk", "Thanks"]
    agenda.view.edit_row(7, 1)
    keys.write("1 h 5")
    keys.press(Qt.Key.Key_Return)
    assert stands().agenda[-1].minutes == 65
    agenda.view.setCurrentIndex(agenda.view.ordered.index(7, 0))
    keys.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [step.title for step in stands().agenda][-2:] == ["Thanks", "A walk"]
    keys.press(Qt.Key.Key_Delete)
    assert stands().agenda[-1].title == "A walk"
    assert window.toasts.toast.sentence == "Removed: Thanks"
    window.toasts.toast.way.click()
    assert [step.title for step in stands().agenda][-2:] == ["Thanks", "A walk"]


def test_the_heart_of_it_and_a_new_title_without_the_old_short_name(part, stands):
    agenda = part("Agenda")
    agenda.view.marked.emit(agenda.model.records[0], True)
    assert stands().agenda[0].main
    agenda.view.edit_row(0)
    agenda.view.delegate.editor.setPlainText("Arrival")
    agenda.view.delegate.editor.document().setModified(True)
    assert agenda.settle()
    step = stands().agenda[0]
    assert (step.title, step.short, step.led_by, step.main) == ("Arrival", "", "host", True)


def test_a_question_typed_letter_by_letter_is_one_undo(part, stands, keys, fjellvik, qtbot):
    questions, before = part("Questions"), stands().questions
    questions.view.setFocus()
    questions.view.edit_row(len(before))
    keys.write("Why did")
    qtbot.waitUntil(lambda: stands().questions[-1] == "Why did", timeout=400)
    keys.write(" you choose us?")  # which another one says, too
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)
    assert stands().questions == (*before, "Why did you choose us?")
    assert questions.count.text() == "10"
    assert fjellvik.undo() == "Questions of the format changed"
    assert stands().questions == before
    assert len(questions.view.ordered.records) == 9


def test_esc_takes_back_what_an_editing_changed(part, stands, write, press, qtbot):
    dos, before = part("Do"), stands().dos
    dos.view.setFocus()
    dos.view.edit_row(0)
    write("Smile")
    qtbot.waitUntil(lambda: stands().dos[0] == "Smile", timeout=400)
    press(Qt.Key.Key_Escape)
    assert stands().dos == before


def test_tasks_have_days_or_none(part, stands, write, press):
    before = part("Before the day")
    view = before.view
    assert view.ordered.index(0, 1).data() == "28 days before"
    view.setFocus()
    view.edit_row(8)
    write("Find a room")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert stands().checklists.before[-1] == "Find a room"
    view.edit_row(8, 1)
    write("30")
    press(Qt.Key.Key_Return)
    assert stands().checklists.before[-1] == Task("Find a room", 30)
    view.edit_row(0, 1)
    view.delegate.editor.selectAll()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    assert stands().checklists.before[0] == "Leaders chosen who stand a step or two away from daily decisions"
    view.edit_row(1, 1)
    view.delegate.editor.selectAll()
    write("soon")
    press(Qt.Key.Key_Return)
    assert "“soon” is not a number of days." in before.wrong.text()
    assert stands().checklists.before[1].days == 28
    press(Qt.Key.Key_Escape)
    assert stands().checklists.after, "the other lists are as they were"


def test_the_last_step_stays(part, stands, press):
    agenda = part("Agenda")
    for _each in range(6):
        agenda.view.dropped.emit(agenda.model.records[0])
    assert len(stands().agenda) == 1
    assert agenda.wrong.text().startswith("A format needs at least one step.")


def test_a_full_disk_is_said_where_one_types(part, editor, stands, full_disk, write):
    dos = part("Do")
    with full_disk():
        dos.view.setFocus()
        dos.view.edit_row(0)
        write("Smile")
        assert not editor.settle()
        assert "disk is full" in dos.wrong.text()
    assert editor.settle()
    assert stands().dos[0] == "Smile"


def test_what_is_changed_shows_in_the_next_plan(editor, fjellvik, own, stands, write):
    editor.facts.title.selectAll()
    editor.facts.title.setFocus()
    write("Coffee")
    editor.settle()
    safari = fjellvik.plans.plan(fjellvik.formats.find(own.key))
    assert (safari.title, safari.format) == ("Coffee", own.key)


def test_the_models_are_sound(editor, qtmodeltester: ModelTester):
    for section in editor.lists:
        qtmodeltester.check(section.view.ordered)


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_nothing_is_cut_off_at_the_side(editor, window, look, size, factor):
    look.set_text_size(factor)
    window.resize(*size)
    QApplication.processEvents()
    inner = editor.area.widget()
    assert inner.minimumSizeHint().width() <= editor.area.viewport().width()
    assert (window.width(), window.height()) == size


def test_the_icon_is_chosen_and_shown(editor, stands, fjellvik):
    icon = editor.facts.icon
    assert (icon.currentText(), icon.icon_name) == ("Cup", "cup")
    icon.setCurrentIndex(icon.findData("sun"))
    icon.activated.emit(icon.currentIndex())
    assert stands().icon == icon.icon_name == "sun"
    assert fjellvik.undo() == "Icon of the format changed"
    assert icon.icon_name == "cup"


def test_who_leads_a_step_is_chosen_in_the_menu_of_its_row_and_read_out(part, stands):
    agenda = part("Agenda")
    step = agenda.view.ordered.records[2]
    menu = QMenu()
    agenda.view.fill_menu(menu, agenda.model.index(2, 0), step)
    ways = next(one.menu() for one in menu.actions() if one.text() == "Led by")
    assert isinstance(ways, QMenu)
    assert [(one.text(), one.isChecked()) for one in ways.actions()] == [
        ("Nobody in particular", False),
        ("host", False),
        ("customers", True),
        ("leaders", False),
    ]
    ways.actions()[1].trigger()
    assert stands().agenda[2].led_by == "host"
    assert agenda.model.said(2).endswith("led by: host")
