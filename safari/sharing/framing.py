"""A picture cut to what the page shows of it, so that a bystander outside the frame is not in the file either."""

from __future__ import annotations

import io
from functools import lru_cache

WIDTH_TO_HEIGHT = 60 / 76.5  # the frame of the N=1 page, in mm
CLOSEST = 4.0  # closer, and a photo of a phone has fewer dots than the paper
_CLOSE_ENOUGH = 0.01
_QUALITY = 88

Box = tuple[int, int, int, int]


def frame(size: tuple[int, int], face: tuple[float, float], zoom: float = 1.0) -> Box:
    """The part of a picture of `size` pixels that the page shows: left, top, right, bottom. It is as large as can be,
    `zoom` times (1 ... 4) smaller where somebody went closer, and holds the point `face` (fractions from the top left)
    as near to its middle as the picture's edges allow."""
    width, height = size
    closer = min(max(zoom, 1.0), CLOSEST)
    whole_width = min(width, height * WIDTH_TO_HEIGHT) / closer
    shown = (max(1, round(whole_width)), max(1, min(height, round(whole_width / WIDTH_TO_HEIGHT))))
    left, top = (
        round(min(max(part * whole - piece / 2, 0), whole - piece))
        for part, whole, piece in zip(face, size, shown, strict=True)
    )
    return left, top, left + shown[0], top + shown[1]


@lru_cache(maxsize=4)
def framed(jpeg: bytes, size: tuple[int, int], face: tuple[float, float], zoom: float = 1.0) -> bytes:
    """The JPEG cut to its frame; the same bytes where it has that shape already."""
    left, top, right, bottom = frame(size, face, zoom)
    lost = 1 - (right - left) * (bottom - top) / (size[0] * size[1])
    if lost < _CLOSE_ENOUGH:
        return jpeg
    from PIL import Image

    cut = io.BytesIO()
    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.crop((left, top, right, bottom)).save(cut, "JPEG", quality=_QUALITY)
    return cut.getvalue()
