"""Leaving Run: nobody goes, by whatever way, before everything is on disk or it was said what would be lost."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from safari.run.note import Picture
from ui.run.run_step import RunStep
from ui.run.timeline_model import ROW

pytestmark = pytest.mark.usefixtures("photos_agreed")

ENTER = Qt.Key.Key_Return
NOT_YET = "Not every word is on disk yet. Stay until it is, or it is lost."
PHOTO = "A photo is still coming in. Wait a moment, or leave once more to go without it."


@pytest.fixture
def step(open_run) -> RunStep:
    """Run, Astrid writing."""
    return open_run()


@pytest.fixture
def photo() -> Picture:
    """A picture as it is when it has been taken in."""
    file = io.BytesIO()
    Image.new("RGB", (80, 60), "#ffd500").save(file, "JPEG")
    return Picture(file.getvalue(), 80, 60)


WAYS = {
    "finish": lambda step: step.screen_of_day.top.done.click(),
    "another writer": lambda step: step.screen_of_day.top.writer.click(),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_note_the_disk_refused_keeps_everybody_here(step, breakfast, hand, full_disk, way):
    day = step.screen_of_day
    with full_disk():
        hand.types("Eleven letters")
        hand.presses(ENTER)
        hand.qtbot.waitUntil(lambda: day.line.text() == "Eleven letters" and day.top.kept.state == "failed")
        WAYS[way](step)
        assert breakfast.went == []
        assert step.screen_of_day is day
        assert day.messages.sentence == NOT_YET
        assert step.settle() is False
    WAYS[way](step)  # the disk takes the words again, as a draft
    assert step.screen_of_day is not day or breakfast.went
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["Eleven letters"]


@pytest.mark.parametrize("way", WAYS)
def test_a_refusal_nobody_has_heard_of_yet_counts(step, breakfast, hand, full_disk, way):
    day = step.screen_of_day
    with full_disk():
        hand.types("Eleven letters")
        hand.presses(ENTER)
        WAYS[way](step)
        assert breakfast.went == []
        assert step.screen_of_day is day
        assert day.messages.sentence == NOT_YET
        hand.qtbot.waitUntil(lambda: day.line.text() == "Eleven letters")
    hand.enters(day)
    assert breakfast.texts() == ["Eleven letters"]
    assert step.settle() is True


def test_letters_the_disk_refused_keep_everybody_here(step, breakfast, hand, full_disk):
    with full_disk():
        hand.types("Half a sent")
        assert step.settle() is False
    assert step.settle() is True
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["Half a sent"]


def test_the_last_letters_go_to_disk_while_a_draft_is_on_its_way(step, breakfast, hand, qtbot):
    day = step.screen_of_day
    with breakfast.library.database.lock:
        hand.types("Half a")
        qtbot.waitUntil(lambda: day.sitting.keeper._draft_under_way)
        hand.types(" sentence")
    assert step.settle() is True
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["Half a sentence"]


def test_a_lone_question_mark_that_was_refused_is_written_later(step, breakfast, hand, full_disk, qtbot):
    day = step.screen_of_day
    with full_disk():
        hand.types("?")
        qtbot.waitUntil(lambda: day.top.kept.state == "failed")
    assert step.settle() is True
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["?"]


def test_after_a_kept_note_nothing_is_said_to_have_failed(step, breakfast, hand, full_disk, qtbot):
    day = step.screen_of_day
    with full_disk():
        hand.types("Eleven letters")
        qtbot.waitUntil(lambda: day.top.kept.state == "failed")
    hand.enters(day)
    assert breakfast.texts() == ["Eleven letters"]
    assert step.settle() is True


def test_photos_in_the_line_wait_for_their_writer(step, breakfast, photo, open_run, hand):
    step.screen_of_day.sitting.jotting.add_picture(photo)
    step.screen_of_day.top.done.click()
    assert breakfast.went == [("safaris", breakfast.uid, "plan")]
    again = open_run().screen_of_day
    assert again.sitting.jotting.pictures == (photo,)
    assert len(again.box.chips.pictures) == 1
    assert again.messages.sentence == "Brought back what you were typing."
    hand.enters(again)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    (kept,) = breakfast.library.notes.photos(note.uid)
    assert breakfast.library.notes.jpeg(kept) == photo.jpeg
    assert breakfast.library.drafts.left() == []


def test_photos_of_a_change_wait_too(step, breakfast, photo, open_run, hand):
    hand.types("Her letters")
    hand.enters(step.screen_of_day)
    hand.presses(Qt.Key.Key_Up)
    step.screen_of_day.sitting.jotting.add_picture(photo)
    step.screen_of_day.top.done.click()
    again = open_run().screen_of_day
    assert again.sitting.jotting.pictures == (photo,)
    assert again.sitting.jotting.editing.text == "Her letters"


def test_a_photo_taken_out_of_the_line_does_not_come_back(step, breakfast, photo, open_run, hand):
    hand.types("Her letters")
    step.screen_of_day.sitting.jotting.add_picture(photo)
    assert step.settle() is True
    step.screen_of_day.sitting.jotting.drop_picture(photo)
    step.screen_of_day.top.done.click()
    again = open_run().screen_of_day
    assert (again.line.text(), again.sitting.jotting.pictures) == ("Her letters", ())


def test_a_photo_on_its_way_is_not_left_without_a_word(step, breakfast, photo, qtbot):
    day = step.screen_of_day
    day.sitting.arrivals.bring([photo.jpeg])
    day.top.done.click()
    assert breakfast.went == []
    assert day.messages.sentence == PHOTO
    qtbot.waitUntil(lambda: bool(day.sitting.jotting.pictures))


def test_a_change_tried_again_does_not_double_its_photos(step, breakfast, hand, photo, monkeypatch):
    day = step.screen_of_day
    hand.types("One")
    hand.enters(day)
    hand.presses(Qt.Key.Key_Up)
    day.sitting.jotting.add_picture(photo)
    desk = breakfast.library.notes

    def refuse(_database: object, _draft: object) -> None:
        raise RuntimeError("the disk is full by now")

    with monkeypatch.context() as disk, hand.qtbot.capture_exceptions():
        disk.setattr("safari.store.drafts.keep", refuse)  # all but the last of it is written
        hand.presses(ENTER)
        hand.qtbot.waitUntil(lambda: day.sitting.keeper.gave_back)
    hand.enters(day)
    (note,) = desk.of_safari(breakfast.uid)
    assert len(desk.photos(note.uid)) == 1
    hand.qtbot.waitUntil(lambda: len(day.timeline.model().index(0, 0).data(ROW).photos) == 1)
    hand.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # one step takes all of the change back
    hand.qtbot.waitUntil(lambda: desk.photos(note.uid) == [])


def test_once_the_library_is_closed_run_leaves_it_alone(step, breakfast, hand, qtbot):
    day = step.screen_of_day
    hand.types("Eleven letters")
    hand.presses(ENTER)
    hand.types("Half a sentence")
    assert step.settle() is True
    wrong: list[object] = []
    day.sitting.keeper.sorry.connect(wrong.append)
    breakfast.library.close()
    with qtbot.capture_exceptions() as raised:
        hand.types(" more")
        qtbot.wait(250)
    assert (wrong, raised) == ([], [])


def test_the_last_letters_are_on_disk_when_the_program_ends(step, breakfast, hand, qapp):
    hand.types("Half a sentence")
    qapp.aboutToQuit.emit()
    assert [draft.text for draft in breakfast.library.drafts.left()] == ["Half a sentence"]


def test_run_is_left_by_keyboard_and_alt_with_a_digit_is_no_letter(step, breakfast, hand):
    hand.presses(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert step.screen_of_day.line.text() == ""
    hand.presses(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert breakfast.went
