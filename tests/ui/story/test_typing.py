"""Typing: the page follows at once, the library after a pause, and the cursor stays with whoever types."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from safari.people.consent import Use

HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def room(day, open_story):
    """The editor at Ingrid's quote."""
    stories = day.library.stories
    stories.choose_quote(stories.begin(day.safari.uid).uid, day.jotted[HERO].uid)
    opened = open_story()
    opened.editor.open(opened.editor.quote)
    return opened


def test_the_page_follows_before_the_words_are_kept(room, day, keyboard, drawn, qtbot):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Always.")
    qtbot.waitUntil(lambda: drawn(room).page.hero.text.endswith("Always."), timeout=15_000)
    assert day.written().hero_text == HERO


def test_a_pause_keeps_them_as_one_undo(room, day, keyboard, qtbot):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Always.")
    qtbot.waitUntil(lambda: day.written().hero_text.endswith("Always."), timeout=1_000)
    assert day.library.undo() == "Quote changed"
    assert day.written().hero_text == HERO
    assert room.editor.quote.words.text() == HERO


def test_whoever_never_pauses_has_it_on_disk_all_the_same(room, day, keyboard, qtbot):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for letter in " Always, and always anew.":
        keyboard.write(letter)
        qtbot.wait(40)
    assert day.written().hero_text.startswith(f"{HERO} Always")


def test_one_sitting_at_a_field_is_one_undo_and_the_next_is_another(room, day, keyboard, qtbot):
    edit = room.editor.quote.words.edit
    for words in (" Always.", " Each time."):
        keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for letter in words:
            keyboard.write(letter)
            room.settle()
        assert edit.textCursor().atEnd()
        room.editor.quote.head.setFocus()
        edit.setFocus()
    assert day.library.undo() == "Quote changed"
    assert day.written().hero_text == f"{HERO} Always."
    assert day.library.undo() == "Quote changed"
    assert day.written().hero_text == HERO == edit.toPlainText()


def test_two_fields_typed_in_one_after_the_other_are_two_undos(room, day, keyboard):
    room.editor.open(room.editor.number)
    for field in (room.editor.number.source, room.editor.number.why):
        field.edit.setFocus()
        keyboard.write("Ours.")
    room.settle()
    day.library.undo()
    assert (day.written().source, day.written().why) == ("Ours.", "")


def test_the_first_words_of_a_story_stay_under_the_cursor_and_are_one_undo(day, open_story, keyboard):
    opened = open_story()
    opened.editor.open(opened.editor.ask)
    edit = opened.editor.ask.ask.edit
    edit.setFocus()
    for letter in "One handler":
        keyboard.write(letter)
        opened.settle()
    assert (edit.toPlainText(), edit.textCursor().position()) == ("One handler", 11)
    assert day.written().ask == "One handler"
    assert day.library.undo() == "Ask changed"
    assert day.library.stories.of_safari(day.safari.uid) is None


def test_a_blank_at_the_end_stays_while_one_types(room, keyboard, qtbot):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" And ")
    room.settle()
    keyboard.write("again")
    assert room.editor.quote.words.text() == f"{HERO} And again"


def test_what_changes_elsewhere_leaves_the_cursor_where_it_is(room, day, keyboard):
    edit = room.editor.quote.words.edit
    keyboard.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    keyboard.press(Qt.Key.Key_Right, times=4)
    day.library.stories.edit(day.written().uid, hero_text="I called twelve times.")
    assert edit.hasFocus()
    assert (edit.toPlainText(), edit.textCursor().position()) == ("I called twelve times.", 4)


def test_leaving_the_step_keeps_what_is_typed(room, day, keyboard, window):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Always.")
    window.go("safaris", day.safari.uid, "plan")
    assert day.written().hero_text.endswith("Always.")


def test_ctrl_z_takes_back_what_was_done_last(room, day, keyboard):
    room.editor.customer.head.setFocus()
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day.written().hero is None
    assert not room.editor.quote.notes.rows.chosen


def test_ctrl_z_in_a_field_nobody_typed_in_is_the_librarys(room, day, keyboard):
    assert room.editor.quote.words.edit.hasFocus()
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day.written().hero is None


def test_a_part_taken_off_while_one_types_in_it_is_a_sentence(room, day, window):
    stories, uid = day.library.stories, day.written().uid
    moment = stories.add_moment(uid, day.jotted["They asked for the claim number again."].uid)
    room.typing.type(moment, "title", "The seventh call")
    stories.drop_part(moment)
    room.settle()
    assert "This entry is gone." in window.toasts.toast.sentence


@pytest.fixture
def customers_read(day, monkeypatch):
    """A mark for each time all customers are read."""
    people, read = day.library.people, []
    ask = people.customers

    def marked():
        read.append("")
        return ask()

    monkeypatch.setattr(people, "customers", marked)
    return read


def test_no_customer_is_read_again_for_what_is_typed(room, day, keyboard, customers_read):
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Always.")
    room.settle()
    assert day.written().hero_text.endswith("Always.")
    assert customers_read == []
    assert room.state.story.hero_text.endswith("Always.")


def test_they_are_where_one_answered_and_on_another_day(room, day, customers_read, monkeypatch):
    ingrid = day.people.ingrid.uid
    day.library.people.edit_customer(ingrid, alias="Inger, 67")
    assert room.state.alias(ingrid) == "Inger, 67"
    day.library.people.withdraw(ingrid, [Use.NOTES], date(2026, 11, 20))
    assert room.state.held_back.keys() == {ingrid}
    customers_read.clear()
    tomorrow = day.library.journal.clock() + timedelta(days=1)
    monkeypatch.setattr(day.library.journal, "clock", lambda: tomorrow)
    room.refresh()
    assert customers_read == [""]


def test_opening_the_step_writes_nothing(day, open_story):
    open_story()
    assert day.library.stories.of_safari(day.safari.uid) is None


def test_what_a_full_disk_refuses_stays_typed_and_is_kept_later(room, day, full_disk, keyboard, window):
    moment = day.library.stories.add_moment(day.written().uid, day.jotted["They asked for the claim number again."].uid)
    keyboard.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keyboard.write(" Always.")
    room.typing.type(moment, "title", "The seventh call")
    with full_disk():
        assert room.settle() is False
        assert "disk is full" in window.toasts.toast.sentence
        room.refresh()
        assert room.editor.quote.words.text().endswith("Always.")
        assert not window.ask_room("settle")
    assert room.settle()
    assert day.written().hero_text.endswith("Always.")
    assert day.library.stories.moments(day.written().uid)[0].title == "The seventh call"


def test_one_refused_part_keeps_no_other_from_the_disk(room, day):
    stories, uid = day.library.stories, day.written().uid
    moment = stories.add_moment(uid, day.jotted["They asked for the claim number again."].uid)
    room.typing.type(moment, "title", "x" * 100_000)
    room.typing.type(day.written(), "why", "Because nobody hands over.")
    assert room.settle() is False
    assert day.written().why == "Because nobody hands over."
    assert room.typing.typed == {moment.uid: {"title": "x" * 100_000}}


def test_a_part_that_is_gone_holds_nobody_back(room, day):
    stories = day.library.stories
    moment = stories.add_moment(day.written().uid, day.jotted["They asked for the claim number again."].uid)
    room.typing.type(moment, "title", "The seventh call")
    stories.drop_part(moment)
    assert room.settle()
    assert not room.typing.typed
