"""Before telling: promises nobody owns or of no day, a number of nothing or from nowhere, a leader without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from safari.checking.concern import Concern
from safari.story.figures import is_only_counted
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


def number(story: Story, day: date | None) -> Iterator[Concern]:
    """The one number, where nobody says where it comes from, or what was counted on the `day` of the safari."""
    if story.figure and not story.source.strip():
        yield Concern("number", "source", _("Nobody can see where the number {n} comes from.").format(n=story.figure))
    if is_only_counted(story, day):
        yield Concern("counted", "why", _("Nobody can see what the number {n} counts.").format(n=story.figure))


def leader(story: Story) -> Iterator[Concern]:
    """A leader's words that nobody is named for."""
    if story.leader_words.strip() and story.leader is None:
        yield Concern("leader", "leader", _("The leader’s words stand there without a name."))
