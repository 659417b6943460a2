"""The N=1 page as Markdown, for newsletters; what people typed stays text, whatever signs are in it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, zip_longest

from safari.exports import Export
from safari.sharing.story_page import StoryPage

_SIGNS = re.compile(r"([\\`*_\[\]<>&#|~@$])")
# Addresses that many readers make links of by themselves (GitHub Flavored Markdown, "Autolinks (extension)").
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_AT_THE_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def make(page: StoryPage) -> bytes:
    """The file's bytes."""
    from safari.pages.in_words import Kind, in_words

    ways = {
        Kind.QUOTE: "# {}",
        Kind.NAME: "**{}**",
        Kind.MOMENT: "### {}",
        Kind.HEADING: "## {}",
        Kind.POINT: "- {}",
        Kind.FIGURE: "**{}**",
        Kind.ASK: "**{}**",
        Kind.PROMISE: "- {}",
        Kind.SAID: "> {}",
        Kind.SAID_BY: "> {}",
    }
    gaps = {
        (Kind.POINT, Kind.POINT): "\n",
        (Kind.PROMISE, Kind.PROMISE): "\n",
        (Kind.SAID, Kind.SAID_BY): "\n>\n",
    }
    parts = in_words(replace(page, photo=None))
    paragraphs = [ways.get(part.kind, "{}").format(escaped(part.text)) for part in parts]
    joints = [gaps.get((one.kind, two.kind), "\n\n") for one, two in pairwise(parts)]
    return "".join(map("".join, zip_longest(paragraphs, [*joints, "\n"], fillvalue=""))).encode()


def escaped(text: str) -> str:
    """A text of one line in which no sign means anything to Markdown."""
    text = _ADDRESS.sub(lambda found: "\\" + found[0], _SIGNS.sub(r"\\\1", text))
    return _AT_THE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)


EXPORT = Export("markdown", "Markdown", ".md", make, StoryPage)
