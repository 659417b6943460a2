"""What of a picture reaches the page, and that the rest is not in the file."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from safari.sharing.framing import WIDTH_TO_HEIGHT, frame, framed


def picture(size: tuple[int, int]) -> bytes:
    """A picture that is red at its left edge, where a bystander stands, and grey elsewhere."""
    image = Image.new("RGB", size, "grey")
    image.paste("red", (0, 0, size[0] // 5, size[1]))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def test_a_bystander_outside_the_frame_is_cut_off():
    cut = framed(picture((1600, 900)), (1600, 900), (0.8, 0.4))
    with Image.open(io.BytesIO(cut)) as image:
        assert image.width / image.height == pytest.approx(WIDTH_TO_HEIGHT, abs=0.01)
        red, green, _blue = image.convert("RGB").resize((1, 1)).tobytes()
        assert abs(red - green) < 10, "the red bystander is still in the picture"


def test_a_picture_of_that_shape_stays_byte_for_byte():
    jpeg = picture((1200, 1530))
    assert framed(jpeg, (1200, 1530), (0.1, 0.9)) is jpeg


def test_going_closer_keeps_the_face_and_leaves_more_out():
    jpeg = picture((1200, 1530))
    cut = framed(jpeg, (1200, 1530), (0.8, 0.4), 2.0)
    with Image.open(io.BytesIO(cut)) as image:
        assert image.size == (600, 765)
        red, green, _blue = image.convert("RGB").resize((1, 1)).tobytes()
        assert abs(red - green) < 10, "the red bystander is still in the picture"
    assert frame((1200, 1530), (0.5, 0.5), 99.0) == frame((1200, 1530), (0.5, 0.5), 4.0)
    assert frame((1200, 1530), (0.5, 0.5), 0.1) == (0, 0, 1200, 1530)


@given(
    st.tuples(st.integers(1, 5000), st.integers(1, 5000)),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.floats(1, 4),
)
def test_the_frame_lies_inside_and_holds_the_face(size, face, zoom):
    left, top, right, bottom = frame(size, face, zoom)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    assert left - 1 <= face[0] * size[0] <= right + 1
    assert top - 1 <= face[1] * size[1] <= bottom + 1
