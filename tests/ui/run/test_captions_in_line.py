"""What a photo shows is written while it is still in the line; it survives with the draft and is kept with the note."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from safari.run.note import Draft, Picture
from ui.photos.viewer import PhotoView

pytestmark = pytest.mark.usefixtures("photos_agreed")


def photo(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def with_two(day, hand, qtbot):
    """A line with two photos."""
    hand.types("The letter, both sides")
    for count, colour in enumerate(("teal", "maroon"), 1):
        day.sitting.arrivals.bring([photo(colour)])
        qtbot.waitUntil(lambda count=count: len(day.sitting.jotting.pictures) == count)
    return day


def captions(day) -> list[str]:
    return [one.caption for one in day.sitting.jotting.pictures]


def test_by_keyboard_from_the_chip_to_the_note(with_two, hand, breakfast, qtbot):
    chips = with_two.box.chips.pictures
    chips[1].setFocus(Qt.FocusReason.TabFocusReason)
    hand.presses(Qt.Key.Key_Return)
    assert with_two.strip.caption.hasFocus()
    hand.types("Her own count")
    assert with_two.box.chips.pictures == chips  # nothing is drawn anew while one types
    assert chips[1].accessibleName() == "Photo: Her own count"
    hand.presses(Qt.Key.Key_Return)
    assert with_two.line.hasFocus()
    assert not with_two.strip.isVisible()
    hand.enters(with_two)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert sorted(one.caption for one in breakfast.library.notes.photos(note.uid)) == ["", "Her own count"]


def test_by_mouse_and_a_second_press_closes(with_two, qtbot):
    chip = with_two.box.chips.pictures[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert with_two.strip.isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not with_two.strip.isVisible()
    assert with_two.line.hasFocus()


def test_kept_with_the_note_the_strip_goes(with_two, hand):
    with_two.box.chips.pictures[0].click()
    with_two.line.setFocus()
    hand.enters(with_two)
    assert not with_two.strip.isVisible()


def test_full_size_in_the_line_with_the_same_caption(with_two, hand, qtbot):
    view = with_two.findChild(PhotoView)
    with_two.box.chips.pictures[1].click()
    hand.types("Page two")
    with_two.strip.whole.click()
    assert (view.which.text(), view.caption.text()) == ("2 of 2", "Page two")
    qtbot.waitUntil(lambda: not view.picture.image.isNull())
    hand.presses(Qt.Key.Key_Left)
    view.caption.setFocus()
    hand.types("Page one")
    hand.presses(Qt.Key.Key_Return)
    hand.presses(Qt.Key.Key_Escape)
    assert captions(with_two) == ["Page one", "Page two"]
    assert with_two.strip.caption.hasFocus()


def test_it_is_on_disk_with_the_draft_and_brought_back(with_two, hand, breakfast, qtbot, open_run):
    with_two.box.chips.pictures[0].click()
    hand.types("The envelope")

    def on_disk() -> list[str]:
        return [one.caption for draft in breakfast.library.drafts.left() for one in draft.pictures]

    qtbot.waitUntil(lambda: on_disk() == ["The envelope", ""], timeout=2_000)  # nobody pressed Enter
    assert captions(open_run().screen_of_day) == ["The envelope", ""]


def test_a_draft_of_before_has_no_caption(breakfast):
    database = breakfast.library.database
    picture = Picture(b"JPEG", 80, 60, "The roof")
    breakfast.library.drafts.keep(Draft(breakfast.uid, "", "words", "", breakfast.clock(), (picture,)))
    with database.transaction():
        database.execute("UPDATE drafts SET chips = replace(chips, ', \"The roof\"', '')")
    (draft,) = breakfast.library.drafts.left()
    assert draft.pictures == (Picture(b"JPEG", 80, 60),)
