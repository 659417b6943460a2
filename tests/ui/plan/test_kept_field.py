"""A field of the plan is on disk within 300 ms; all that is typed in one sitting is one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key = Qt.Key


@pytest.fixture
def stands(fjellvik, breakfast):
    """The safari as it stands in the library."""
    return lambda: fjellvik.plans.safari(breakfast.uid)


def go_to(field):
    field.setFocus()
    field.selectAll()
    assert field.hasFocus()


def test_a_field_is_kept_when_it_is_left(plan, stands, write, press):
    go_to(plan.why.place)
    write("Bergen, Bryggen 3")
    assert stands().place == "Bergen"
    press(Key.Key_Tab)
    assert stands().place == "Bergen, Bryggen 3"


def test_a_field_is_kept_after_a_short_pause(plan, stands, write, qtbot):
    go_to(plan.why.feel)
    write("Hva det er å være den eneste som husker din egen sak. Τίποτα.")
    qtbot.waitUntil(lambda: stands().feel.endswith("Τίποτα."), timeout=1_000)
    assert plan.why.feel.hasFocus()


def test_whoever_never_pauses_has_it_on_disk_all_the_same(plan, stands, write, qtbot):
    go_to(plan.why.feel)
    for letter in "What it is to be the only one":
        write(letter)
        qtbot.wait(40)
    assert stands().feel.startswith("What it is")


def test_what_is_typed_in_one_sitting_is_one_undo(plan, stands, fjellvik, write, press):
    go_to(plan.why.learn)
    for words in ("Where ", "the thread ", "breaks"):
        write(words)
        plan.settle()
    press(Key.Key_Tab)
    assert stands().learn == "Where the thread breaks"
    fjellvik.undo()
    assert stands().learn == ""
    assert plan.why.learn.text() == ""
