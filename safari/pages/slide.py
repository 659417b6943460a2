"""The N=1 page as one slide, 16:9: the heart at the left, the brain and the ask at the right."""

from __future__ import annotations

from safari.pages.drawing import Area, Block
from safari.pages.drawn import Drawn, told
from safari.pages.printable import printable
from safari.pages.slide_ask import ask, leader, small_print
from safari.pages.slide_brain import number
from safari.pages.slide_heart import curve, hero, moments, top, who
from safari.pages.slide_panel import SIZE, Panel
from safari.sharing.story_page import StoryPage
from safari.words import catalogue


def compose(page: StoryPage) -> tuple[Panel, ...]:
    """The panels of a page whose characters are all printable, in reading order."""
    say = catalogue(page.language)
    panels = (
        *top(page),
        *hero(page),
        *who(page),
        *moments(page),
        *curve(page, say),
        *number(page, say),
        *ask(page, say),
        *leader(page),
        *small_print(page, say),
    )
    return tuple(panel for panel in panels if panel.texts or panel.shapes or panel.words_cut)


def measure(page: StoryPage) -> Drawn:
    """How full the slide is and what it cuts: the same that the page tells of itself."""
    shown, unprintable = printable(page)
    blocks = tuple(
        Block(panel.key, panel.area, (), panel.fullness, panel.words_cut, panel.part, undotted=panel.undotted)
        for panel in compose(shown)
    )
    return told(blocks or (Block("top", Area(0, 0, *SIZE), ()),), unprintable)
