"""The picture of the page: which part of it is shown, and whether its customer agreed."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from safari.people.consent import Use


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


def test_who_agreed_to_no_picture_is_said_before_one_is_chosen(day, photo, open_story):
    day.library.stories.begin_from_notes(day.safari.uid)
    day.library.people.withdraw(day.people.ingrid.uid, (Use.PHOTO,), day.library.journal.clock().date())
    room = open_story()
    room.editor.open(room.editor.picture)
    said = [label.text() for label in room.editor.picture.findChildren(QLabel) if label.isVisible()]
    sentence = "Ingrid, 67 has not agreed to a picture: the page keeps to its layout without one until then."
    assert sentence in said
