"""A photo whose customer ended their consent to photos is not seen in Run, small or large; a new yes brings it back."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind, Note, Picture
from ui.photos.viewer import PhotoView
from ui.run.photo_question import PhotoQuestion
from ui.run.timeline_model import ROW, SHOWN

SAID, INK = "Eleven letters on one table", QColor("#e0218a")
REMARK = "The photo is kept back: no consent to it"
REASONS = {
    "withdrawn": "Ingrid, 67 has withdrawn the consent: photo.",
    "refused": "Ingrid, 67 said no to this: photo.",
    "expired": "What Ingrid, 67 agreed to has expired: photo.",
}


@pytest.fixture
def kept(breakfast):
    """What was seen at Ingrid's, with a picture. She was asked about nothing yet."""
    jpeg = BytesIO()
    Image.new("RGB", (60, 40), INK.name()).save(jpeg, "JPEG", quality=100)
    ingrid = breakfast.customers.ingrid.uid
    note = Note("", breakfast.uid, None, Kind.SAW, SAID, breakfast.clock(), ingrid)
    return breakfast.library.notes.keep(note, (Picture(jpeg.getvalue(), 60, 40, "Her own count"),))


@pytest.fixture
def answer(breakfast):
    """Ingrid says yes to photos, or ends it in one of three ways."""

    def answer(how):
        people, ingrid, today = breakfast.library.people, breakfast.customers.ingrid.uid, breakfast.clock().date()
        if how == "withdrawn":
            people.withdraw(ingrid, (Use.PHOTO,), today)
            return
        said = Answer.NO if how == "refused" else Answer.YES
        until = today - timedelta(days=1) if how == "expired" else None
        people.answer(ingrid, (Use.PHOTO,), Given(said, How.WRITTEN, until or today, until=until))

    return answer


def row(screen):
    index = screen.sitting.model.index(0)
    return index.data(ROW), index.data(SHOWN), index.data()


def is_painted(screen):
    image = screen.timeline.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    there = ((x, y) for y in range(0, image.height(), 8) for x in range(0, image.width(), 8))
    return ratio > 0 and any(_alike(image.pixelColor(x, y)) for x, y in there)


def _alike(colour):
    ways = (colour.red() - INK.red(), colour.green() - INK.green(), colour.blue() - INK.blue())
    return all(abs(way) < 12 for way in ways)


def has_photo(screen):
    return bool(row(screen)[0].photos) and "with a picture" in row(screen)[2]


def test_who_was_not_asked_yet_is_seen(kept, open_run, qtbot):
    screen = open_run().screen_of_day
    assert has_photo(screen)
    qtbot.waitUntil(lambda: is_painted(screen))
    assert row(screen)[1].remark == ""


@pytest.mark.parametrize("how", REASONS)
def test_whose_consent_ended_is_not_seen_and_the_row_says_so(kept, answer, open_run, hand, how):
    if how == "withdrawn":
        answer("agreed")
    answer(how)
    screen = open_run().screen_of_day
    there, shown, said = row(screen)
    assert (there.photos, there.has_picture, there.note.text) == ((), False, SAID)
    assert "with a picture" not in said
    assert (shown.remark, shown.icon) == (REMARK, "eye")
    assert said.endswith(REMARK)
    screen.timeline.setCurrentIndex(screen.sitting.model.index(0))
    screen.timeline.setFocus()
    hand.presses(Qt.Key.Key_Space)
    assert not screen.findChild(PhotoView).isVisible()
    assert screen.messages.sentence == REASONS[how]


def test_while_run_is_open_it_goes_and_comes_back(breakfast, kept, answer, open_run, qtbot):
    answer("agreed")
    screen = open_run().screen_of_day
    qtbot.waitUntil(lambda: is_painted(screen))
    answer("withdrawn")
    qtbot.waitUntil(lambda: not has_photo(screen))
    assert not is_painted(screen)
    breakfast.library.undo()
    qtbot.waitUntil(lambda: has_photo(screen))
    assert is_painted(screen)
    answer("refused")
    qtbot.waitUntil(lambda: not has_photo(screen))
    answer("agreed")
    qtbot.waitUntil(lambda: has_photo(screen))


@pytest.fixture
def large(kept, answer, open_run, hand):
    """The screen of the day, with the photo at full size over it."""
    answer("agreed")
    screen = open_run().screen_of_day
    screen.timeline.setCurrentIndex(screen.sitting.model.index(0))
    screen.timeline.setFocus()
    hand.presses(Qt.Key.Key_Space)
    assert screen.findChild(PhotoView).isVisible()
    return screen


def test_one_that_is_large_on_the_screen_goes_and_its_caption_is_kept(breakfast, large, answer, hand, qtbot):
    view = large.findChild(PhotoView)
    qtbot.waitUntil(lambda: not view.picture.image.isNull())
    view.caption.setFocus()
    hand.types(", on our letter")
    answer("withdrawn")
    qtbot.waitUntil(lambda: not view.isVisible())
    assert large.messages.sentence == REASONS["withdrawn"]
    captions = lambda: [one.caption for one in breakfast.library.notes.photos(view.photo.note)]  # noqa: E731 - two words
    qtbot.waitUntil(lambda: captions() == ["Her own count, on our letter"])


@pytest.mark.parametrize("many", [False, True])
def test_one_that_is_large_goes_where_its_note_is_now_of_who_said_no(breakfast, large, qtbot, monkeypatch, many):
    monkeypatch.setattr("ui.run.sitting.MANY", 0 if many else 50)
    view, nikos = large.findChild(PhotoView), breakfast.customers.nikos.uid
    said = Given(Answer.NO, How.SPOKEN, breakfast.clock().date())
    breakfast.library.people.answer(nikos, (Use.PHOTO,), said)
    breakfast.library.notes.edit(view.photo.note, text="Eleven letters, on one table")
    qtbot.waitUntil(lambda: row(large)[0].note.text == "Eleven letters, on one table")
    assert view.isVisible()
    breakfast.library.notes.edit(view.photo.note, said_by=nikos)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert large.messages.sentence == "Nikos said no to this: photo."


def test_a_no_of_somebody_else_leaves_the_large_one_open(breakfast, large, qtbot):
    said = Given(Answer.NO, How.SPOKEN, breakfast.clock().date())
    with qtbot.waitSignal(large.sitting.day_changed):
        breakfast.library.people.answer(breakfast.customers.nikos.uid, (Use.PHOTO,), said)
    assert large.findChild(PhotoView).isVisible()


def test_words_that_are_held_back_are_named_where_their_photo_is_asked_for(breakfast, kept, open_run, hand):
    breakfast.library.people.answer(
        breakfast.customers.ingrid.uid, (Use.NOTES,), Given(Answer.NO, How.SPOKEN, breakfast.clock().date())
    )
    screen = open_run().screen_of_day
    screen.timeline.setCurrentIndex(screen.sitting.model.index(0))
    screen.timeline.setFocus()
    hand.presses(Qt.Key.Key_Space)
    assert screen.messages.sentence.startswith("Withheld: Ingrid, 67")
    assert REMARK not in row(screen)[2]


@pytest.fixture
def in_line(open_run, hand, qtbot):
    """Words about Ingrid in the line, with a photo."""
    jpeg = BytesIO()
    Image.new("RGB", (60, 40), INK.name()).save(jpeg, "JPEG", quality=100)
    screen = open_run().screen_of_day
    hand.types("@Ingrid showed the letters")
    screen.sitting.arrivals.bring([jpeg.getvalue()])
    qtbot.waitUntil(lambda: bool(screen.box.chips.pictures))
    qtbot.waitUntil(lambda: chip_is_painted(screen))
    return screen


def chip_is_painted(screen):
    [chip] = screen.box.chips.pictures
    image = chip.grab().toImage()  # which may have its size only now
    return _alike(image.pixelColor(image.rect().center()))


def test_one_that_waits_in_the_line_goes_and_comes_back(breakfast, in_line, answer, qtbot):
    answer("agreed")
    answer("withdrawn")
    qtbot.waitUntil(lambda: not chip_is_painted(in_line))
    [chip] = in_line.box.chips.pictures
    assert REASONS["withdrawn"] in chip.toolTip()
    chip.click()
    in_line.strip.whole.click()
    assert not in_line.findChild(PhotoView).isVisible()
    assert in_line.messages.sentence == REASONS["withdrawn"]
    answer("agreed")
    qtbot.waitUntil(lambda: chip_is_painted(in_line))
    in_line.strip.whole.click()
    assert in_line.findChild(PhotoView).isVisible()
    answer("refused")
    qtbot.waitUntil(lambda: not in_line.findChild(PhotoView).isVisible())
    assert len(in_line.sitting.jotting.pictures) == 1, "nothing is thrown away"


def test_in_the_line_it_is_seen_once_it_is_about_somebody_else(breakfast, in_line, answer, qtbot):
    answer("refused")
    qtbot.waitUntil(lambda: not chip_is_painted(in_line))
    in_line.line.setPlainText("@Nikos showed the letters")
    qtbot.waitUntil(lambda: chip_is_painted(in_line))
    in_line.line.setPlainText("@Ingrid showed the letters")
    qtbot.waitUntil(lambda: not chip_is_painted(in_line))


@pytest.mark.parametrize("whose", ["nobody", "Nikos"])
def test_a_note_whose_photo_nobody_sees_stays_hers(breakfast, kept, answer, open_run, whose):
    answer("refused")
    screen = open_run().screen_of_day
    sitting, jotting = screen.sitting, screen.sitting.jotting
    sitting.change(kept.uid)
    if whose == "nobody":
        jotting.choose_nobody()
    else:
        jotting.choose_who(breakfast.customers.nikos.uid)
    sitting.submit()
    assert screen.messages.sentence == REASONS["refused"]
    assert not screen.findChild(PhotoQuestion).isVisible(), "nobody is asked for what may not be"
    assert sitting.settle()
    assert breakfast.library.notes.note(kept.uid).said_by == kept.said_by
    assert not is_painted(screen)
