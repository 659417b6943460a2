"""A picture begins with its faces in view, wherever in it they are; any other picture is no trouble.

The face is Eileen Collins', NASA's portrait (NASA Great Images, https://flic.kr/p/r9qvLn), in the public domain.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from safari.imports.photo import take_in
from safari.sharing.framing import frame
from safari.story.seen_faces import Face, middle, middle_of_faces

PORTRAIT = Path(__file__).with_name("eileen_collins.jpg")
NOSE = (0.44, 0.23)
NEAR = 0.06
# How a camera held otherwise stores the picture, by the EXIF number that says so.
STORED = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


@pytest.fixture(scope="module")
def portrait():
    return Image.open(PORTRAIT)


def jpeg(image: Image.Image, **options) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=90, **options)
    return out.getvalue()


def about(point, near=NEAR):
    return pytest.approx(point, abs=near)


def test_the_face_is_in_the_middle_of_what_is_shown(portrait):
    assert middle_of_faces(jpeg(portrait)) == about(NOSE)


@pytest.mark.parametrize("corner", [(0, 0), (560, 0), (0, 360), (560, 360), (300, 150)])
def test_wherever_in_the_picture_it_is(portrait, corner):
    room = Image.new("RGB", (900, 700), "#7A8894")
    room.paste(portrait.resize((340, 340)), corner)
    nose = ((corner[0] + 340 * NOSE[0]) / 900, (corner[1] + 340 * NOSE[1]) / 700)
    assert middle_of_faces(jpeg(room)) == about(nose, 0.03)


@pytest.mark.parametrize("held", STORED)
def test_however_the_camera_was_held(portrait, held):
    exif = Image.Exif()
    exif[0x0112] = held
    stored = jpeg(portrait.transpose(STORED[held]), exif=exif)
    assert middle_of_faces(stored) == about(NOSE)
    assert middle_of_faces(take_in(stored).jpeg) == about(NOSE)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_whatever_its_colours_are(portrait, mode):
    assert middle_of_faces(jpeg(portrait.convert(mode))) == about(NOSE)


def test_in_the_dark_as_well(portrait):
    assert middle_of_faces(jpeg(ImageEnhance.Brightness(portrait).enhance(0.3))) == about(NOSE)


def landscape() -> Image.Image:
    """Sky, a hill and a house."""
    drawn = Image.linear_gradient("L").resize((800, 600)).convert("RGB")
    pen = ImageDraw.Draw(drawn)
    pen.ellipse((-200, 380, 700, 1100), fill="#3D5A3A")
    pen.rectangle((500, 300, 640, 440), fill="#B0413E")
    pen.rectangle((530, 340, 560, 370), fill="white")
    return drawn


@pytest.mark.parametrize(
    "picture",
    [landscape(), Image.new("RGB", (600, 765), "#E5DAC5"), Image.effect_noise((640, 480), 60)],
    ids=["landscape", "plain", "noise"],
)
def test_where_there_is_no_face_none_is_seen(picture):
    assert middle_of_faces(jpeg(picture)) is None


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (16, 12), (24, 24)])
def test_a_tiny_picture_is_no_trouble(portrait, size):
    assert middle_of_faces(jpeg(portrait.resize(size))) is None


def test_what_is_damaged_or_no_picture_is_no_trouble(portrait):
    whole = jpeg(portrait)
    odd = [b"", b"%PDF-1.7", b"\xff\xd8\xff", whole[:20], whole[:700], whole[: len(whole) // 2], whole[:-2]]
    odd += [whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :] for at in range(2, 620, 97)]
    for data in odd:
        middle_of_faces(data)
    assert [middle_of_faces(data) for data in odd[:5]] == [None] * 5


def test_a_picture_too_large_to_decode_in_time_is_not_begun_with():
    huge = bytearray(jpeg(Image.new("L", (16, 16))))
    at = huge.index(b"\xff\xc0") + 5
    huge[at : at + 4] = b"\xff\xff\xff\xff"  # 65,535 pixels a side, says its header
    assert middle_of_faces(bytes(huge)) is None


def test_where_opencv_cannot_be_loaded_nobody_is_seen_and_nothing_else_happens(portrait, monkeypatch):
    monkeypatch.setitem(sys.modules, "cv2", None)  # Windows N lacks libraries it needs
    assert middle_of_faces(jpeg(portrait)) is None


SIZE = (480, 320)  # of which the page shows 251 across


def face(left, top, width, seen=20):
    return Face((left, top, left + width, top + width), seen)


def shown(faces):
    return frame(SIZE, middle(faces, SIZE))


def holds(box, face):
    return box[0] <= face.box[0] and face.box[2] <= box[2]


def test_the_largest_leads_and_who_fits_beside_is_kept_in_view():
    large, beside = face(60, 100, 80), face(190, 110, 60)
    assert middle([beside, large], SIZE)[0] == pytest.approx((60 - 24 + 190 + 60 + 18) / 2 / 480, abs=0.002)
    assert holds(shown([beside, large]), large)
    assert holds(shown([beside, large]), beside)


def test_who_does_not_fit_beside_the_largest_moves_it_nowhere():
    large, far, beside = face(60, 100, 80), face(380, 100, 78), face(190, 110, 60)
    assert middle([far, large], SIZE) == middle([large], SIZE)
    assert middle([far, beside, large], SIZE) == middle([beside, large], SIZE)


def test_neither_who_stands_behind_nor_what_is_hardly_a_face_moves_anybody():
    large = face(200, 100, 80)
    assert middle([large, face(120, 60, 25)], SIZE) == middle([large], SIZE)
    assert middle([large, face(90, 100, 70, seen=5)], SIZE) == middle([large], SIZE)
    assert middle([face(10, 10, 120, seen=4), large], SIZE) == middle([large], SIZE)


def test_two_at_a_table_are_both_in_view(portrait):
    table = Image.new("RGB", (1200, 800), "#7A8894")
    table.paste(portrait.resize((420, 420)), (250, 200))
    table.paste(ImageOps.mirror(portrait.resize((360, 360))), (520, 250))
    found = middle_of_faces(jpeg(table))
    assert found is not None
    left, _top, right, _bottom = frame(table.size, found)
    assert left < 250 + 420 * (NOSE[0] - 0.13)
    assert right > 520 + 360 * (1 - NOSE[0] + 0.13)


def test_opencv_is_loaded_only_when_faces_are_looked_for():
    words = "import sys, safari.story.seen_faces; print({'cv2', 'numpy', 'PIL'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
