"""Photos taken in: upright, small enough, without where and when and who; anything else is refused with a sentence."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from safari.errors import SafariError
from safari.imports.photo import LONGEST_SIDE, take_in, take_in_file

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
# What turns a picture back to upright, by the EXIF number that says how the camera was held.
HELD = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def two_colours(width: int = 80, height: int = 60) -> Image.Image:
    """Red on the left, blue on the right, and a green corner at the upper left."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    image.paste("lime", (0, 0, width // 4, height // 4))
    return image


def telling_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Camera of Kari Nordmann"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (60.0, 23.0, 0.0)
    return exif


def encoded(image: Image.Image, kind: str, **options) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def seen(jpeg: bytes) -> Image.Image:
    image = Image.open(BytesIO(jpeg))
    assert image.format == "JPEG"
    assert image.mode == "RGB"
    return image


def colour_at(image: Image.Image, x: float, y: float) -> str:
    pixel = image.getpixel((round(image.width * x), round(image.height * y)))
    assert isinstance(pixel, tuple)
    red, green, blue = pixel[:3]
    return {red: "red", green: "green", blue: "blue"}[max(red, green, blue)]


def is_upright(image: Image.Image) -> bool:
    return [colour_at(image, *at) for at in ((0.1, 0.1), (0.1, 0.9), (0.9, 0.5))] == ["green", "red", "blue"]


def refusal(data: bytes) -> str:
    with pytest.raises(SafariError) as refused:
        take_in(data)
    assert refused.value.remedy
    return refused.value.what


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("orientation", [1, *HELD])
def test_a_picture_is_turned_upright_and_tells_nothing(kind, orientation):
    held = two_colours()
    if orientation in HELD:
        held = held.transpose(HELD[orientation])
    taken = take_in(encoded(held, kind, exif=telling_exif(orientation)))
    image = seen(taken.jpeg)
    assert (taken.width, taken.height) == image.size == (80, 60)
    assert is_upright(image)
    assert not image.getexif()
    assert b"Kari" not in taken.jpeg
    assert b"Exif" not in taken.jpeg


def test_a_heic_from_a_phone_is_upright_too_and_tells_nothing():
    taken = take_in_file(Path(__file__).parent / "turned.heic")
    image = seen(taken.jpeg)
    assert image.size == (48, 64)
    assert (colour_at(image, 0.5, 0.1), colour_at(image, 0.5, 0.9)) == ("red", "blue")
    assert not image.getexif()
    assert b"Kari" not in taken.jpeg


def test_comments_and_profiles_are_gone_and_colours_mean_what_they_meant():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # a profile no JPEG can mean
    data = encoded(two_colours(), "JPEG", icc_profile=profile, comment=b"Kari, 1958", quality=95)
    taken = take_in(data)
    assert is_upright(seen(taken.jpeg))
    assert b"Kari" not in taken.jpeg
    assert "icc_profile" not in seen(taken.jpeg).info


def test_a_large_picture_is_made_smaller_and_keeps_its_shape():
    taken = take_in(encoded(Image.new("RGB", (5000, 2500), "teal"), "JPEG"))
    assert (taken.width, taken.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert seen(taken.jpeg).size == (taken.width, taken.height)


def test_a_small_picture_keeps_its_size():
    assert take_in(encoded(Image.new("L", (3, 5)), "PNG")).width == 3


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_taken(mode):
    if mode == "PA":
        data = encoded(Image.new("RGBA", (20, 20), (255, 0, 0, 0)).quantize(), "PNG", transparency=0)
    else:
        data = encoded(Image.new(mode, (20, 20)), "PNG")
    assert take_in(data).height == 20


def test_what_is_see_through_lies_on_white():
    taken = take_in(encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"))
    assert seen(taken.jpeg).getpixel((10, 10)) == (255, 255, 255)


def test_cmyk_is_taken():
    assert take_in(encoded(Image.new("CMYK", (20, 20)), "JPEG")).width == 20


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        b"just words",
        SVG,
        b"%PDF-1.7",
        encoded(two_colours(), "GIF"),
        encoded(two_colours(), "BMP"),
        encoded(two_colours(), "WEBP"),
        b"\0\0\0\x20ftypavif" + bytes(40),
        "«Jeg ringte»".encode(),
    ],
)
def test_anything_else_is_refused(data):
    assert refusal(data) == "This is not a JPEG, PNG or HEIC picture, whatever its name says."


def test_an_empty_file_is_called_empty():
    assert refusal(b"") == "This picture is empty: there is nothing in the file."


def test_an_svg_named_png_is_refused(tmp_path):
    path = tmp_path / "innocent.png"
    path.write_bytes(SVG)
    with pytest.raises(SafariError, match="not a JPEG, PNG or HEIC"):
        take_in_file(path)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def test_a_picture_of_50000_by_50000_is_refused_before_it_is_decoded():
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    assert refusal(bomb) == "This picture has 2500 megapixels, and 40 fit."


def test_a_huge_jpeg_is_refused_before_it_is_decoded():
    data = bytearray(encoded(two_colours(), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 60_000, 60_000)
    assert refusal(bytes(data)) == "This picture has 3600 megapixels, and 40 fit."


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("part", [0.05, 0.5, 0.9])
def test_a_cut_off_picture_is_refused(kind, part):
    noise = Image.effect_noise((300, 300), 80).convert("RGB")
    data = encoded(noise, kind)
    assert refusal(data[: int(len(data) * part)]) == "This picture is damaged or not all there."


def test_a_cut_off_heic_is_refused():
    data = (Path(__file__).parent / "turned.heic").read_bytes()
    for part in (20, 200, 500):
        assert refusal(data[:part]) == "This picture is damaged or not all there."


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(SafariError, match=r"gone\.jpg cannot be read"):
        take_in_file(tmp_path / "gone.jpg")


JPEG, PNG = encoded(two_colours(), "JPEG", exif=telling_exif(6)), encoded(two_colours(), "PNG")


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(max_examples=60, deadline=None)
@given(st.sampled_from([JPEG, PNG]), st.lists(st.tuples(st.integers(12, 1500), st.integers(0, 255)), max_size=6))
def test_a_scrambled_picture_is_taken_or_refused_and_nothing_else(data, changes):
    scrambled = bytearray(data)
    for place, value in changes:
        scrambled[place % len(scrambled)] = value
    with suppress(SafariError):
        assert take_in(bytes(scrambled)).jpeg.startswith(b"\xff\xd8")
