"""The last step with the customer: what was said and seen is read back, right or mended, by keyboard."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from safari.people.consent import Use
from safari.run.note import Kind, Note
from ui.places.panel import PlacesPanel

AT = datetime(2026, 11, 5, 9, 30, tzinfo=timezone(timedelta(hours=1)))
NOTED = (
    (Kind.QUOTE, "I call my son first", False),
    (Kind.SAW, "A blue folder", False),
    (Kind.IDEA, "Send fewer letters", False),
    (Kind.SAW, "The medicine on the shelf", True),
    (Kind.OUCH, "I was alone with it", False),
)


class Recap:
    """A visit with five notes, of which three are read back."""

    def __init__(self, day, press, write, wait) -> None:
        self.day, self.press, self.write, self.wait = day, press, write, wait
        ingrid = day.customers["Ingrid, 67"]
        for place, (kind, words, off) in enumerate(NOTED):
            at = AT + timedelta(minutes=place)
            day.library.notes.keep(Note("", day.uid, day.astrid, kind, words, at, ingrid, off_record=off))
        self.opens()

    def opens(self) -> None:
        self.screen = self.day.open_run()
        self.recap = self.screen.findChild(PlacesPanel).recap

    def words(self) -> str:
        return self.recap.card.note.text


@pytest.fixture
def visit(begin_day, press, write, qtbot):
    return Recap(begin_day("life", "Ingrid, 67"), press, write, qtbot.waitUntil)


def test_enter_says_right_and_goes_on_to_the_next_until_all_is_read_back(visit):
    assert visit.recap.told.text() == "0 of 3 read back"
    visit.press(Qt.Key.Key_F3)
    assert visit.recap.card.hasFocus()
    heard = []
    for _note in range(3):
        heard.append(visit.words())
        visit.press(Qt.Key.Key_Return)
    assert heard == ["I call my son first", "A blue folder", "I was alone with it"]
    assert visit.recap.told.text() == "3 of 3 read back"
    assert visit.screen.messages.sentence == "All is read back."
    assert visit.screen.line.hasFocus()


def test_what_was_read_back_stays_so_after_a_restart(visit):
    visit.press(Qt.Key.Key_F3)
    visit.press(Qt.Key.Key_Return)
    visit.press(Qt.Key.Key_Escape)
    assert visit.recap.card.isHidden()
    assert visit.screen.line.hasFocus()
    visit.screen.settle()
    visit.day.steps[-1].hide()
    visit.opens()
    assert visit.recap.told.text() == "1 of 3 read back"
    visit.press(Qt.Key.Key_F3)
    assert visit.words() == "A blue folder"


def test_f2_brings_the_note_into_the_line_and_the_kept_change_comes_back_to_the_recap(visit):
    visit.press(Qt.Key.Key_F3)
    visit.press(Qt.Key.Key_F2)
    assert visit.screen.line.hasFocus()
    assert visit.screen.line.text() == "I call my son first"
    visit.write(", always")
    visit.press(Qt.Key.Key_Return)
    visit.wait(lambda: visit.recap.told.text() == "1 of 3 read back")
    assert visit.recap.card.hasFocus()
    assert visit.words() == "A blue folder"
    assert visit.day.library.notes.of_safari(visit.day.uid)[0].text == "I call my son first, always"


def test_a_mending_that_is_left_leaves_the_note_to_be_read_back(visit):
    visit.press(Qt.Key.Key_F3)
    visit.press(Qt.Key.Key_F2)
    visit.press(Qt.Key.Key_Escape)
    assert visit.recap.card.hasFocus()
    assert (visit.words(), visit.recap.told.text()) == ("I call my son first", "0 of 3 read back")


def test_words_mended_elsewhere_are_to_be_read_back_again(visit):
    visit.press(Qt.Key.Key_F3)
    visit.press(Qt.Key.Key_Return)
    first = visit.day.library.notes.of_safari(visit.day.uid)[0]
    visit.day.library.notes.edit(first.uid, text="I call my daughter first")
    visit.wait(lambda: visit.recap.told.text() == "0 of 3 read back")


def test_up_and_down_go_through_all_and_a_letter_begins_a_new_note(visit):
    visit.press(Qt.Key.Key_F3)
    visit.press(Qt.Key.Key_Down, times=5)
    assert visit.words() == "I was alone with it"
    visit.press(Qt.Key.Key_Up)
    assert visit.words() == "A blue folder"
    visit.press(Qt.Key.Key_N)
    assert visit.screen.line.hasFocus()
    assert visit.screen.line.text().lower() == "n"


def test_a_note_that_is_taken_back_goes_from_the_card(visit):
    visit.press(Qt.Key.Key_F3)
    visit.day.library.journal.undo()
    visit.press(Qt.Key.Key_Down, times=2)
    visit.wait(lambda: visit.recap.told.text() == "0 of 2 read back")


def test_the_step_of_the_agenda_says_that_it_is_time(visit):
    visit.day.moment[0] += timedelta(minutes=15 + 30 + 120 + 30 - 15)  # the day has begun at 9:20, it is 9:40
    visit.recap.tick()
    sentence = visit.screen.messages.sentence
    assert sentence == "What we saw. Did we see it right? F3 reads back what you noted, one by one."


def test_without_notes_it_says_so(begin_day, press):
    screen = begin_day("life", "Ingrid, 67").open_run()
    press(Qt.Key.Key_F3)
    assert screen.messages.sentence == "There is nothing to read back yet: nothing was heard or seen."


def test_opened_again_in_that_step_it_is_said_too_and_once(visit):
    visit.day.moment[0] += timedelta(minutes=15 + 30 + 120 + 30 - 15)
    visit.screen.settle()
    visit.day.steps[-1].hide()
    visit.opens()
    visit.recap.tick()
    assert visit.screen.messages.sentence.startswith("What we saw.")
    visit.screen.messages.clear()
    visit.recap.tick()
    assert not visit.screen.messages.sentence


def test_what_its_customer_holds_back_is_not_read_back_any_more(visit):
    visit.press(Qt.Key.Key_F3)
    assert visit.words() == "I call my son first"
    visit.day.library.people.withdraw(visit.day.customers["Ingrid, 67"], [Use.NOTES], AT.date())
    visit.wait(lambda: visit.recap.notes == ())
    assert visit.recap.card.isHidden()
    assert visit.recap.card.words.text() == ""
