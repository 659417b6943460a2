"""A wall: many stories as one document, a contents page and a story a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO

from safari.sharing.story_page import ShareablePhoto, StoryPage

_SHARP = 750
"""Pixels: sharp at 60 mm on any printer. A hundred pictures more than twice as wide make a file nobody can send."""


@dataclass(frozen=True, slots=True)
class Wall:
    """`language` is that of the contents page (one of LANGUAGES); each story speaks its own."""

    language: str
    organisation: str
    stories: tuple[StoryPage, ...]


def hung(page: StoryPage) -> StoryPage:
    """A page as it hangs among others: its picture no larger than it has to be."""
    if page.photo is None:
        return page
    from PIL import Image

    with Image.open(BytesIO(page.photo.jpeg)) as picture:
        if picture.width < 2 * _SHARP:
            return page
        picture.draft("RGB", (_SHARP, round(picture.height * _SHARP / picture.width)))  # read at half its size at once
        small = BytesIO()
        picture.save(small, "JPEG", quality=85)
    return replace(page, photo=ShareablePhoto(small.getvalue(), page.photo.face))


def is_bare(page: StoryPage) -> bool:
    """Whether nothing a customer said may be shown on it: such a page does not hang."""
    return page.hero is None and not page.moments
