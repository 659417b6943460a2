"""The one number: after the quote, from what the safari measured or typed, marked for how sure it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from safari.counting.timing import Instant
from safari.steady import Reading
from safari.story.story import Certainty

AT = datetime(2026, 11, 19, 8, 25, tzinfo=UTC)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def counted(day):
    """On the day a wait of 4:32 was timed, and a sigh counted seven times."""
    desk, safari = day.library.counting, day.safari.uid
    watch = desk.start_or_stop(safari, None, Instant(AT, Reading("boot", 0)), "en")
    desk.name_stopwatch(watch.uid, "On hold")
    desk.start_or_stop(safari, None, Instant(AT + timedelta(seconds=272), Reading("boot", 272_000)), "en")
    tally = desk.begin_tally(safari, "Sighs")
    for minute in range(7):
        desk.count(tally.uid, AT + timedelta(minutes=minute))
    return tally


@pytest.fixture
def room(day, counted, open_story):
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


def texts(section):
    return [label.text() for label in section.findChildren(QLabel) if label.isVisible()]


def test_before_the_quote_a_sentence_says_what_comes_first(day, counted, open_story):
    editor = open_story().editor
    editor.open(editor.number)
    assert any(text.startswith("First the heart, then the brain") for text in texts(editor.number))
    assert not editor.number.figure.isVisible()
    assert not any(chip.isVisible() for chip in editor.number.offers.chips)
    assert editor.number.first.hasFocus()
    editor.number.first.click()
    assert editor.quote.is_open


def test_a_quote_opens_the_number(day, counted, open_story):
    room = open_story()
    room.editor.open(room.editor.number)
    day.library.stories.begin_from_notes(day.safari.uid)
    assert room.editor.number.figure.isVisible()


def test_what_was_measured_is_offered_with_where_it_is_from(room):
    number = room.editor.number
    room.editor.open(number)
    offered = {chip.text(): chip.accessibleDescription() for chip in number.offers.chips}
    assert offered == {
        "4:32 On hold": "A wait, timed, 19 November 2026",
        "7 × Sighs": "Counted by hand, 19 November 2026",
    }


def test_a_chip_is_taken_by_keyboard_printed_and_taken_back_by_one_undo(room, day, keyboard, drawn):
    room.editor.open(room.editor.number)
    keyboard.tab_to("7 × Sighs")
    keyboard.press(ENTER)
    written = day.written()
    assert (written.figure, written.source) == ("7", "Counted by hand, 19 November 2026")
    assert written.certainty is Certainty.KNOWN
    assert drawn(room).page.number.source == "Known – Counted by hand, 19 November 2026"
    sighs, hold = room.editor.number.offers.chips[1], room.editor.number.offers.chips[0]
    assert sighs.isChecked()
    assert not hold.isChecked()
    assert room.editor.number.why.edit.placeholderText() == "Say here what it counts: Sighs"
    assert sighs.hasFocus()
    assert "Number chosen" in str(day.library.undo())
    assert (day.written().figure, day.written().source) == ("", "")
    assert not sighs.isChecked()


def test_chosen_again_it_is_taken_off(room, day, qtbot):
    room.editor.open(room.editor.number)
    chip = room.editor.number.offers.chips[0]
    for figure in ("4:32", ""):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert day.written().figure == figure


def test_a_taken_figure_is_known_again_when_the_page_speaks_another_language(room, day):
    room.editor.open(room.editor.number)
    room.editor.number.offers.chips[1].click()
    day.library.stories.edit(day.written().uid, language="nb")
    assert [chip.isChecked() for chip in room.editor.number.offers.chips] == [False, True]
    assert room.editor.number.offers.offers[1].source == "Talt for hånd, 19. november 2026"


def test_how_sure_a_typed_number_is_stands_on_the_page_in_its_language(room, day, keyboard, drawn, qtbot):
    room.editor.open(room.editor.number)
    keyboard.write("214")
    keyboard.tab_to("Estimated")
    keyboard.press(ENTER)
    assert day.written().certainty is Certainty.ESTIMATED
    assert drawn(room).page.number.source == "Estimated"
    day.library.stories.edit(day.written().uid, language="el")
    qtbot.waitUntil(lambda: drawn(room).page.number.source == "Κατ’ εκτίμηση", timeout=15_000)
    keyboard.press(ENTER)
    assert day.written().certainty is Certainty.OPEN


def test_a_wait_whose_note_goes_off_the_record_is_no_longer_offered(room, day):
    room.editor.open(room.editor.number)
    note = next(one for one in day.library.notes.on_record(day.safari.uid) if one.text.startswith("On hold"))
    day.library.notes.edit(note.uid, off_record=True)
    assert [chip.text() for chip in room.editor.number.offers.chips] == ["7 × Sighs"]
