"""What? So what? Now what? line by line: kept while they are typed, facts told from guesses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.debrief.finding import Asked

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def pane(debrief):
    """The pane of the three questions."""
    return debrief.panes["sense"]


@pytest.fixture
def stands(breakfast):
    """The lines under a question as they stand in the library, and how certain each is."""

    def lines(part=Asked.WHAT):
        found = breakfast.library.debriefs.findings(breakfast.uid)
        return [(one.text, one.certain) for one in found if one.part is part]

    return lines


@pytest.fixture
def what(pane):
    """The lines under "What?", as they are on screen."""
    return pane.questions[Asked.WHAT].lines


def test_words_are_on_disk_a_moment_after_the_key(pane, what, stands, write, qtbot):
    what[0].setFocus()
    write("Έντεκα κλήσεις, ni personer.")
    qtbot.waitUntil(lambda: stands() == [("Έντεκα κλήσεις, ni personer.", None)], timeout=600)
    assert what[0].hasFocus()


def test_whoever_never_pauses_has_it_on_disk_all_the_same(what, stands, write, qtbot):
    what[0].setFocus()
    for letter in "Eleven calls, nine people":
        write(letter)
        qtbot.wait(20)
    assert stands()


def test_enter_begins_another_line_and_backspace_takes_an_empty_one_away(pane, stands, write, press):
    lines = pane.questions[Asked.SO_WHAT].lines
    lines[0].setFocus()
    write("We lose the person.")
    press(Key.Key_Return)
    write("Between claims.")
    press(Key.Key_Return)
    assert len(pane.questions[Asked.SO_WHAT].lines) == 3
    press(Key.Key_Backspace)
    assert len(pane.questions[Asked.SO_WHAT].lines) == 2
    pane.settle()
    assert [text for text, _certain in stands(Asked.SO_WHAT)] == ["We lose the person.", "Between claims."]
    first, second = pane.questions[Asked.SO_WHAT].lines
    assert second.hasFocus()
    assert second.text() == "Between claims."
    press(Key.Key_Up)
    assert first.hasFocus()


def test_a_line_becomes_a_fact_a_guess_and_neither_by_key_and_by_mouse(pane, what, stands, write, press):
    what[0].setFocus()
    write("Nine people.")
    press(Key.Key_G, Held.ControlModifier)
    assert stands() == [("Nine people.", True)]
    assert pane.questions[Asked.WHAT].said.text() == "1 fact"
    assert what[0].mark.accessibleName().startswith("A fact")
    what[0].mark.click()
    assert stands() == [("Nine people.", False)]
    assert pane.questions[Asked.WHAT].said.text() == "1 guess"
    press(Key.Key_G, Held.ControlModifier)
    assert stands() == [("Nine people.", None)]


def test_what_is_typed_after_tab_stands_in_the_next_question(pane, what, stands, write, press):
    what[0].setFocus()
    write("Nine people.")
    press(Key.Key_G, Held.ControlModifier)
    press(Key.Key_Tab)
    write("We lose the person.")
    press(Key.Key_Tab)
    write("One handler.")
    pane.settle()
    assert stands() == [("Nine people.", True)]
    assert stands(Asked.SO_WHAT) == [("We lose the person.", None)]
    assert stands(Asked.NOW_WHAT) == [("One handler.", None)]
    press(Key.Key_Tab, Held.ShiftModifier)
    assert pane.questions[Asked.SO_WHAT].lines[0].hasFocus()


def test_a_click_on_the_mark_leaves_the_keyboard_with_the_words(what, stands, write, qtbot):
    what[0].setFocus()
    write("Nine ")
    qtbot.mouseClick(what[0].mark, Qt.MouseButton.LeftButton)
    write("people.")
    assert what[0].text() == "Nine people."
    qtbot.waitUntil(lambda: stands() == [("Nine people.", True)])


def test_a_reader_says_with_the_words_whether_they_are_a_fact(what, write, press):
    what[0].setFocus()
    write("Nine people.")
    assert "Ctrl+G" in what[0].accessibleDescription()
    press(Key.Key_G, Held.ControlModifier)
    assert what[0].accessibleDescription().startswith("A fact")


def test_an_empty_line_has_no_mark(what):
    assert not what[0].mark.isVisible()


def test_what_is_typed_in_one_sitting_is_one_undo(pane, what, stands, keys, breakfast):
    what[0].setFocus()
    for words in ("Eleven ", "calls"):
        keys.write(words)
        pane.settle()
    keys.press(Key.Key_Tab, times=2)
    breakfast.library.undo()
    assert stands() == []
    assert [line.text() for line in pane.questions[Asked.WHAT].lines] == [""]
    breakfast.library.redo()
    assert [line.text() for line in pane.questions[Asked.WHAT].lines] == ["Eleven calls"]


def test_lines_stay_in_their_order_whatever_comes_back(pane, stands, breakfast):
    desk = breakfast.library.debriefs
    first = desk.write_finding(breakfast.uid, Asked.WHAT, "First")
    desk.write_finding(breakfast.uid, Asked.WHAT, "Second")
    desk.write_finding(breakfast.uid, Asked.WHAT, "", first.uid)
    assert [line.text() for line in pane.questions[Asked.WHAT].lines] == ["Second"]
    breakfast.library.undo()
    question = pane.questions[Asked.WHAT]
    assert [line.text() for line in question.lines] == ["First", "Second"]
    assert [line.accessibleName() for line in question.lines] == ["What?", "What? Line 2"]
    tops = [line.y() for line in question.lines]
    assert tops == sorted(tops)


def test_a_line_that_is_emptied_goes(pane, what, stands, keys, breakfast):
    desk = breakfast.library.debriefs
    desk.write_finding(breakfast.uid, Asked.WHAT, "First")
    desk.write_finding(breakfast.uid, Asked.WHAT, "Second")
    question = pane.questions[Asked.WHAT]
    question.lines[0].setFocus()
    question.lines[0].selectAll()
    keys.press(Key.Key_Delete)
    pane.settle()
    keys.press(Key.Key_Down)
    assert stands() == [("Second", None)]


def test_where_the_disk_is_full_the_words_stay_and_that_is_said(pane, stands, write, full_disk, debrief):
    pane.questions[Asked.WHAT].lines[0].setFocus()
    with full_disk():
        write("Nine people.")
        assert not debrief.settle()
        assert "The disk is full." in pane.questions[Asked.WHAT].trouble.text()
    assert pane.questions[Asked.WHAT].lines[0].text() == "Nine people."
    assert debrief.settle()
    assert stands() == [("Nine people.", None)]
    assert not pane.questions[Asked.WHAT].trouble.isVisible()


def test_leaving_the_room_keeps_what_is_typed(debrief, what, stands, write):
    what[0].setFocus()
    write("Nine people.")
    debrief.go_on.click()
    assert stands() == [("Nine people.", None)]
