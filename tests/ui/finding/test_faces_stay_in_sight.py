"""A picture beside its note is cut so that whoever is on it is in sight: below rather than above."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from safari.run.note import Kind, Note, Picture
from ui.finding.picture import Picture as PicturePane


@pytest.fixture
def painted(make_room, library, breakfast, astrid, qtbot):
    """Shows a black picture of this size with a red box in it (fractions); gives where red is painted, across, down."""

    def painted(size, box):
        made, picture = io.BytesIO(), Image.new("RGB", size, "black")
        left, top, right, bottom = (round(part * size[at % 2]) for at, part in enumerate(box))
        picture.paste("red", (left, top, right, bottom))
        picture.save(made, "JPEG")
        note = Note("", breakfast.uid, astrid.uid, Kind.SAW, "look", library.journal.clock())
        library.notes.keep(note, (Picture(made.getvalue(), *size),))
        room = make_room()
        room.list.choose_row(0)
        pane = room.chosen.card.findChild(PicturePane)
        qtbot.waitUntil(lambda: not pane.image.isNull())
        image = pane.grab().toImage()
        red = [
            (x / image.width(), y / image.height())
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).red() > 120 > image.pixelColor(x, y).green()
        ]
        return [x for x, _y in red], [y for _x, y in red]

    return painted


@pytest.mark.parametrize("size", [(600, 800), (450, 800), (800, 600), (600, 600)])
@pytest.mark.parametrize("eyes", [0.2, 0.45])
def test_eyes_in_the_upper_half_are_in_sight_with_room_for_a_face_around_them(painted, size, eyes):
    _across, down = painted(size, (0, eyes - 0.02, 1, eyes + 0.02))
    assert 0.1 <= (min(down) + max(down)) / 2 <= 0.8


def test_of_a_portrait_a_whole_face_is_in_sight(painted):
    _across, down = painted((600, 800), (0.3, 0.12, 0.7, 0.5))
    assert min(down) > 0
    assert max(down) < 0.99


def test_a_picture_that_is_too_wide_is_cut_at_both_sides(painted):
    across, down = painted((1600, 300), (0.48, 0, 0.52, 1))
    assert abs((min(across) + max(across)) / 2 - 0.5) < 0.02
    assert (min(down), max(down)) < (0.01, 1)
