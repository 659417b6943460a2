"""Who and what is born in the line, by keys, in a real window over a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.run.table_round import TableRound
from ui.widgets.plain_text import PlainText

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, TAB, DOWN, Z = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Z


def guests(breakfast) -> list[str]:
    library = breakfast.library
    found = (library.people.called(customer=one.customer) for one in library.guests.participants(breakfast.uid))
    return [alias for alias in found if alias]


def chosen(day) -> list[str]:
    return [chip.text() for chip in day.box.chips.people.values() if chip.isChecked()]


def test_tab_adds_who_is_new_and_the_note_is_theirs(day, hand, breakfast, qtbot):
    hand.types("They never rang back @Nina")
    assert day.box.offers.labels == ["New customer “Nina”"]
    hand.presses(TAB)
    assert day.line.text() == "They never rang back @Nina "
    assert chosen(day) == ["Nina"]  # at once, before the disk has answered
    qtbot.waitUntil(lambda: guests(breakfast) == ["Ingrid, 67", "Nikos", "Sofie", "Nina"])
    qtbot.waitUntil(lambda: "“Nina” takes part now" in day.messages.sentence)
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, breakfast.library.people.called(customer=note.said_by)) == ("They never rang back", "Nina")
    assert not breakfast.library.people.agreement(note.said_by).answers
    assert day.sitting.model.shown(day.sitting.model.rows[0]).who == "Nina"
    hand.types("@ni")
    assert day.box.offers.labels == ["Nikos", "Nina"]


def test_enter_keeps_the_note_and_nobody_is_born_by_a_slip(day, hand, breakfast):
    hand.types("They never rang back @Nina")
    hand.enters(day)
    assert breakfast.texts() == ["They never rang back @Nina"]
    assert guests(breakfast) == ["Ingrid, 67", "Nikos", "Sofie"]
    assert "is nobody on this safari" in day.messages.sentence


def test_down_and_enter_add_a_touchpoint(day, hand, breakfast, qtbot):
    hand.types("Late #delivery")
    assert day.box.offers.labels == ["Tag “delivery”", "New touchpoint “delivery”"]
    hand.presses(DOWN)
    hand.presses(DOWN)
    hand.presses(ENTER)
    assert list(day.box.chips.tags) == ["delivery"]
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    names = {one.uid: one.name for one in breakfast.library.journey.touchpoints()}
    assert (names[note.touchpoint], note.tags) == ("delivery", ())


def test_a_new_tag_needs_no_list(day, hand, breakfast):
    hand.types("Late #delivery")
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.touchpoint, note.tags) == (None, ("delivery",))


def test_ctrl_z_takes_back_the_note_then_the_birth(day, hand, breakfast, qtbot):
    hand.types("@Nina")
    hand.presses(TAB)
    hand.types("hello")
    hand.enters(day)
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: breakfast.texts() == [])
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: guests(breakfast) == ["Ingrid, 67", "Nikos", "Sofie"])
    qtbot.waitUntil(lambda: [chip.text() for chip in day.box.chips.people.values()][-1] == "Sofie")
    hand.presses(Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: [chip.text() for chip in day.box.chips.people.values()][-1] == "Nina")


def test_somebody_whom_the_library_knows_turns_up(breakfast, open_run, hand, qtbot):
    bo = breakfast.library.people.add_customer("Bo, 51")
    day = open_run().screen_of_day
    hand.types("@bo, 51")
    assert day.box.offers.labels == ["“Bo, 51” takes part, too"]
    hand.presses(TAB)
    qtbot.waitUntil(lambda: guests(breakfast)[-1] == "Bo, 51")
    assert day.sitting.jotting.jotted.said_by == bo.uid
    assert len(breakfast.library.people.customers()) == 4


@pytest.mark.parametrize("again", [True, False])
def test_where_the_disk_refuses_the_birth_the_note_bears_them_once_it_can(day, hand, breakfast, qtbot, again):
    path = breakfast.library.path
    path.rename(path.with_suffix(".gone"))
    try:
        hand.types("@Nina")
        hand.presses(TAB)
        hand.types("hello")  # nothing is in the way of typing
        qtbot.waitUntil(lambda: day.top.kept.state == "failed")
        hand.presses(ENTER)
        qtbot.waitUntil(lambda: day.line.text() == "@Nina hello")
        assert chosen(day) == ["Nina"]
    finally:
        path.with_suffix(".gone").rename(path)
    if again:
        day.top.retry.emit()
    else:
        hand.presses(ENTER)
    qtbot.waitUntil(lambda: breakfast.texts() == ["hello"])
    assert guests(breakfast)[-1] == "Nina"


def test_who_turned_up_sits_around_the_table_on_screen(day, hand, qtbot):
    hand.types("@Nina")
    hand.presses(TAB)
    around = day.findChild(TableRound)
    qtbot.waitUntil(lambda: "Nina" in [words.text() for words in around.findChildren(PlainText)])
