"""A story out of the house: a slide, pictures, a document; and a hundred of them as a wall."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PIL import Image

from safari.exports import export
from safari.sharing.story_page import ShareablePhoto, StoryPage
from tests.benchmarks.measure import ROOT, Row, median, timed
from tests.safari.pages.conftest import INGRID, NIKOS

RUNS = 9
MOST = {"pptx": 400, "png": 300, "png_chat": 300, "docx": 400}  # milliseconds
STORIES, WALL_MS, WALL_MB = 100, 12_000, 300


def rows() -> Iterator[Row]:
    """Warm, as in a window where the page was drawn already; the wall in a process of its own, with what it takes."""
    page = replace(INGRID, photo=picture(0))
    for key, most in MOST.items():
        make = export(key).make
        make(page)
        took = median([timed(partial(make, page)) for _ in range(RUNS)])
        yield Row(f"save as {key}", took, None, most, "ms")
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_story_out"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    took, memory, size = map(float, told.stdout.split())
    yield Row(f"wall of {STORIES} stories", took, None, WALL_MS, "ms")
    yield Row("memory of the process that makes it", memory, None, WALL_MB, "MB")
    yield Row("size of the wall", size, None, WALL_MB, "MB")


def picture(seed: int) -> ShareablePhoto:
    """A photo as large as the library keeps one of a person: 1880 by 2400 pixels, with the grain of a camera."""
    grain = Image.effect_noise((470, 600), 25 + seed % 20).convert("RGB").resize((1880, 2400))
    file = io.BytesIO()
    grain.save(file, "JPEG", quality=88)
    return ShareablePhoto(file.getvalue(), (0.5, 0.5))


def wall() -> None:
    """Gather and draw the wall, a story read after the other as a window does; say how long it took, and how much."""
    import resource

    from safari.sharing.wall import Wall, hung

    hanging: list[StoryPage] = []
    took = 0.0
    for at in range(STORIES):
        page = replace((INGRID, NIKOS)[at % 2], name=f"Customer {at}", photo=picture(at))
        took += timed(lambda page=page: hanging.append(hung(page)))  # type: ignore[misc] # a lambda of one page
    data: list[bytes] = []
    took += timed(lambda: data.append(export("wall").make(Wall("en", "Fjellvik Insurance", tuple(hanging)))))
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(data[0]) / 1e6)


if __name__ == "__main__":
    wall()
