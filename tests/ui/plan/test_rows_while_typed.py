"""A row while it is edited: on disk within 300 ms, one undo for one editing, and all of it to be seen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from safari.plan.checklist import When
from ui.plan.ordered_delegate import GRIP, OrderedDelegate
from ui.plan.row_editor import RowEditor
from ui.theme import theme

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
LONG = "Everybody who comes has read what the customer wrote to us, twice, and has slept on it, and asks nothing of it"


@pytest.fixture
def before(plan):
    """The list of what is to be done before the day, with the keyboard on its first row."""
    plan.checklists[When.BEFORE].view.setFocus()
    return plan.checklists[When.BEFORE]


@pytest.fixture
def items(fjellvik, breakfast):
    """What the library says is to be done before the day."""
    return lambda: [one.text for one in fjellvik.plans.checklist(breakfast.uid) if one.when_due is When.BEFORE]


@pytest.fixture
def hand(qtbot, press, write):
    """Presses, writes, and waits as long as a person may lose words, and a little for the writing."""

    def wait_for_disk(stands):
        qtbot.waitUntil(stands, timeout=300 + 700)
        assert isinstance(QApplication.focusWidget(), RowEditor)

    return SimpleNamespace(press=press, write=write, on_disk=wait_for_disk)


def test_words_are_kept_while_the_editor_stays_open(before, items, hand):
    hand.press(Key.Key_Return)
    hand.write("Everybody ")
    hand.on_disk(lambda: items()[0] == "Everybody")
    assert before.view.delegate.editor.text() == "Everybody "
    hand.write("sleeps")
    hand.on_disk(lambda: items()[0] == "Everybody sleeps")
    assert before.view.delegate.editor.textCursor().atEnd()


def test_whoever_never_pauses_has_it_on_disk_all_the_same(before, items, hand, qtbot):
    hand.press(Key.Key_Return)
    for letter in "Everybody sleeps well.":
        hand.write(letter)
        qtbot.wait(40)
    assert items()[0].startswith("Everybody")


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Tab])
def test_one_editing_is_one_undo(before, items, fjellvik, hand, end):
    stood = items()
    hand.press(Key.Key_Return)
    for words in ("Everybody", " has", " slept"):
        hand.write(words)
        hand.on_disk(lambda: items()[0] == before.view.delegate.editor.text())
    hand.press(end)
    assert items()[0] == "Everybody has slept"
    assert fjellvik.undo() == "Item of the checklist changed"
    assert items() == stood
    assert fjellvik.redo() == "Item of the checklist changed"
    assert items()[0] == "Everybody has slept"


def test_escape_takes_back_what_this_editing_changed_and_nothing_else(before, items, fjellvik, hand):
    fjellvik.plans.edit_item(before.model.records[1].uid, text="An earlier change")
    stood = items()
    hand.press(Key.Key_Return)
    hand.write("Nonsense")
    hand.on_disk(lambda: items()[0] == "Nonsense")
    hand.press(Key.Key_Escape)
    assert items() == stood
    assert before.view.hasFocus()
    assert fjellvik.redo() == ""
    assert fjellvik.undo() == "Item of the checklist changed"
    assert "An earlier change" not in items()


def test_escape_takes_it_back_where_something_else_was_done_meanwhile(before, items, fjellvik, hand):
    stood = items()
    hand.press(Key.Key_Return)
    hand.write("Nonsense")
    hand.on_disk(lambda: items()[0] == "Nonsense")
    fjellvik.people.add_leader("Jonas Bakke")
    hand.press(Key.Key_Escape)
    assert items() == stood


def test_a_new_row_is_kept_while_it_is_typed_and_is_one_undo(before, items, fjellvik, hand):
    stood = items()
    before.view.edit_row(len(stood))
    for words in ("Buns", " for", " all"):
        hand.write(words)
        hand.on_disk(lambda: items()[-1] == before.view.delegate.editor.text())
    hand.press(Key.Key_Return)
    assert items() == [*stood, "Buns for all"]
    assert before.view.delegate.editor.text() == ""
    hand.write("Coffee")
    hand.on_disk(lambda: items()[-1] == "Coffee")
    hand.press(Key.Key_Escape)
    assert items() == [*stood, "Buns for all"]
    assert fjellvik.undo() == "Checklist item added"
    assert items() == stood


def test_a_new_row_whose_words_are_wiped_out_again_is_gone(before, items, hand):
    stood = items()
    before.view.edit_row(len(stood))
    hand.write("Buns")
    hand.on_disk(lambda: items()[-1] == "Buns")
    hand.press(Key.Key_A, Ctrl)
    hand.press(Key.Key_Backspace)
    hand.press(Key.Key_Return)
    assert items() == stood
    assert not before.wrong.isVisible()


def test_the_first_row_of_an_empty_list_is_kept_while_it_is_typed(plan, fjellvik, breakfast, hand):
    for question in fjellvik.plans.questions(breakfast.uid):
        fjellvik.plans.drop(question)
    plan.questions.heading.click()
    plan.questions.view.edit_row(0)
    hand.write("Πώς νιώσατε;")
    hand.on_disk(lambda: [one.text for one in fjellvik.plans.questions(breakfast.uid)] == ["Πώς νιώσατε;"])
    hand.press(Key.Key_Return)
    assert plan.questions.view.model().rowCount() == 2


def test_a_title_is_kept_while_it_is_typed_and_minutes_once_they_are_all_there(plan, fjellvik, breakfast, hand, qtbot):
    step = lambda: fjellvik.plans.agenda(breakfast.uid)[0]  # noqa: E731 - as it stands now
    plan.agenda.view.setFocus()
    hand.press(Key.Key_Return)
    hand.write("Coffee")
    hand.on_disk(lambda: step().title == "Coffee")
    hand.press(Key.Key_Tab)
    hand.write("1")
    qtbot.wait(400)
    assert step().minutes == 10
    hand.write("5")
    hand.press(Key.Key_Return)
    assert (step().title, step().minutes) == ("Coffee", 15)


def test_words_that_come_back_to_what_they_were_leave_nothing_to_undo(before, items, fjellvik, hand):
    stood = items()[0]
    hand.press(Key.Key_Return)
    hand.write("Else")
    hand.on_disk(lambda: items()[0] == "Else")
    hand.press(Key.Key_A, Ctrl)
    hand.write(stood)
    hand.press(Key.Key_Return)
    assert items()[0] == stood
    assert fjellvik.undo() == "Safari planned"


def test_what_a_full_disk_refuses_stays_in_the_editor_and_is_kept_later(before, items, full_disk, hand, qtbot):
    stood = items()
    hand.press(Key.Key_Return)
    with full_disk():
        hand.write("Everybody")
        qtbot.waitUntil(before.wrong.isVisible)
        assert "disk is full" in before.wrong.text()
        assert before.settle() is False
        assert items() == stood
        assert before.view.delegate.editor.text() == "Everybody"
    hand.write(" sleeps")
    assert before.settle()
    assert items()[0] == "Everybody sleeps"
    assert not before.wrong.isVisible()


def test_a_row_that_is_edited_shows_all_of_its_words(before, fjellvik, hand):
    fjellvik.plans.edit_item(before.model.records[0].uid, text=LONG)
    view = before.view
    tall = view.rowHeight(0)
    assert tall > 40
    hand.press(Key.Key_Return)
    editor = view.delegate.editor
    assert editor.document().size().height() <= editor.viewport().height() + 1
    assert view.rowHeight(0) == tall
    hand.write("Short")
    assert view.rowHeight(0) < tall
    hand.write(f" no more: {LONG} {LONG}")
    assert view.rowHeight(0) > tall
    assert editor.geometry().bottom() < view.rowViewportPosition(1)
    assert editor.document().size().height() <= editor.viewport().height() + 1


@pytest.fixture(params=[1.0, 1.5])
def text_size(request, plan):
    """Letters as large as somebody wants them."""
    theme().set_text_size(request.param)
    yield request.param
    theme().set_text_size(1.0)


@pytest.mark.parametrize("text", [LONG, "Short"])
@pytest.mark.usefixtures("text_size")
def test_words_stand_where_they_are_painted_while_they_are_edited(before, fjellvik, hand, text):
    fjellvik.plans.edit_item(before.model.records[0].uid, text=text)
    view = before.view
    view.clearFocus()
    painted = inked(view)
    view.setFocus()
    hand.press(Key.Key_Return)
    view.delegate.editor.moveCursor(QTextCursor.MoveOperation.End)
    view.delegate.editor.setCursorWidth(0)
    for one, other in zip(painted, inked(view), strict=True):
        assert abs(one - other) <= 1


def inked(view: QTableView) -> tuple[int, ...]:
    """The rectangle in which there is dark ink, where the words of the first row go."""
    QTest.qWait(50)  # until what is above and below has found its place
    delegate = view.itemDelegate()
    assert isinstance(delegate, OrderedDelegate)
    words = delegate.words_rect(view.visualRect(view.model().index(0, 0))).adjusted(0, 0, 0, -4)
    there = QRect(view.viewport().mapTo(view.window(), words.topLeft()), words.size())
    image = view.window().grab(there).toImage()
    dark = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).value() < 110]
    xs, ys = [x for x, _y in dark], [y for _x, y in dark]
    return min(xs), min(ys), max(xs), max(ys)


def test_a_pasted_text_becomes_one_line(before, items, hand):
    hand.press(Key.Key_Return)
    pasted = QMimeData()
    pasted.setText("One\r\ntwo\nthree" + "x" * 50_000)
    before.view.delegate.editor.insertFromMimeData(pasted)
    text = before.view.delegate.editor.text()
    assert text.startswith("One two three")
    assert len(text) < 5_001


def test_a_menu_over_the_words_does_not_end_the_editing(before, hand):
    hand.press(Key.Key_Return)
    hand.write("Every")
    editor = before.view.delegate.editor
    menu = editor.createStandardContextMenu()
    menu.popup(editor.mapToGlobal(editor.rect().center()))
    QTest.keyClick(menu, Key.Key_Escape)
    menu.deleteLater()
    assert before.view.delegate.editor is editor


def test_a_click_into_a_row_of_two_lines_opens_all_of_it(before, fjellvik):
    fjellvik.plans.edit_item(before.model.records[1].uid, text=LONG)
    view = before.view
    place = view.visualRect(view.model().index(1, 0)).topLeft()
    place.setX(GRIP + 80)
    place.setY(place.y() + 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.delegate.editor.text() == LONG
    assert view.delegate.editor.height() > 40


def test_letters_first_then_what_was_done_before(before, items, fjellvik, hand):
    fjellvik.plans.edit_item(before.model.records[1].uid, text="An earlier change")
    stood = items()
    hand.press(Key.Key_Return)
    hand.write("E")
    hand.press(Key.Key_Z, Ctrl)
    assert before.view.delegate.editor.text() == stood[0]
    hand.press(Key.Key_Z, Ctrl)
    assert "An earlier change" not in items()
    assert items()[0] == stood[0]


def test_what_nobody_sees_is_not_pasted(before, window, hand):
    hand.press(Key.Key_Return)
    pasted = QMimeData()
    pasted.setText("why\u202e & how")
    before.view.delegate.editor.insertFromMimeData(pasted)
    assert before.view.delegate.editor.text() == "why & how"
    assert "left out" in window.toasts.toast.sentence
