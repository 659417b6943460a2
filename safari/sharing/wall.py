"""A wall: many stories as one document, a contents page and a story a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from safari.sharing.story_page import ShareablePhoto, StoryPage
from safari.words import _

if TYPE_CHECKING:
    from safari.sharing.gate import Cleared

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


def why_bare(cleared: Cleared) -> str:
    """Why this page does not hang, in a sentence or two; "" where it does."""
    if not is_bare(cleared.page):
        return ""
    held_back = next((one for one in cleared.withheld if one.block in {"hero", "moments"}), None)
    if held_back is None:
        return _("No words of a customer stand on its page yet.")
    return _("Nothing of it may be shown. {reason}").format(reason=held_back.reason)
