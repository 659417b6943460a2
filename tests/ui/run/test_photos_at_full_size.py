"""Space on a note shows its photos over the screen, off the thread of the windows; captions are written there."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer

from ui.photos.viewer import PhotoView
from ui.run.timeline_model import ROW

pytestmark = pytest.mark.usefixtures("photos_agreed")


def photo(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def kept(day, hand, qtbot):
    """A note with two photos, chosen on the timeline."""
    hand.types("The letter, both sides")
    day.sitting.arrivals.bring([photo("teal"), photo("maroon")])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 2)
    hand.enters(day)
    qtbot.waitUntil(lambda: len(day.sitting.model.index(0).data(ROW).photos) == 2)
    day.timeline.setCurrentIndex(day.sitting.model.index(0))
    day.timeline.setFocus()
    return day


def colour_of(view: PhotoView) -> str:
    return view.picture.image.pixelColor(5, 5).name()


def test_space_shows_them_arrows_leaf_and_esc_goes_back(kept, hand, qtbot):
    view = kept.findChild(PhotoView)
    hand.presses(Qt.Key.Key_Space)
    assert view.isVisible()
    assert view.which.text() == "1 of 2"
    qtbot.waitUntil(lambda: not view.picture.image.isNull())
    first = colour_of(view)
    hand.presses(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not view.picture.image.isNull() and colour_of(view) != first)
    hand.types("x")  # is not typed into a line that nobody sees
    assert kept.line.text() == ""
    hand.presses(Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert kept.timeline.hasFocus()


def test_a_caption_is_kept_and_taken_back(kept, hand, breakfast, qtbot):
    view = kept.findChild(PhotoView)
    hand.presses(Qt.Key.Key_Space)
    view.caption.setFocus()
    hand.types("Her own count, on our letter")
    hand.presses(Qt.Key.Key_Return)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    captions = lambda: [one.caption for one in breakfast.library.notes.photos(note.uid)]  # noqa: E731 - two words
    qtbot.waitUntil(lambda: captions() == ["Her own count, on our letter", ""])
    hand.presses(Qt.Key.Key_Escape)
    hand.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: captions() == ["", ""])


def test_a_caption_is_in_the_file_while_it_is_written_and_is_one_undo(kept, hand, breakfast, killed, qtbot):
    view = kept.findChild(PhotoView)
    hand.presses(Qt.Key.Key_Space)
    view.caption.setFocus()
    for words in ("Her own", " count"):
        hand.types(words)
        qtbot.wait(320)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    again = killed(breakfast.library)
    assert [one.caption for one in again.notes.photos(note.uid)] == ["Her own count", ""]
    assert view.caption.hasFocus()
    hand.presses(Qt.Key.Key_Escape)
    hand.presses(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [one.caption for one in breakfast.library.notes.photos(note.uid)] == ["", ""])


def test_a_large_photo_never_holds_the_window_up(day, hand, qtbot):
    out = BytesIO()
    Image.effect_noise((4000, 3000), 80).convert("RGB").save(out, "JPEG", quality=95)
    big = out.getvalue()
    assert len(big) > 6_000_000
    gaps, last = [], [time.monotonic()]

    def tick() -> None:
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=5)
    timer.timeout.connect(tick)
    timer.start()
    hand.types("A photo of the roof")
    day.sitting.arrivals.bring([big])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1, timeout=15_000)
    timer.stop()
    assert sorted(gaps)[-2] < 0.25  # the bench measures 50 ms; here others work beside
