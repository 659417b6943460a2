"""Loss calls by keyboard: one call after the other, its outcome, its reasons, its one sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from safari.loss_calls import pressing
from safari.loss_calls.loss_call import Outcome
from safari.people.consent import Use
from safari.run.note import Kind
from safari.yes_no import YesNo
from ui.loss_calls.keys import ON_SHEET, keys
from ui.loss_calls.panel import CallsPanel
from ui.widgets.plain_text import PlainText

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Caller:
    """A leader on the telephone: the screen, what is on disk, two hands."""

    def __init__(self, day, press, write, wait) -> None:
        self.day, self.press, self.write, self.wait = day, press, write, wait
        self.opens()

    def opens(self) -> None:
        self.screen = self.day.open_run()
        self.panel = self.screen.findChild(CallsPanel)

    def calls_next(self) -> None:
        self.press(Qt.Key.Key_L, CTRL)

    def alt(self, *letters: Qt.Key) -> None:
        for letter in letters:
            self.press(letter, ALT)

    def enters(self) -> None:
        self.press(Qt.Key.Key_Return)

    def call(self, alias: str):
        self.screen.sitting.settle()
        return self.day.library.loss_calls.of_safari(self.day.uid).get(self.day.customers[alias])

    def notes(self):
        self.screen.sitting.settle()
        return self.day.library.notes.of_safari(self.day.uid)


@pytest.fixture
def caller(begin_day, press, write, qtbot):
    return Caller(begin_day("loss_calls", "Ingrid, 67", "Nikos", "Sofie"), press, write, qtbot.waitUntil)


def test_ctrl_l_calls_one_after_the_other_and_what_is_typed_is_theirs(caller):
    caller.calls_next()
    caller.write("Nobody rang back")
    caller.enters()
    caller.calls_next()
    caller.write("I moved")
    caller.enters()
    ingrid, nikos = caller.day.customers["Ingrid, 67"], caller.day.customers["Nikos"]
    assert [(note.text, note.said_by, note.kind) for note in caller.notes()] == [
        ("Nobody rang back", ingrid, Kind.QUOTE),
        ("I moved", nikos, Kind.QUOTE),
    ]
    assert caller.call("Ingrid, 67").called == caller.day.moment[0]
    assert caller.call("Sofie") is None


def test_words_begun_in_a_call_stay_its_own_when_the_next_begins(caller):
    caller.calls_next()
    caller.write("Nobody rang ")
    caller.calls_next()
    caller.write("back")
    caller.enters()
    assert caller.notes()[0].said_by == caller.day.customers["Ingrid, 67"]


def test_a_call_by_keyboard(caller):
    caller.calls_next()
    caller.alt(Qt.Key.Key_R, Qt.Key.Key_F, Qt.Key.Key_B)
    caller.write("Waiting")
    caller.enters()
    assert QApplication.focusWidget() is caller.screen.line
    call = caller.call("Ingrid, 67")
    assert (call.outcome, call.follow_up, call.reasons) == (Outcome.REACHED, YesNo.YES, ("Waiting",))
    caller.wait(lambda: "1 of 3 done" in caller.panel.count.text())
    assert caller.panel.lines[caller.panel.customer].beside == "Reached"


def test_a_reason_without_enter_is_of_the_call_it_was_typed_in(caller):
    caller.calls_next()
    caller.alt(Qt.Key.Key_B)
    caller.write("Waiting")
    caller.calls_next()
    assert caller.panel.form.new_reason.text() == ""
    caller.alt(Qt.Key.Key_B)
    caller.write("Price")
    assert caller.screen.settle()
    assert [caller.call(who).reasons for who in ("Ingrid, 67", "Nikos")] == [("Waiting",), ("Price",)]


def test_a_reason_used_before_is_one_key_and_a_third_is_refused_with_a_sentence(caller):
    calls, day = caller.day.library.loss_calls, caller.day
    for who, names in (("Sofie", ("Price", "Waiting")), ("Nikos", ("Moved",))):
        for name in names:
            calls.press(day.uid, day.customers[who], pressing.reason(name))
    caller.wait(lambda: set(caller.panel.known) == {"Price", "Waiting", "Moved"})
    caller.calls_next()
    caller.alt(Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_E)
    assert len(caller.call("Ingrid, 67").reasons) == 2
    caller.wait(lambda: caller.screen.messages.sentence.startswith("Two reasons are noted already"))


def test_with_two_reasons_a_third_falls_nowhere_and_is_told(caller):
    caller.calls_next()
    for name in ("Price", "Waiting"):
        caller.alt(Qt.Key.Key_B)
        caller.write(name)
        caller.enters()
    caller.wait(caller.panel.form.new_reason.isReadOnly)
    caller.alt(Qt.Key.Key_B)
    assert caller.screen.messages.sentence == "Two reasons at most: take one off first."
    caller.write("Moved")
    assert (caller.screen.line.text(), caller.panel.form.new_reason.text()) == ("", "")
    caller.enters()
    assert caller.screen.line.hasFocus()
    assert caller.call("Ingrid, 67").reasons == ("Price", "Waiting")
    caller.alt(Qt.Key.Key_Q)
    caller.wait(lambda: not caller.panel.form.new_reason.isReadOnly())
    caller.alt(Qt.Key.Key_B)
    caller.write("Moved")
    caller.enters()
    assert len(caller.call("Ingrid, 67").reasons) == 2


def test_the_line_becomes_the_one_sentence_by_one_key(caller):
    caller.calls_next()
    caller.write("I was never angry. I was alone.")
    caller.alt(Qt.Key.Key_V)
    caller.wait(lambda: caller.call("Ingrid, 67").note is not None)
    (note,) = caller.notes()
    assert caller.call("Ingrid, 67").note == note.uid
    assert (note.kind, note.said_by) == (Kind.QUOTE, caller.day.customers["Ingrid, 67"])
    assert caller.screen.line.text() == ""
    caller.wait(lambda: "I was never angry" in caller.panel.form.verbatim.text())


def test_note_and_mark_are_taken_back_as_one(caller):
    caller.calls_next()
    caller.wait(lambda: caller.call("Ingrid, 67") is not None)
    caller.write("I was never angry. I was alone.")
    caller.alt(Qt.Key.Key_V)
    caller.wait(lambda: caller.call("Ingrid, 67").note is not None)
    caller.press(Qt.Key.Key_Z, CTRL)
    assert caller.notes() == []
    call = caller.call("Ingrid, 67")
    assert (call.note, call.called) == (None, caller.day.moment[0])


def test_on_a_full_disk_the_sentence_comes_back_and_is_the_one_sentence_once_there_is_room(caller, full_disk):
    caller.calls_next()
    caller.wait(lambda: caller.call("Ingrid, 67") is not None)
    caller.write("I was alone.")
    with full_disk():
        caller.alt(Qt.Key.Key_V)
        caller.wait(lambda: caller.screen.line.text() == "I was alone.")
    caller.enters()
    (note,) = caller.notes()
    assert caller.call("Ingrid, 67").note == note.uid


def test_a_call_that_the_disk_does_not_take_is_not_at_hand(caller, full_disk):
    with full_disk():
        caller.calls_next()
        caller.wait(lambda: caller.screen.messages.sentence.startswith("The disk is full."))
    assert caller.panel.customer == ""
    assert caller.panel.form.isHidden()
    assert caller.call("Ingrid, 67") is None
    assert caller.screen.sitting.jotting.standing.said_by in {None, ""}


def test_a_note_still_on_its_way_is_not_the_sentence_that_is_marked_after_it(caller, slow_disk):
    caller.calls_next()
    caller.wait(lambda: caller.call("Ingrid, 67") is not None)
    with slow_disk(caller.screen.sitting.keeper):
        caller.write("I waited")
        caller.enters()
        caller.write("I was alone.")
        caller.alt(Qt.Key.Key_V)
    waited, alone = caller.notes()
    assert (waited.text, alone.text) == ("I waited", "I was alone.")
    assert caller.call("Ingrid, 67").note == alone.uid


def test_a_long_reason_does_not_make_the_column_wider_than_it_is(caller):
    caller.calls_next()
    caller.day.library.loss_calls.press(
        caller.day.uid,
        caller.day.customers["Nikos"],
        pressing.reason("The price went up twice and nobody said a word " * 2),
    )
    caller.wait(lambda: len(caller.panel.form.reasons) == 1)
    (chip,) = caller.panel.form.reasons.values()
    assert caller.panel.form.minimumSizeHint().width() < 280
    assert chip.toolTip()


def test_with_an_empty_line_it_is_what_they_said_last(caller):
    caller.calls_next()
    caller.wait(lambda: caller.screen.messages.sentence == "Calling Ingrid, 67.")
    caller.alt(Qt.Key.Key_V)
    assert caller.screen.messages.sentence.startswith("Write what they said first")
    for words in ("One", "Two"):
        caller.write(words)
        caller.enters()
    caller.notes()
    caller.wait(lambda: all(row.state == "kept" for row in caller.screen.sitting.model.rows))
    caller.alt(Qt.Key.Key_V)
    assert caller.call("Ingrid, 67").note == caller.notes()[1].uid


def test_the_call_at_hand_is_there_again_after_a_restart(caller):
    caller.calls_next()
    caller.calls_next()
    caller.screen.settle()
    caller.opens()
    assert caller.panel.customer == caller.day.customers["Nikos"]
    caller.write("I moved")
    caller.enters()
    assert caller.notes()[0].said_by == caller.day.customers["Nikos"]


def test_keys_without_a_call_say_how_to_begin_one(caller):
    caller.alt(Qt.Key.Key_R)
    assert caller.screen.messages.sentence == "No call is at hand. Ctrl+L begins one."


def test_more_than_ten_is_said_and_not_forbidden(begin_day):
    screen = begin_day("loss_calls", *(f"Customer {number}" for number in range(12))).open_run()
    panel = screen.findChild(CallsPanel)
    said = [one.text() for one in panel.findChildren(PlainText)]
    assert "12 calls are planned. Ten are what one person can really listen to." in said
    assert len(panel.lines) == 12


def test_without_customers_it_says_where_to_add_them(begin_day, press):
    screen = begin_day("loss_calls").open_run()
    press(Qt.Key.Key_L, CTRL)
    assert screen.messages.sentence == "Nobody is on the list of calls yet."


def test_whoever_turns_up_is_on_the_list_and_goes_when_that_is_taken_back(caller):
    caller.write("@Kari")
    caller.press(Qt.Key.Key_Tab)
    caller.wait(lambda: [line.text() for line in caller.panel.lines.values()] == [*caller.day.customers, "Kari"])
    kari = caller.panel.customers[-1]
    caller.panel.take(kari)
    caller.screen.line.write("")
    caller.wait(lambda: kari in {one.uid for one in caller.day.library.people.customers()})
    caller.day.library.undo()
    caller.wait(lambda: kari not in caller.panel.lines)
    assert caller.panel.customer == ""
    assert caller.panel.form.isHidden()


def test_the_sheet_of_keys_names_each_letter(caller):
    told = " ".join(key for key, _deed in ON_SHEET)
    letters = {key.removeprefix("Alt+") for key in keys(caller.panel) if key.startswith("Alt+")}
    assert letters <= set(told)
    said = " ".join(label.text() for label in caller.screen.keys.findChildren(QLabel))
    assert all(key in said and deed in said for key, deed in ON_SHEET)


def test_what_its_customer_holds_back_is_not_shown_beside_the_call(caller):
    caller.calls_next()
    caller.write("I was never angry. I was alone.")
    caller.alt(Qt.Key.Key_V)
    caller.wait(lambda: "I was never angry" in caller.panel.form.verbatim.text())
    ingrid, people = caller.day.customers["Ingrid, 67"], caller.day.library.people
    people.withdraw(ingrid, [Use.NOTES], caller.day.library.journal.clock().date())
    caller.wait(caller.panel.form.isHidden)
    said = [label.text() for label in caller.screen.findChildren(QLabel)]
    assert "Withheld: Ingrid, 67 said no to notes." in said
    assert not [words for words in said if "never angry" in words]
    assert caller.call("Ingrid, 67").note is not None
    caller.day.library.undo()
    caller.wait(lambda: "I was never angry" in caller.panel.form.verbatim.text())
