"""Agenda, checklists and questions: edited in place, moved by keys and by mouse, taken back with one undo."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from safari.plan.checklist import When
from ui.plan.ordered_delegate import CROSS, GRIP

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
MINUTES = 1


@pytest.fixture
def titles(fjellvik, breakfast):
    """The agenda as it stands in the library."""
    return lambda: [step.title for step in fjellvik.plans.agenda(breakfast.uid)]


@pytest.fixture
def agenda(plan):
    """The agenda on screen, with the keyboard on its first row."""
    plan.agenda.view.setFocus()
    assert plan.agenda.view.hasFocus()
    return plan.agenda


def shown(section):
    """What stands in a list on screen, row by row."""
    model = section.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount() - 1)]


def place(view, row, x=None):
    """A point in a row, by default on its words."""
    return QPoint(GRIP + 100 if x is None else x, view.rowViewportPosition(row) + 12)


def drag(view, row, to_y):
    """Take a row by its grip and let it go at a height."""
    viewport, grip = view.viewport(), place(view, row, GRIP // 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(viewport, QPoint(GRIP, (grip.y() + to_y) // 2))
    QTest.mouseMove(viewport, QPoint(GRIP, to_y))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(GRIP, to_y))


def test_the_agenda_shows_when_each_step_begins(agenda):
    assert agenda.model.said(0) == "08:00, Welcome, coffee and consent, 10 min, led by: host"
    assert agenda.model.said(5) == "09:30, Leaders alone: what did I feel?, 30 min, led by: host"
    assert agenda.count.text() == "2 h"


def test_times_follow_the_start_and_count_from_nought_without_one(agenda, fjellvik, breakfast):
    fjellvik.plans.edit(breakfast.uid, starts=time(12, 15))
    assert [agenda.model.begins(row) for row in range(3)] == ["12:15", "12:25", "12:40"]
    fjellvik.plans.edit(breakfast.uid, starts=None)
    assert [agenda.model.begins(row) for row in range(3)] == ["0:00", "0:10", "0:25"]


def test_rows_grow_with_their_minutes(agenda):
    heights = [agenda.view.rowHeight(row) for row in range(6)]
    assert heights[2] > heights[5] > heights[0]
    assert sum(heights) < agenda.view.height() + 1


def test_steps_move_by_keys_and_come_back_by_undo(agenda, titles, fjellvik, press):
    before = titles()
    press(Key.Key_Down, Ctrl, times=2)
    assert titles() == [before[1], before[2], before[0], *before[3:]] == shown(agenda)
    assert agenda.view.currentIndex().row() == 2
    press(Key.Key_Up, Ctrl)
    assert titles()[1] == before[0]
    for _time in range(3):
        fjellvik.undo()
    assert titles() == before == shown(agenda)


def test_at_the_ends_there_is_nowhere_to_move(agenda, titles, press):
    before = titles()
    press(Key.Key_Up, Ctrl)
    press(Key.Key_Down, times=5)
    press(Key.Key_Down, Ctrl)
    assert titles() == before


@pytest.mark.parametrize(("row", "above", "lands"), [(4, 1, 1), (0, 3, 2), (0, 6, 5), (5, 0, 0), (2, 3, 2)])
def test_a_step_is_dragged_by_its_grip(agenda, titles, row, above, lands):
    before = titles()
    view = agenda.view
    drag(view, row, view.rowViewportPosition(above) + 2)
    moved = [one for one in before if one != before[row]]
    moved.insert(lands, before[row])
    assert titles() == moved == shown(agenda)


def test_a_title_is_edited_in_place(agenda, titles, write, press):
    press(Key.Key_Return)
    write("Coffee")
    press(Key.Key_Return)
    assert titles()[0] == "Coffee"
    assert agenda.view.hasFocus()


def test_tab_goes_on_to_the_minutes(agenda, fjellvik, breakfast, write, press):
    press(Key.Key_F2)
    press(Key.Key_Tab)
    write("1 h 5")
    press(Key.Key_Return)
    assert fjellvik.plans.agenda(breakfast.uid)[0].minutes == 65
    assert agenda.count.text() == "2 h 55 min"
    assert agenda.model.begins(1) == "09:05"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "A step cannot last 0 minutes. Give it between 1 minute and 1440."),
        ("99999", "A step cannot last 99999 minutes."),
        ("-5", "“-5” is not a number of minutes. Write it like 15, or 1 h 30."),
        ("a while", "“a while” is not a number of minutes."),
        ("9" * 400, "is not a number of minutes."),
    ],
)
def test_impossible_minutes_are_said_and_stay_in_the_editor(agenda, fjellvik, breakfast, typed, said):
    agenda.view.edit_row(0, MINUTES)
    editor = agenda.view.delegate.editor
    editor.setText(typed)
    QTest.keyClick(editor, Key.Key_Return)
    assert said in agenda.wrong.text()
    assert agenda.wrong.isVisible()
    assert agenda.view.delegate.editor is editor
    assert editor.text() == typed
    assert fjellvik.plans.agenda(breakfast.uid)[0].minutes == 10
    editor.setText("20")
    QTest.keyClick(editor, Key.Key_Return)
    assert fjellvik.plans.agenda(breakfast.uid)[0].minutes == 20
    assert not agenda.wrong.isVisible()


def test_escape_leaves_a_step_as_it_was(agenda, titles, write, press):
    before = titles()
    press(Key.Key_Return)
    write("Nonsense")
    press(Key.Key_Escape)
    assert titles() == before


def test_a_click_edits_and_a_click_elsewhere_keeps(agenda, plan, titles, write):
    QTest.mouseClick(agenda.view.viewport(), Qt.MouseButton.LeftButton, pos=place(agenda.view, 1))
    write("A month with us")
    plan.why.title.setFocus()
    assert titles()[1] == "A month with us"


def test_what_is_typed_in_a_row_is_kept_when_one_goes_elsewhere(agenda, window, titles, write, press):
    press(Key.Key_Return)
    write("Coffee first")
    window.ask_room("settle")
    assert titles()[0] == "Coffee first"


def test_new_steps_are_typed_one_after_the_other(agenda, titles, write, press):
    press(Key.Key_End, Ctrl)
    press(Key.Key_Down, times=7)
    press(Key.Key_Return)
    for words in ("Walk to the harbour", "Goodbye"):
        write(words)
        press(Key.Key_Return)
    press(Key.Key_Escape)
    assert titles()[6:] == ["Walk to the harbour", "Goodbye"]
    assert agenda.view.hasFocus()


def test_delete_removes_with_a_way_back(agenda, window, titles, press):
    before = titles()
    press(Key.Key_Delete)
    assert titles() == before[1:]
    assert window.toasts.toast.sentence == "Removed: Welcome, coffee and consent"
    window.toasts.toast.way.click()
    assert titles() == before == shown(agenda)


def test_the_cross_removes(agenda, titles):
    view = agenda.view
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, 1, view.viewport().width() - CROSS // 2)
    )
    assert "A week with us" not in titles()


def test_the_heart_of_it_is_chosen_in_the_menu_of_a_row(agenda, fjellvik, breakfast):
    step = fjellvik.plans.agenda(breakfast.uid)[1]
    agenda.view.marked.emit(step, True)
    assert fjellvik.plans.agenda(breakfast.uid)[1].main


def test_two_hundred_steps(agenda, fjellvik, breakfast, titles, press):
    for number in range(194):
        fjellvik.plans.add_step(breakfast.uid, f"Step {number}", 5)
    assert len(shown(agenda)) == 200
    assert agenda.view.height() >= 200 * 32
    agenda.view.setCurrentIndex(agenda.model.index(199, 0))
    press(Key.Key_Up, Ctrl)
    assert titles()[198] == "Step 193"
    assert shown(agenda) == titles()


def test_an_item_is_ticked_by_space_and_by_its_box(plan, fjellvik, breakfast, press):
    before = plan.checklists[When.BEFORE]
    before.view.setFocus()
    press(Key.Key_Space)
    QTest.mouseClick(before.view.viewport(), Qt.MouseButton.LeftButton, pos=place(before.view, 1, GRIP + 8))
    assert before.count.text() == "2 of 8"
    assert before.model.said(0).endswith(", done")
    fjellvik.undo()
    assert before.count.text() == "1 of 8"


def test_an_item_is_edited_and_moved_within_its_list(plan, fjellvik, breakfast, write, press):
    before = plan.checklists[When.BEFORE]
    first, second = shown(before)[:2]
    before.view.setFocus()
    press(Key.Key_Down, Ctrl)
    assert shown(before)[:2] == [second, first]
    press(Key.Key_Return)
    write("Everyone has slept")
    press(Key.Key_Return)
    assert shown(before)[1] == "Everyone has slept"
    assert shown(plan.checklists[When.DAY])[0] == "First names on the table, no slides, phones away"


def test_lists_fold_and_unfold_by_key(plan, press):
    questions = plan.questions
    assert not questions.view.isVisible()
    questions.heading.setFocus()
    press(Key.Key_Space)
    assert questions.view.isVisible()
    assert questions.count.text() == "9"


def test_questions_are_added_in_any_script(plan, fjellvik, breakfast, write, press):
    plan.questions.heading.click()
    plan.questions.view.edit_row(9)
    write("Πώς νιώσατε;")
    press(Key.Key_Return)
    assert fjellvik.plans.questions(breakfast.uid)[-1].text == "Πώς νιώσατε;"


def test_an_empty_question_is_refused_and_a_hostile_one_is_plain(plan, fjellvik, breakfast):
    plan.questions.heading.click()
    view = plan.questions.view
    view.edit_row(0)
    view.delegate.editor.setText("   ")
    QTest.keyClick(view.delegate.editor, Key.Key_Return)
    assert plan.questions.wrong.text().startswith("Nothing is written there.")
    view.delegate.editor.setText("<b>why</b>\u202e & \u0007how")
    QTest.keyClick(view.delegate.editor, Key.Key_Return)
    assert fjellvik.plans.questions(breakfast.uid)[0].text == "<b>why</b> & how"


def test_the_models_behave(plan, fjellvik, breakfast, qtmodeltester):
    steps = fjellvik.plans.agenda(breakfast.uid)
    for section in (plan.agenda, *plan.checklists.values(), plan.questions):
        qtmodeltester.check(section.view.model())
    fjellvik.plans.move(steps[0], 4)
    fjellvik.plans.drop(steps[2])
    for _time in range(2):
        fjellvik.undo()
    assert shown(plan.agenda) == [step.title for step in steps]


def test_readers_hear_every_row(plan):
    said = Qt.ItemDataRole.AccessibleTextRole
    for section in (plan.agenda, *plan.checklists.values(), plan.questions):
        assert section.view.accessibleName()
        model = section.view.model()
        assert all(model.index(row, 0).data(said) for row in range(model.rowCount()))
