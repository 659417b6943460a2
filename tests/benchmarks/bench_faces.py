"""The faces in a picture of 12 megapixels: found, against decoding all of it; and how long the windows stand still."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO

from PIL import Image

from safari.story.seen_faces import middle_of_faces
from tests.benchmarks.measure import ROOT, Row, in_turn, median, timed

RUNS = 15
SIZE = (4000, 3000)


def rows() -> Iterator[Row]:
    """A portrait at the side of a large picture; first with OpenCV to be loaded, beside a thread that would go on."""
    jpeg = _large()
    stood_still = _longest_wait(lambda: middle_of_faces(jpeg))
    yield Row("find a face, first: others stand still", stood_still, None, 100, "ms")
    found, decoded = in_turn(lambda: middle_of_faces(jpeg), lambda: Image.open(BytesIO(jpeg)).load(), RUNS)
    yield Row("find a face in 12 megapixels", median(found), None, 150, "ms")
    yield Row("find a face, against decoding the picture", median(found), median(decoded), 2)


def _large() -> bytes:
    portrait = Image.open(ROOT / "tests/safari/story/eileen_collins.jpg").resize((1800, 1800))
    picture = Image.effect_noise(SIZE, 30).convert("RGB")
    picture.paste(portrait, (2000, 900))
    out = BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


def _longest_wait(work: Callable[[], object]) -> float:
    """Milliseconds this thread stood still at once while another one did the work."""
    other = threading.Thread(target=work)
    other.start()
    longest = 0.0
    while other.is_alive():
        longest = max(longest, timed(lambda: time.sleep(0.001)))
    return longest
