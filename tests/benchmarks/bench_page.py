"""The N=1 page: drawn warm, in house faces and with others, and by the cold command against importing reportlab."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from safari.library import Library
from safari.pages import n1, script_faces
from safari.sharing.story_page import ShareableWords, StoryPage
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
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(script_faces, "folders", lambda: (ROOT / "tests/faces",))
            hebrew = _in_hebrew(page)
            n1.draw(hebrew, io.BytesIO())
            others = [timed(lambda: n1.draw(hebrew, io.BytesIO())) for _ in range(RUNS)]
        yield Row("draw the page with Hebrew and emoji, warm", median(others), None, 60, "ms")
        to = str(Path(folder, "page.pdf"))
        cold, floor = in_turn(
            lambda: python(str(ROOT / "main.py"), "story", str(path), "latest", "--to", to),
            lambda: python("-c", "import reportlab.pdfgen.canvas"),
            10,
        )
        yield Row("story command, cold", median(cold), median(floor), 4)


def _in_hebrew(page: StoryPage) -> StoryPage:
    """The page with its quote and its long texts in another script."""
    words = ShareableWords("התקשרתי אחת־עשרה פעמים 😡. בכל פעם התחלתי מהתחלה", "he")
    moments = tuple(replace(moment, words=words) for moment in page.moments)
    return replace(page, hero=words, moments=moments, who=words.text, why=words.text, ask=words.text)


def _page(path: Path) -> StoryPage:
    library = Library.open(path)
    try:
        stories = [library.stories.of_safari(safari.uid) for safari in library.plans.safaris()]
        story = next(story for story in stories if story and story.photo)
        page, _withheld, _sources = library.stories.page(story.uid)
        return page
    finally:
        library.close()
