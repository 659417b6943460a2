"""Photos dropped, pasted or chosen become part of the note, or are refused with a sentence."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.run.timeline_model import ROW

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.usefixtures("photos_agreed")


def jpeg(width: int = 60, height: int = 40) -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera of Kari"
    Image.new("RGB", (width, height), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def picture_file(tmp_path):
    path = tmp_path / "letter.jpg"
    path.write_bytes(jpeg())
    return path


def files(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def has_pictures(day, count: int) -> bool:
    return len(day.sitting.jotting.pictures) == count


def test_a_chosen_photo_shows_as_a_chip_and_is_kept_with_the_note(day, hand, breakfast, qtbot, monkeypatch):
    path = breakfast.library.path.with_name("letter.jpg")
    path.write_bytes(jpeg())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    hand.types("She kept count on the back of our own letter")
    hand.presses(Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(lambda: has_pictures(day, 1))
    assert day.line.hasFocus()
    hand.enters(day)
    qtbot.waitUntil(lambda: bool(day.timeline.model().index(0, 0).data(ROW).photos))
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    (photo,) = breakfast.library.notes.photos(note.uid)
    assert (photo.width, photo.height) == (40, 60)  # turned upright
    assert b"Kari" not in breakfast.library.notes.jpeg(photo)
    assert has_pictures(day, 0)
    qtbot.waitUntil(lambda: day.thumbnails.picture(photo) is not None)


def test_a_dropped_photo_alone_is_a_note(day, hand, breakfast, qtbot, picture_file):
    dragged = files(picture_file)
    held = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(day.line.viewport(), QDragEnterEvent(QPoint(20, 20), *held))
    QApplication.sendEvent(day.line.viewport(), QDropEvent(QPointF(20, 20), *held))
    qtbot.waitUntil(lambda: has_pictures(day, 1))
    assert day.line.text() == ""
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert note.text == ""
    assert len(breakfast.library.notes.photos(note.uid)) == 1


def test_a_pasted_picture_is_taken(day, qtbot):
    data = QMimeData()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data.setImageData(image)
    day.line.insertFromMimeData(data)
    qtbot.waitUntil(lambda: has_pictures(day, 1))
    assert day.sitting.jotting.pictures[0].width == 30


def test_words_pasted_with_a_picture_of_them_are_words(day):
    data = QMimeData()
    data.setImageData(QImage(30, 20, QImage.Format.Format_RGB32))
    data.setText("from a word processor")
    day.line.insertFromMimeData(data)
    assert day.line.text() == "from a word processor"


def test_anything_else_is_refused_with_a_sentence(day, qtbot, tmp_path):
    innocent = tmp_path / "innocent.png"
    innocent.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    day.line.insertFromMimeData(files(innocent))
    qtbot.waitUntil(lambda: day.messages.sentence.startswith("innocent.png: This is not a JPEG, PNG or HEIC picture"))
    assert has_pictures(day, 0)
    assert day.line.text() == ""


def test_enter_waits_for_a_photo_that_is_still_coming_in(day, hand, breakfast, qtbot, picture_file):
    hand.types("With a photo")
    day.line.insertFromMimeData(files(picture_file))
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: breakfast.texts() == ["With a photo"])
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert len(breakfast.library.notes.photos(note.uid)) == 1


def test_a_photo_can_be_taken_away_again(day, qtbot, picture_file):
    day.line.insertFromMimeData(files(picture_file, picture_file))
    qtbot.waitUntil(lambda: has_pictures(day, 2))
    chip = day.box.chips.pictures[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    day.strip.off.click()
    assert has_pictures(day, 1)
    assert not day.strip.isVisible()
    assert day.line.hasFocus()
    qtbot.keyClick(day.box.chips.pictures[0], Qt.Key.Key_Delete)
    assert has_pictures(day, 0)


def test_a_photo_is_added_to_a_note_that_is_changed(day, hand, breakfast, qtbot, picture_file):
    hand.types("Her letters")
    hand.enters(day)
    hand.presses(Qt.Key.Key_Up)
    day.line.insertFromMimeData(files(picture_file))
    qtbot.waitUntil(lambda: has_pictures(day, 1))
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    qtbot.waitUntil(lambda: len(breakfast.library.notes.photos(note.uid)) == 1)
    assert note.text == "Her letters"


def test_a_photo_added_to_a_kept_note_goes_from_the_timeline_when_it_is_taken_back(day, hand, breakfast, qtbot):
    from safari.run.note import Picture

    hand.types("Look at this")
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    breakfast.library.notes.add_photo(note.uid, Picture(jpeg(), 60, 40))
    qtbot.waitUntil(lambda: len(day.sitting.model.row_of(note.uid).photos) == 1)
    breakfast.library.undo()
    qtbot.waitUntil(lambda: day.sitting.model.row_of(note.uid).photos == ())


def test_taking_a_note_back_takes_its_photo_along(day, hand, breakfast, qtbot, picture_file):
    day.line.insertFromMimeData(files(picture_file))
    qtbot.waitUntil(lambda: has_pictures(day, 1))
    hand.enters(day)
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.timeline.model().rowCount() == 0)
    assert breakfast.library.notes.photos_of_safari(breakfast.uid) == {}


def test_the_refusal_of_a_photo_goes_when_the_next_one_is_taken(day, qtbot, tmp_path, picture_file):
    wrong = tmp_path / "table.pdf"
    wrong.write_bytes(b"%PDF-1.7 nothing to see")
    day.sitting.arrivals.bring([wrong])
    qtbot.waitUntil(lambda: bool(day.messages.sentence) and not day.sitting.arrivals.are_under_way)
    refusal = day.messages.sentence
    day.sitting.arrivals.bring([picture_file])
    qtbot.waitUntil(lambda: has_pictures(day, 1) and not day.sitting.arrivals.are_under_way)
    assert day.messages.sentence == "This photo is in. Enter keeps it with the note."
    assert day.messages.sentence != refusal


def test_a_refusal_is_read_although_another_photo_of_the_same_drop_is_taken(day, qtbot, tmp_path, picture_file):
    wrong = tmp_path / "table.pdf"
    wrong.write_bytes(b"%PDF-1.7 nothing to see")
    day.sitting.arrivals.bring([wrong, picture_file])
    qtbot.waitUntil(lambda: has_pictures(day, 1) and not day.sitting.arrivals.are_under_way)
    assert "Enter keeps it" not in day.messages.sentence


def test_each_of_several_bad_files_is_named(day, qtbot, tmp_path):
    empty, wrong = tmp_path / "a.png", tmp_path / "b.jpg"
    empty.write_bytes(b"")
    wrong.write_text("no picture")
    day.sitting.arrivals.bring([str(empty), str(wrong)])
    qtbot.waitUntil(lambda: not day.sitting.arrivals.are_under_way)
    said = day.messages.sentence
    assert "a.png: This picture is empty: there is nothing in the file." in said
    assert "b.jpg: This is not a JPEG, PNG or HEIC picture, whatever its name says." in said
    day.sitting.arrivals.bring([str(empty)])
    qtbot.waitUntil(lambda: not day.sitting.arrivals.are_under_way)
    assert day.messages.sentence == (
        "a.png: This picture is empty: there is nothing in the file. Copy it anew, then add it."
    )
