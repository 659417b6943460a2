"""All words of a story that will stand on its page, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Written
from safari.people.customer import Customer
from safari.plan.safari import Safari
from safari.sharing.occasion import occasion
from safari.story.story import CurveStop, Moment, Promise, Story
from safari.words import _

Part = Moment | CurveStop | Promise


def written(story: Story, parts: Sequence[Part], customer: Customer | None) -> tuple[Written, ...]:
    """In the order of the page."""
    return tuple(one for one in (*_of_story(story, customer), *_of_parts(parts)) if one.text.strip())


def printed_occasion(story: Story, safari: Safari) -> Iterator[Written]:
    """What stands at the top of the page where nobody typed anything else; no field holds it."""
    if not story.occasion:
        yield Written("who", _("The occasion"), occasion(safari, story.language), field="occasion")


def _of_story(story: Story, customer: Customer | None) -> Iterator[Written]:
    """Who the customer is stands on the page as People says it, where the story does not say otherwise."""
    names = (
        ("hero", _("The quote"), "hero_text"),
        ("who", _("The occasion"), "occasion"),
        ("curve", _("The line beside the curve"), "curve_note"),
        ("number", _("The number"), "figure"),
        ("number", _("The source of the number"), "source"),
        ("number", _("Why it matters"), "why"),
        ("promises", _("The ask"), "ask"),
        ("leader", _("The leader’s words"), "leader_words"),
        ("leader", _("The line about the leader"), "leader_role"),
    )
    yield from (Written(block, part, getattr(story, field), story.uid, field) for block, part, field in names)
    who, since = (story.who or customer.who, story.since or customer.since) if customer else (story.who, story.since)
    yield Written("who", _("Who they are"), who, story.uid, "who")
    yield Written("who", _("Customer since"), since, story.uid, "since")


def _of_parts(parts: Iterable[Part]) -> Iterator[Written]:
    for part in parts:
        number = part.position + 1
        if isinstance(part, Moment):
            yield Written("moments", _("Moment {n}").format(n=number), part.text, part.uid, "text")
            yield Written("moments", _("The title of moment {n}").format(n=number), part.title, part.uid, "title")
            yield Written(
                "moments", _("The time of moment {n}").format(n=number), part.when_said, part.uid, "when_said"
            )
        elif isinstance(part, CurveStop):
            yield Written("curve", _("Stop {n} of the curve").format(n=number), part.name, part.uid, "name")
            yield Written("curve", _("The time of stop {n}").format(n=number), part.when_felt, part.uid, "when_felt")
        else:
            yield Written("promises", _("Promise {n}").format(n=number), part.what, part.uid, "what")
