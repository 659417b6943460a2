"""The picture of the page: which part of it is shown, and whether its customer agreed."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Picture
from ui.run.run_step import RunStep


@pytest.fixture
def picture(day, open_story, photo, qtbot):
    """The open part with the picture."""
    day.library.stories.begin_from_notes(day.safari.uid)
    room = open_story()
    room.editor.open(room.editor.picture)
    qtbot.waitUntil(lambda: not room.editor.picture.face.picture_rect().isEmpty(), timeout=15_000)
    return room.editor.picture


def turn(widget, notches):
    """Turn the wheel over the middle of a widget."""
    middle = QPointF(widget.rect().center())
    no = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        no,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def shown(room):
    """The size of the picture that is on the page."""
    with Image.open(BytesIO(room.pane.preview.drawing.page.photo.jpeg)) as image:
        return image.size


def test_keys_go_closer_and_back(picture, day, keyboard, open_story, drawn):
    room = open_story()
    picture.face.setFocus()
    for _step in range(3):
        keyboard.write("+")
    room.settle()
    assert day.written().zoom == pytest.approx(1.33)
    assert picture.face.accessibleDescription().endswith("33 % closer")
    keyboard.write("-")
    room.settle()
    assert day.written().zoom == pytest.approx(1.21)
    keyboard.write("0")
    room.settle()
    assert day.written().zoom == 1.0


def test_closer_is_what_the_page_shows_and_one_undo_takes_it_back(picture, day, open_story, drawn, qtbot):
    room = open_story()
    drawn(room)
    assert shown(room) == (600, 765)
    for _press in range(8):
        picture.closer.click()
    qtbot.waitUntil(lambda: drawn(room) and shown(room)[0] < 300, timeout=15_000)
    room.settle()
    assert day.library.undo() is not None
    assert day.written().zoom == 1.0


def test_the_wheel_zooms_once_the_picture_was_clicked_and_scrolls_before(picture, open_story, qtbot):
    room = open_story()
    room.editor.quote.head.setFocus()
    turn(picture.face, 2)
    assert picture.face.zoom == 1.0
    qtbot.mouseClick(picture.face, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    assert picture.face.hasFocus()
    turn(picture.face, 2)
    assert picture.face.zoom == pytest.approx(1.21)
    turn(picture.face, -9)
    assert picture.face.zoom == 1.0


def test_what_the_page_leaves_out_is_dimmed(picture):
    face = picture.face
    face.zoom_to(3.0)
    shot = face.grab().toImage()
    inside, outside = face.shown_rect().center(), face.picture_rect().topLeft() + QPointF(4, 4)
    assert shot.pixelColor(inside.toPoint() + QPoint(25, 25)).lightness() > 190
    assert shot.pixelColor(outside.toPoint()).lightness() < 140


def test_another_picture_begins_at_its_own_middle(picture, day):
    uid = day.written().uid
    day.library.stories.edit(uid, zoom=2.0, face_x=0.1)
    day.library.stories.choose_photo(uid, day.written().photo)
    assert (day.written().zoom, day.written().face_x) == (1.0, 0.5)


def test_who_was_not_asked_for_a_picture_is_said_before_one_is_chosen(day, photo, open_story, jot):
    theirs = jot("A letter", day.people.nikos)
    other = day.library.notes.add_photo(theirs.uid, a_picture())
    uid = day.library.stories.begin(day.safari.uid).uid
    day.library.stories.choose_customer(uid, day.people.nikos.uid)
    room = open_story()
    room.editor.open(room.editor.picture)
    said = [label.text() for label in room.editor.picture.findChildren(QLabel) if label.isVisible()]
    sentence = "Nikos, 41 has not agreed to a picture: the page keeps to its layout without one until then."
    assert sentence in said
    assert set(room.editor.picture.thumbnails) == {photo.uid, other.uid}, "what was not refused may be looked at"


WITHOUT = "The page keeps to its layout without a picture."
NO = Given(Answer.NO, How.SPOKEN, date(2026, 11, 20))
PAST = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2026, 11, 19))


@pytest.mark.parametrize(
    ("ended", "reason"),
    [
        (None, "Ingrid, 67 has withdrawn the consent: photo."),
        (NO, "Ingrid, 67 said no to this: photo."),
        (PAST, "What Ingrid, 67 agreed to has expired: photo."),
    ],
)
def test_a_photo_whose_consent_ended_is_seen_nowhere_and_comes_back_with_a_new_yes(
    picture, day, open_story, ended, reason
):
    room, people, ingrid = open_story(), day.library.people, day.people.ingrid.uid
    shown_before, chosen = heart(room), day.written().photo
    if ended:
        people.answer(ingrid, (Use.PHOTO,), ended)
    else:
        people.withdraw(ingrid, (Use.PHOTO,), date(2026, 11, 20))
    assert (picture.thumbnails, picture.face.isVisible()) == ({}, False)
    assert picture.help.text() == f"{reason} {WITHOUT}"
    assert not picture.run.isVisible()
    assert not picture.head.done
    assert (shown_before, heart(room)) == ("5 of 5", "4 of 5")
    people.answer(ingrid, (Use.PHOTO,), Given(Answer.YES, How.WRITTEN, date(2026, 11, 20)))
    assert day.written().photo == chosen
    assert list(picture.thumbnails) == [chosen]
    assert picture.face.isVisible()
    assert heart(room) == "5 of 5"


def test_it_does_not_wait_in_a_part_that_is_closed(picture, day, open_story):
    room = open_story()
    room.editor.open(room.editor.quote)
    day.library.people.withdraw(day.people.ingrid.uid, (Use.PHOTO,), date(2026, 11, 20))
    assert picture.thumbnails == {}


def test_a_photo_of_somebody_else_goes_with_their_consent_to_photos(picture, day, jot):
    nikos = day.people.nikos.uid
    other = day.library.notes.add_photo(jot("A letter", day.people.nikos).uid, a_picture())
    assert other.uid in picture.thumbnails
    day.library.people.answer(nikos, (Use.PHOTO,), NO)
    assert list(picture.thumbnails) == [day.written().photo]
    assert picture.face.isVisible()


def said_in(section):
    return [label.text() for label in section.findChildren(QLabel) if label.isVisible()]


def test_without_a_photo_it_is_said_where_they_come_in_and_one_key_goes_there(day, open_story, keyboard, window):
    day.library.stories.begin_from_notes(day.safari.uid)
    room = open_story()
    room.editor.open(room.editor.picture)
    (said,) = [text for text in said_in(room.editor.picture) if "No photo was taken" in text]
    assert said.endswith("Photos come in through Run: drop one there, or press Ctrl+I.")
    assert room.editor.picture.run.hasFocus()
    assert not room.editor.picture.none.isVisible()
    keyboard.press(Qt.Key.Key_Return)
    assert window.findChild(RunStep) is not None


def test_with_a_photo_to_choose_nobody_is_sent_to_run(picture):
    assert not picture.run.isVisible()


@pytest.mark.parametrize("uses", [(Use.PHOTO,), tuple(Use)], ids=["photo", "everything"])
def test_a_picture_that_is_withheld_can_be_taken_off_by_keyboard(picture, day, keyboard, uses):
    day.library.people.withdraw(day.people.ingrid.uid, uses, day.library.journal.clock().date())
    assert day.written().photo is not None
    picture.head.setFocus()
    keyboard.tab_to("No picture")
    keyboard.press(Qt.Key.Key_Return)
    assert day.written().photo is None
    assert not picture.none.isVisible()


def test_a_picture_of_somebody_else_that_is_withheld_is_said_and_can_be_taken_off(picture, day, jot):
    nikos = day.people.nikos
    theirs = jot("A letter", nikos)
    other = day.library.notes.add_photo(theirs.uid, a_picture())
    day.library.stories.choose_photo(day.written().uid, other.uid)
    day.library.people.answer(nikos.uid, (Use.NOTES,), Given(Answer.NO, How.SPOKEN, date(2026, 11, 20)))
    assert "The picture that was chosen is withheld. Choose another one, or none." in said_in(picture)
    assert not picture.face.isVisible()
    picture.none.click()
    assert day.written().photo is None


def test_where_all_photos_are_withheld_it_is_not_said_that_there_are_none(picture, day, photo):
    day.library.stories.choose_customer(day.written().uid, day.people.nikos.uid)
    day.library.people.withdraw(day.people.ingrid.uid, tuple(Use), day.library.journal.clock().date())
    assert picture.help.text().startswith("The photos of this safari are withheld. ")
    assert not picture.thumbnails
    assert picture.run.isVisible()


def a_picture():
    """Another photo than Ingrid's."""
    file = BytesIO()
    Image.new("RGB", (300, 400), "#335577").save(file, "JPEG")
    return Picture(file.getvalue(), 300, 400)


def heart(room):
    """How much of the heart is said to be written."""
    return next(label.text() for label in room.editor.findChildren(QLabel) if label.text().endswith(" of 5"))
