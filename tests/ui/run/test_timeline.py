"""The timeline: rows as tall as their notes, the newest at the bottom, and words for those who cannot see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible

from safari.run.note import Kind, Note, Photo
from ui.run.day import read_day
from ui.run.thumbnails import Thumbnails
from ui.run.timeline import Timeline
from ui.run.timeline_delegate import TimelineDelegate
from ui.run.timeline_model import ROW, TimelineModel
from ui.run.timeline_row import Row, shown

LONG = "De spurte om skadenummeret igjen, og jeg kunne det utenat. " * 12


@pytest.fixture
def note(breakfast):
    """A note by Astrid at 08:41, of any kind."""

    def make(number: int = 0, **fields) -> Note:
        at = breakfast.clock.moment - timedelta(minutes=6) + timedelta(seconds=number)
        base = Note(f"n{number}", breakfast.uid, breakfast.leaders.astrid.uid, Kind.SAW, "A blue folder", at)
        return replace(base, **fields)

    return make


@pytest.fixture
def timeline(breakfast, qtbot):
    """A timeline over a model of its own, 888 wide."""
    day = read_day(breakfast.library, breakfast.uid)
    model = TimelineModel(day, breakfast.leaders.astrid.uid)
    delegate = TimelineDelegate(Thumbnails(breakfast.library, QSize(104, 72)))
    view = Timeline(model, delegate)
    model.setParent(view)
    delegate.setParent(view)
    view.resize(888, 500)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_model_keeps_qts_rules(timeline, note, qtmodeltester):
    timeline.model().fill([Row(note(number)) for number in range(5)])
    qtmodeltester.check(timeline.model())
    timeline.model().put(Row(note(9)))
    timeline.model().put(Row(note(9, text="Changed")))
    timeline.model().remove("n3")
    qtmodeltester.check(timeline.model())
    assert [row.note.uid for row in timeline.model().rows] == ["n0", "n1", "n2", "n4", "n9"]


def test_a_note_comes_to_its_place_in_time(timeline, note):
    for number in (3, 1, 2):
        timeline.model().put(Row(note(number)))
    assert [row.note.uid for row in timeline.model().rows] == ["n1", "n2", "n3"]


def test_a_row_is_as_tall_as_its_words(timeline, note, qtbot):
    timeline.model().fill([Row(note(0)), Row(note(1, text=LONG)), Row(note(2, text="One\nTwo\nThree"))])
    heights = [timeline.rowHeight(row) for row in range(3)]
    assert heights[0] < heights[2] < heights[1]
    timeline.resize(500, 500)
    qtbot.waitUntil(lambda: timeline.rowHeight(1) > heights[1])
    timeline.model().put(Row(note(0, text=LONG)))
    assert timeline.rowHeight(0) == timeline.rowHeight(1)


def test_few_notes_ask_for_little_room_so_that_they_stand_at_the_bottom(timeline, note):
    timeline.model().fill([Row(note(0))])
    assert timeline.sizeHint().height() == timeline.rowHeight(0)


def test_five_thousand_notes_stay_fluid_and_end_at_the_newest(timeline, note, qtbot):
    began = perf_counter()
    timeline.model().fill([Row(note(number, text=LONG if number % 7 == 0 else "Short")) for number in range(5000)])
    timeline.grab()
    assert perf_counter() - began < 1.5
    last = timeline.model().index(4999, 0)
    assert timeline.visualRect(last).bottom() <= timeline.viewport().height()
    tallest = timeline.rowHeight(4998 // 7 * 7)
    qtbot.waitUntil(lambda: timeline.rowHeight(0) == tallest, timeout=15_000)  # measured when there is time
    assert timeline.visualRect(last).bottom() <= timeline.viewport().height()
    began = perf_counter()
    timeline.model().put(Row(note(6000)))
    timeline.grab()
    assert perf_counter() - began < 0.25


def test_whoever_scrolled_up_stays_there_when_a_note_comes(timeline, note, qtbot):
    timeline.model().fill([Row(note(number)) for number in range(40)])
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.verticalScrollBar().value() == 0
    timeline.model().put(Row(note(99)))
    assert timeline.verticalScrollBar().value() == 0


def test_rows_speak_to_a_reader(timeline, note, breakfast):
    people, places = breakfast.customers, breakfast.touchpoints
    ouch = note(1, kind=Kind.OUCH, text="I called eleven times", said_by=people.ingrid.uid, feeling=-3)
    timeline.model().put(Row(replace(ouch, touchpoint=places.waiting.uid, tags=("letters",))))
    said = timeline.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ouch, Ingrid, 67, feeling minus 3, 08:41, I called eleven times, #Waiting, #letters"
    heard = QAccessible.queryAccessibleInterface(timeline)
    assert heard.text(QAccessible.Text.Name) == "Notes of the day"
    rows = [heard.child(place) for place in range(heard.childCount())]
    assert said in [row.text(QAccessible.Text.Name) for row in rows]


@pytest.mark.parametrize(
    ("fields", "text", "who"),
    [
        ({"kind": Kind.QUOTE, "text": "Hei", "said_by": "ingrid", "language": "nb"}, "«Hei»", "Ingrid, 67"),
        ({"kind": Kind.QUOTE, "text": "Γεια", "said_by": "nikos", "language": "el"}, "«Γεια»", "Nikos"),
        ({"kind": Kind.QUOTE, "text": "Hej", "said_by": "sofie", "language": "da"}, "»Hej«", "Sofie"),
        ({"kind": Kind.QUOTE, "text": "Hello", "language": "en"}, "“Hello”", "Customer, not named"),
        ({"kind": Kind.OUCH, "text": "Hei", "said_by": "ingrid", "language": "nb"}, "«Hei»", "Ingrid, 67"),
        (
            {"kind": Kind.QUOTE, "text": '"I gave up" she said', "said_by": "nikos", "language": "en"},
            "“‘I gave up’ she said”",
            "Nikos",
        ),
        (
            {"kind": Kind.QUOTE, "text": '"Jeg ga opp" sa hun', "said_by": "ingrid", "language": "nb"},
            "«“Jeg ga opp” sa hun»",
            "Ingrid, 67",
        ),
        ({"kind": Kind.OUCH, "text": "It hurt"}, "It hurt", "Me"),
        ({"kind": Kind.SAW, "text": "A folder"}, "A folder", "I saw"),
        ({"kind": Kind.SAW, "text": "A folder", "said_by": "ingrid"}, "A folder", "I saw, about Ingrid, 67"),
        ({"kind": Kind.IDEA, "text": "One name", "author": "erik"}, "One name", "Erik Dahl"),
        ({"kind": Kind.SAW, "text": "A folder", "author": "erik"}, "A folder", "Erik Dahl saw"),
        ({"kind": Kind.SAW, "text": "A folder", "author": None}, "A folder", "Programme lead saw"),
    ],
)
def test_customers_words_stand_in_the_marks_of_their_language(breakfast, note, fields, text, who):
    uids = {name: one.uid for name, one in (vars(breakfast.customers) | vars(breakfast.leaders)).items()}
    fields = {name: uids.get(value, value) if isinstance(value, str) else value for name, value in fields.items()}
    day = read_day(breakfast.library, breakfast.uid)
    seen = shown(Row(note(**fields)), day, breakfast.leaders.astrid.uid)
    assert (seen.text, seen.who, seen.serif) == (text, who, text != fields["text"])


def test_off_the_record_is_grey_and_says_so(breakfast, note):
    day = read_day(breakfast.library, breakfast.uid)
    seen = shown(Row(note(off_record=True, feeling=-3, tags=("x",))), day, None)
    assert (seen.icon, seen.ink, seen.feeling, seen.tags) == ("struck_eye", "ink3", None, ())
    assert seen.remark == "Off the record. Only on this screen, left out of everything."


def test_a_note_that_is_late_or_not_kept_says_so(breakfast, note):
    day = read_day(breakfast.library, breakfast.uid)
    remarks = [shown(Row(note(), (), state), day, None).remark for state in ("kept", "writing", "late", "failed")]
    assert remarks == ["", "", "Being written", "Not kept yet"]


def test_a_photo_stands_beside_its_words(timeline, note):
    photo = Photo("p", "n0", "nowhere", 1200, 800)
    timeline.model().fill([Row(note(0), (photo,)), Row(note(1, text=LONG), (photo,) * 5)])
    assert timeline.rowHeight(0) >= 72
    timeline.grab()
    assert timeline.model().index(0, 0).data(ROW).has_picture
    assert "with a picture" in timeline.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
