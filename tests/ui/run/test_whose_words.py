"""A quote without a name: the only customer's where there is one alone, else nobody's, and asked for once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt

from safari.run.note import Kind
from ui.run.timeline_model import SHOWN

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
WHOSE = "Whose words? @ and the name, Up changes the note."


@pytest.fixture
def alone(breakfast, open_run):
    """Ingrid is the only customer of the day."""
    for customer in (breakfast.customers.nikos, breakfast.customers.sofie):
        guest = next(
            one for one in breakfast.library.guests.participants(breakfast.uid) if one.customer == customer.uid
        )
        breakfast.library.guests.uninvite(guest.uid)
    return open_run().screen_of_day


def last(breakfast):
    return breakfast.library.notes.of_safari(breakfast.uid)[-1]


def who(day) -> str:
    model = day.sitting.model
    return model.index(model.rowCount() - 1).data(SHOWN).who


def test_a_quote_is_the_only_customers_where_nobody_is_named(alone, hand, breakfast):
    ingrid = breakfast.customers.ingrid
    hand.types('"I rang eleven times')
    chip = alone.box.chips.people[ingrid.uid]
    assert chip.isChecked()
    assert "only customer" in chip.toolTip()
    hand.enters(alone)
    assert (last(breakfast).said_by, last(breakfast).kind, last(breakfast).language) == (ingrid.uid, Kind.QUOTE, "nb")
    assert who(alone) == "Ingrid, 67"
    assert alone.messages.sentence != WHOSE


def test_what_was_seen_is_about_nobody(alone, hand, breakfast):
    hand.types("A blue folder")
    assert not alone.box.chips.people[breakfast.customers.ingrid.uid].isChecked()
    hand.enters(alone)
    assert last(breakfast).said_by is None


@pytest.mark.parametrize("by", ["key", "click"])
def test_one_key_or_click_says_that_it_is_nobodys_and_the_next_quote_is_hers_again(alone, hand, breakfast, by):
    chip = alone.box.chips.people[breakfast.customers.ingrid.uid]
    hand.presses(Qt.Key.Key_1, CTRL)
    hand.types("We never call back")
    if by == "key":
        hand.presses(Qt.Key.Key_0, ALT)
    else:
        chip.click()
    assert not chip.isChecked()
    assert alone.line.text() == "We never call back"
    hand.enters(alone)
    assert (last(breakfast).said_by, who(alone)) == (None, "Not named")
    hand.presses(Qt.Key.Key_Up)
    assert not chip.isChecked()
    hand.presses(Qt.Key.Key_Escape)
    hand.types('"I gave up')
    assert chip.isChecked()


def test_pasted_quotes_are_the_only_customers_too(alone, hand, breakfast, qtbot):
    data = QMimeData()
    data.setText("“One”\n“Two”")
    alone.line.insertFromMimeData(data)
    hand.enters(alone)
    notes = breakfast.library.notes.of_safari(breakfast.uid)
    assert [(note.text, note.said_by) for note in notes] == [
        ("One", breakfast.customers.ingrid.uid), ("Two", breakfast.customers.ingrid.uid),
    ]  # fmt: skip


def test_among_several_customers_it_is_not_named_and_asked_for_once(day, hand, breakfast):
    hand.types('"I gave up')
    hand.enters(day)
    assert (last(breakfast).said_by, who(day)) == (None, "Customer, not named")
    assert day.messages.sentence == WHOSE
    day.messages.clear()
    hand.types('"Nobody rang')
    hand.enters(day)
    assert day.messages.sentence == ""


def test_pasted_quotes_of_nobody_are_asked_about(day, hand, breakfast):
    data = QMimeData()
    data.setText("“One”\n“Two”")
    day.line.insertFromMimeData(data)
    hand.enters(day)
    assert day.messages.sentence == WHOSE
    assert who(day) == "Customer, not named"
