"""The N=1 page: drawn warm, and by the cold command against importing reportlab's canvas."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from safari.library import Library
from safari.pages import n1
from safari.sharing.story_page import StoryPage
from tests.benchmarks.measure import ROOT, Row, in_turn, median, python, timed

RUNS = 30


def rows() -> Iterator[Row]:
    """The example's page: a photo, a curve, four promises."""
    with tempfile.TemporaryDirectory() as folder:
        python(str(ROOT / "main.py"), "example", folder)
        path = next(Path(folder).glob("*.safari"))
        page = _page(path)
        n1.draw(page, io.BytesIO())
        warm = [timed(lambda: n1.draw(page, io.BytesIO())) for _ in range(RUNS)]
        yield Row("draw the page, warm", median(warm), None, 25, "ms")
        to = str(Path(folder, "page.pdf"))
        cold, floor = in_turn(
            lambda: python(str(ROOT / "main.py"), "story", str(path), "latest", "--to", to),
            lambda: python("-c", "import reportlab.pdfgen.canvas"),
            10,
        )
        yield Row("story command, cold", median(cold), median(floor), 4)


def _page(path: Path) -> StoryPage:
    library = Library.open(path)
    try:
        stories = [library.stories.of_safari(safari.uid) for safari in library.plans.safaris()]
        story = next(story for story in stories if story and story.photo)
        page, _withheld = library.stories.page(story.uid)
        return page
    finally:
        library.close()
