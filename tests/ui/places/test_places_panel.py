"""A day in the customer's life: where one is goes into every note, the notes stand by place, and are read back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from safari.run.note import Kind, Note, Picture
from ui.places.panel import PlacesPanel

CTRL = Qt.KeyboardModifier.ControlModifier
AT = datetime(2026, 11, 5, 9, 30, tzinfo=timezone(timedelta(hours=1)))


class Visit:
    """Two who visit a customer; one of them writes."""

    def __init__(self, day, press, write, wait) -> None:
        self.day, self.press, self.write, self.wait = day, press, write, wait
        self.opens()

    def opens(self) -> None:
        self.screen = self.day.open_run()
        self.panel = self.screen.findChild(PlacesPanel)

    def restarts(self) -> None:
        self.screen.settle()
        self.day.steps[-1].hide()
        self.opens()

    def goes_to(self, place: str) -> None:
        self.press(Qt.Key.Key_Y, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.selectedText() == field.text()
        self.write(place)
        self.press(Qt.Key.Key_Return)
        assert self.screen.line.hasFocus()

    def notes_down(self, *said: str) -> None:
        for words in said:
            self.write(words)
            self.press(Qt.Key.Key_Return)
        self.notes()
        self.wait(lambda: all(row.state == "kept" for row in self.screen.sitting.model.rows))
        self.wait(lambda: not self.panel._calm.isActive())

    def notes(self):
        self.screen.sitting.settle()
        return self.day.library.notes.of_safari(self.day.uid)

    def places(self):
        return [(place, one.beside) for place, one in self.panel.lines.items()]


@pytest.fixture
def visit(begin_day, press, write, qtbot):
    return Visit(begin_day("life", "Ingrid, 67"), press, write, qtbot.waitUntil)


def test_the_place_goes_into_every_note_until_it_is_another_and_after_a_restart(visit):
    visit.goes_to("Kitchen table")
    visit.notes_down("A blue folder", "Every letter")
    visit.goes_to("Garage")
    visit.notes_down("A shelf")
    assert [note.place for note in visit.notes()] == ["Kitchen table", "Kitchen table", "Garage"]
    assert visit.places() == [("Kitchen table", "2 notes"), ("Garage", "1 note")]
    visit.restarts()
    assert visit.panel.field.text() == "Garage"
    assert visit.panel.lines["Garage"].isChecked()


def test_what_is_typed_as_the_next_place_stays_when_the_notes_are_counted(visit):
    visit.goes_to("Kitchen table")
    visit.write("A blue folder")
    visit.press(Qt.Key.Key_Return)
    visit.press(Qt.Key.Key_Y, CTRL)
    visit.panel.field.selectAll()
    visit.write("Gar")
    visit.panel._count()
    visit.write("age")
    visit.press(Qt.Key.Key_Return)
    assert visit.panel.field.text() == "Garage"


def test_a_place_that_no_note_has_yet_is_there_after_a_restart(visit):
    visit.goes_to("Garage")
    visit.restarts()
    assert visit.panel.field.text() == "Garage"
    visit.notes_down("A shelf")
    assert visit.notes()[0].place == "Garage"


def test_the_place_stands_among_the_chips_and_can_be_taken_off_one_note(visit):
    chip = visit.screen.box.chips.place
    assert not chip.isVisible()
    visit.goes_to("Hall & stairs")
    assert (chip.isVisible(), chip.text()) == (True, "Hall & stairs")
    visit.write("Nowhere in particular")
    chip.click()
    assert not chip.isVisible()
    visit.press(Qt.Key.Key_Return)
    visit.notes_down("By the coats")
    assert [note.place for note in visit.notes()] == ["", "Hall & stairs"]


def test_a_note_half_written_is_taken_where_one_says_one_is(visit):
    visit.write("A blue")
    visit.goes_to("Kitchen table")
    visit.notes_down(" folder")
    assert [(note.text, note.place) for note in visit.notes()] == [("A blue folder", "Kitchen table")]


def test_words_brought_back_keep_their_place(visit):
    visit.goes_to("Garage")
    visit.write("A shelf")
    visit.screen.box.chips.place.click()
    visit.restarts()
    assert visit.screen.line.text() == "A shelf"
    visit.notes_down("")
    assert visit.notes()[0].place == ""


def test_places_of_earlier_visits_to_the_customer_come_after_todays(begin_day, press, write, qtbot):
    day = begin_day("life", "Ingrid, 67", "Nikos")
    plans, guests, notes = day.library.plans, day.library.guests, day.library.notes
    for place, off in (("Porch", False), ("Bedroom", True)):
        earlier = plans.plan(_life(), f"Earlier {place}").uid
        guests.invite(earlier, customer=day.customers["Ingrid, 67"], reason="Once more")
        notes.keep(Note("", earlier, None, Kind.SAW, "Boots", AT, place=place, off_record=off))
    elsewhere = plans.plan(_life(), "Somebody else").uid
    notes.keep(Note("", elsewhere, None, Kind.SAW, "Boots", AT, place="Shop"))
    visit = Visit(day, press, write, qtbot.waitUntil)
    assert visit.places() == [("Porch", "before")]
    visit.panel.lines["Porch"].click()
    visit.notes_down("Boots again")
    assert visit.places() == [("Porch", "1 note")]


def test_the_lines_stay_the_same_while_nothing_new_is_come_to(visit):
    visit.goes_to("Kitchen table")
    visit.notes_down("A blue folder")
    line = visit.panel.lines["Kitchen table"]
    visit.notes_down("Every letter")
    assert visit.panel.lines["Kitchen table"] is line
    assert line.beside == "2 notes"


def test_a_photo_reminds_of_those_who_never_agreed_to_be_in_it(visit):
    visit.screen.sitting.arrivals.arrived.emit(Picture(b"", 4, 3))
    assert visit.screen.messages.sentence == "Is anybody else in the picture? Ask them, or leave them out."


def _life():
    from safari.plan.format import called, formats

    return called("life", formats()[0])
