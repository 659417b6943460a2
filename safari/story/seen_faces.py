"""Where the faces in a picture are, and the point of it that is in their middle: the page begins with that in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from safari.sharing.framing import Box, frame

if TYPE_CHECKING:
    from PIL.Image import Image

Point = tuple[float, float]

LARGEST_PICTURE = 40_000_000  # pixels; nobody waits for more to be decoded
LONGEST_SIDE = 480  # pixels, of the picture that is looked at: with more, no more faces are found
SMALLEST = 1 / 24  # of the longest side: a smaller face is somebody in the background
SURELY = 4  # times a face is seen, at places and sizes close by, at least: what is none is seen once or twice
AS_LIKELY = 1 / 3  # of the times the likeliest is seen: what is seen more seldom is a pattern in the wall
AS_LARGE = 0.4  # of the leading face: who is smaller stands behind, and moves nobody out of the middle
_MARGIN = 0.3  # of a face, around it: what is found goes from brow to chin
_LOOK = "haarcascade_frontalface_alt2.xml"  # of the tables OpenCV brings of what a face looks like, the least mistaken
_LARGER = 1.1  # each size of a face that is looked for is so much larger than the one before


@dataclass(frozen=True, slots=True)
class Face:
    """A face: left, top, right, bottom in pixels; at how many places and sizes it was seen (more is likelier)."""

    box: Box
    seen: int

    @property
    def width(self) -> int:
        """How wide it is, in pixels."""
        return self.box[2] - self.box[0]


def middle_of_faces(jpeg: bytes) -> Point | None:
    """The point of a picture (fractions from the top left) to begin with in view; None where no face is seen in it.

    Takes any bytes and about a tenth of a second; loads OpenCV, so not for the thread of the windows.
    """
    try:
        picture = _small_and_grey(jpeg)
        faces = _faces_in(picture) if picture else []
    except Exception:  # noqa: BLE001 - a broken picture may break a decoder in any way; nobody is seen on it then
        return None
    return middle(faces, picture.size) if picture and faces else None


def middle(faces: Sequence[Face], size: tuple[int, int]) -> Point:
    """The point in the middle of `faces` on a picture of `size` pixels. The largest likely one leads, and is in view;
    those about as large are kept in view with it, nearest in size first, as many as the frame of the page has room for.
    """
    surest = max(face.seen for face in faces)
    leading, *others = sorted(
        (face for face in faces if face.seen >= surest * AS_LIKELY), key=lambda face: face.width, reverse=True
    )
    left, top, right, bottom = frame(size, (0.5, 0.5))
    kept = _with_hair(leading, size)
    for other in others:
        wider = _around(kept, _with_hair(other, size))
        fits = wider[2] - wider[0] <= right - left and wider[3] - wider[1] <= bottom - top
        if fits and other.width >= leading.width * AS_LARGE:
            kept = wider
    return round((kept[0] + kept[2]) / 2 / size[0], 3), round((kept[1] + kept[3]) / 2 / size[1], 3)


def _with_hair(face: Face, size: tuple[int, int]) -> Box:
    left, top, right, bottom = face.box
    more = round(face.width * _MARGIN)
    return max(0, left - more), max(0, top - more), min(size[0], right + more), min(size[1], bottom + more)


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _small_and_grey(jpeg: bytes) -> Image | None:
    """The picture as it is looked at, upright; None where it is too large to decode in time."""
    from PIL import ImageOps
    from PIL.JpegImagePlugin import JpegImageFile

    picture = JpegImageFile(BytesIO(jpeg))
    if picture.width * picture.height > LARGEST_PICTURE:
        return None
    picture.draft("L", (LONGEST_SIDE, LONGEST_SIDE))  # a large one is decoded at a smaller size at once
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return upright.convert("L")


def _faces_in(picture: Image) -> list[Face]:
    """Who is more or less turned to us, upright."""
    from pathlib import Path

    import cv2
    import numpy as np
    from cv2.data import haarcascades

    # Read here: on Windows, OpenCV opens no file in a folder called Åse.
    table = Path(haarcascades, _LOOK).read_text("ascii")
    kept = cv2.FileStorage(table, cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY)  # its nodes live as long as it does
    cascade = cv2.CascadeClassifier()
    cascade.read(kept.getFirstTopLevelNode())
    least = round(max(picture.size) * SMALLEST)
    found = cascade.detectMultiScale2(
        np.asarray(picture), scaleFactor=_LARGER, minNeighbors=SURELY, minSize=(least, least)
    )
    return [
        Face((int(left), int(top), int(left + width), int(top + height)), int(seen))
        for (left, top, width, height), seen in zip(*found, strict=True)
    ]
