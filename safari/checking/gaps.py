"""Before telling: promises that nobody owns or that have no day, and a number that comes from nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safari.checking.concern import Concern
from safari.story.story import Promise, Story
from safari.words import _


def promises(made: Iterable[Promise]) -> Iterator[Concern]:
    """Those without an owner, without a day, or without both."""
    for promise in made:
        sentences = {
            (True, True): _("“{what}” has no owner and no date."),
            (True, False): _("“{what}” has no owner."),
            (False, True): _("“{what}” has no date."),
        }
        sentence = sentences.get((promise.owner is None, promise.due is None))
        if promise.what.strip() and sentence:
            said = sentence.format(what=" ".join(promise.what.split()))
            missing = "owner" if promise.owner is None else "due"
            yield Concern(f"promise {promise.uid}", missing, said, record=promise.uid)


def number(story: Story) -> Iterator[Concern]:
    """The one number, where nobody says where it comes from."""
    if story.figure and not story.source.strip():
        yield Concern("number", "source", _("Nobody can see where the number {n} comes from.").format(n=story.figure))
