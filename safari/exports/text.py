"""The N=1 page as plain text: all of its words, for a message or a clipboard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from safari.exports import Export
from safari.sharing.story_page import StoryPage
from safari.words import _


def make(page: StoryPage) -> bytes:
    """The file's bytes."""
    return (as_text(page) + "\n").encode()


def as_text(page: StoryPage) -> str:
    """The page's words, a part a line, an empty line before what begins anew; nothing in it is cut."""
    from safari.pages.in_words import Kind, in_words

    under = {
        (Kind.NAME, Kind.ABOUT),
        (Kind.ABOUT, Kind.ABOUT),
        (Kind.MOMENT, Kind.MOMENT_WORDS),
        (Kind.HEADING, Kind.NOTE),
        (Kind.HEADING, Kind.POINT),
        (Kind.HEADING, Kind.FIGURE),
        (Kind.HEADING, Kind.WHY),
        (Kind.HEADING, Kind.ASK),
        (Kind.HEADING, Kind.PROMISE),
        (Kind.NOTE, Kind.POINT),
        (Kind.POINT, Kind.POINT),
        (Kind.FIGURE, Kind.WHY),
        (Kind.FIGURE, Kind.NOTE),
        (Kind.WHY, Kind.NOTE),
        (Kind.ASK, Kind.PROMISE),
        (Kind.PROMISE, Kind.PROMISE),
        (Kind.SAID, Kind.SAID_BY),
    }
    parts = in_words(replace(page, photo=None))
    lines = [f"- {part.text}" if part.kind is Kind.PROMISE else part.text for part in parts]
    joints = ["\n" if (one.kind, two.kind) in under else "\n\n" for one, two in pairwise(parts)]
    return "".join(line + joint for line, joint in zip(lines, [*joints, ""], strict=False))


EXPORT = Export("text", _("Plain text"), ".txt", make, StoryPage)
