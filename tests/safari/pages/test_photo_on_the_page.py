"""The photo fills its frame, and the face stays in it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from safari.errors import SafariError
from safari.pages.jpeg_size import jpeg_size
from safari.sharing.story_page import ShareablePhoto

SCALE = 2


def photo_with_face(size: tuple[int, int], face: tuple[float, float], mode: str = "RGB") -> ShareablePhoto:
    """A dark picture with one bright disc, where the face is."""
    picture = Image.new("RGB", size, "#202020")
    x, y = face[0] * size[0], face[1] * size[1]
    ImageDraw.Draw(picture).ellipse((x - 40, y - 40, x + 40, y + 40), "#FFFFFF")
    file = BytesIO()
    picture.convert(mode).save(file, "JPEG", quality=95)
    return ShareablePhoto(file.getvalue(), face)


def frame(data: bytes) -> tuple[list[list[int]], int, int]:
    """The photo's frame as a browser shows it: rows of grey values, its width and height."""
    document = pypdfium2.PdfDocument(data)
    picture = document[0].render(scale=SCALE).to_pil().convert("L")
    document.close()
    unit = picture.width / 210
    shown = picture.crop((round(15 * unit), round(19.6 * unit), round(75 * unit), round(96.1 * unit)))
    width, height, grey = shown.width, shown.height, shown.tobytes()
    return [list(grey[row * width : (row + 1) * width]) for row in range(height)], width, height


@pytest.mark.parametrize("size", [(600, 765), (1600, 700), (700, 1600), (800, 800)])
@pytest.mark.parametrize("face", [(0.5, 0.5), (0.1, 0.2), (0.9, 0.9), (0.9, 0.1)])
def test_the_face_is_in_view_and_no_edge_is_bare(ingrid, drawn, size, face):
    rows, width, height = frame(drawn(replace(ingrid, photo=photo_with_face(size, face))))
    assert sum(value > 200 for row in rows for value in row) > 100, "the bright face is in the frame"
    corners = [rows[y][x] for x in (2, width - 3) for y in (2, height - 3)]
    assert max(corners) < 240, "no white paper shows at the corners"


def test_a_face_in_the_middle_of_a_wide_picture_is_in_the_middle(ingrid, drawn):
    rows, width, height = frame(drawn(replace(ingrid, photo=photo_with_face((1600, 800), (0.6, 0.5)))))
    bright = [x for x in range(width) if rows[height // 2][x] > 128]
    assert abs((bright[0] + bright[-1]) / 2 - width / 2) < 4


def test_a_grey_photo_is_a_photo(ingrid, drawn):
    rows, width, height = frame(drawn(replace(ingrid, photo=photo_with_face((600, 765), (0.5, 0.5), "L"))))
    assert rows[height // 2][width // 2] > 200


def test_the_size_is_read_without_decoding():
    assert jpeg_size(photo_with_face((321, 123), (0.5, 0.5)).jpeg) == (321, 123)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x00", b"\x89PNG\r\n", b"\xff\xd8" + b"\xff" * 99]
)
def test_what_is_no_jpeg_is_refused_with_a_sentence(data):
    with pytest.raises(SafariError):
        jpeg_size(data)
