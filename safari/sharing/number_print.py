"""What a page prints of the one number: the figure, its dots, and in one line how sure it is and where it is from."""

from __future__ import annotations

from safari.sharing.story_page import PageNumber
from safari.story.story import Certainty, Story
from safari.words import catalogue


def page_number(story: Story, language: str) -> PageNumber | None:
    """The number of a story; None where there is no figure.

    How sure it is comes first, in the page's language: a long source is cut at its end, and this must not be. No full
    stop after it: a page cuts after whole sentences, and would leave nothing else.
    """
    if not story.figure:
        return None
    source = " – ".join(filter(None, (_sure(story.certainty, language), story.source)))
    return PageNumber(story.figure, story.customers, source)


def _sure(certainty: Certainty, language: str) -> str:
    words = catalogue(language)
    said = {
        Certainty.KNOWN: words.gettext("Known"),
        Certainty.ESTIMATED: words.gettext("Estimated"),
        Certainty.ASSUMED: words.gettext("Assumed"),
    }
    return said.get(certainty, "")
