"""The N=1 page: one customer, heart first, then brain, then the ask, on exactly one page."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from safari.pages.ask import ask
from safari.pages.drawing import Block
from safari.pages.drawn import Drawn, told
from safari.pages.feeling_curve import feeling_curve
from safari.pages.grid import A4, Grid
from safari.pages.hero import hero, photo
from safari.pages.leader import leader
from safari.pages.moments import moments
from safari.pages.number import number
from safari.pages.pdf import About, one_page
from safari.pages.printable import printable
from safari.pages.small_print import small_print
from safari.pages.top_line import top_line
from safari.pages.who import who
from safari.sharing.story_page import StoryPage
from safari.words import catalogue


def draw(page: StoryPage, target: BinaryIO | Path, grid: Grid = A4) -> Drawn:
    """Writes the page as a PDF of one page of the grid's paper: into a binary file, or to a path in one go.

    The same page gives the same bytes. A photo that is no JPEG raises SafariError before anything is written.
    """
    shown, unprintable = printable(page)
    blocks = compose(shown, grid)
    data = one_page(blocks, about(shown), (grid.width, grid.height))
    if isinstance(target, Path):
        target.write_bytes(data)
    else:
        target.write(data)
    return told(blocks, unprintable)


def measure(page: StoryPage, grid: Grid = A4) -> Drawn:
    """What `draw` would tell, without making the PDF."""
    shown, unprintable = printable(page)
    return told(compose(shown, grid), unprintable)


def compose(page: StoryPage, grid: Grid = A4) -> tuple[Block, ...]:
    """The blocks of a page whose characters are all printable, in reading order."""
    say = catalogue(page.language)
    return (
        top_line(page.organisation, page.occasion),
        *photo(page, grid),
        *hero(page, grid),
        who(page, grid),
        *moments(page, grid),
        *feeling_curve(page, say, grid),
        *number(page, say, grid),
        *ask(page, say, grid),
        *leader(page, grid),
        *small_print(page, say, grid),
    )


def about(page: StoryPage) -> About:
    """What the file says about itself: the organisation made it, never a person."""
    return About(
        title=" · ".join(filter(None, (page.name, page.occasion))) or page.organisation or "Customer Safari",
        author=page.organisation,
        subject=page.hero.text if page.hero else page.occasion,
        language=page.language,
    )
