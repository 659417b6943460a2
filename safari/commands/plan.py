"""`plan`: a new safari, with its leaders beside its customers; makes the library where there is none."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from safari.commands._dispatch import answer, say
from safari.commands._library import clock_time, day, opened, take_library
from safari.library import Library
from safari.plan.format import Format, called
from safari.words import LANGUAGES, _


def about() -> str:
    """What the command does."""
    return _("Plan a safari; makes the library where there is none. Answers with the safari's uid.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    add = parser.add_argument
    add("--title", default="", help=_("what it is called; the format's name where none is given"))
    kinds = _(
        "the kind of safari: breakfast, event, service_day, calls, life, loss_calls, barbecue, or one of your own"
    )
    add("--format", default="breakfast", metavar="KEY", help=kinds)
    add("--language", choices=LANGUAGES, help=_("of its plan and papers; that of the programme where none is given"))
    add("--date", type=day, metavar="YYYY-MM-DD", help=_("the day"))
    add("--time", type=clock_time, metavar="HH:MM", help=_("when it starts"))
    add("--place", default="", help=_("where"))
    add("--feel", default="", help=_("what leaders should feel"))
    add("--learn", default="", help=_("what leaders should learn"))
    add("--focus", default="", help=_("the one question to come home with"))
    add("--host", default="", help=_("who leads through the day"))
    add("--segment", default="", help=_("the group of customers"))
    add("--touchpoint", action="append", default=[], help=_("where in the customer's journey; may be repeated"))
    add("--leader", action="append", default=[], metavar="NAME", help=_("who goes; may be repeated"))
    add(
        "--customer",
        action="append",
        default=[],
        metavar="ALIAS",
        help=_(
            "who is met; may be repeated. Leaders sit beside customers in this order. Note what a customer agreed to "
            "with the command “consent”: nothing of theirs is shown before"
        ),
    )
    add("--reason", default="", help=_("why customers are asked although they were asked lately, or want no asking"))
    add("--organisation", default="", help=_("whose programme it is, where the library is made now"))


def run(options: argparse.Namespace) -> int:
    """Plan it all as one intention, so that it is all there or not at all."""
    with _opened_or_made(options) as library, library.journal.intention(_("Safari planned")):
        plans = library.plans
        kind = _kind(library, options.format, options.language or library.programme.language)
        safari = plans.plan(kind, options.title, **_details(options))
        if options.segment:
            plans.name_segment(safari.uid, options.segment)
        for name in options.touchpoint:
            library.journey.choose_called(safari.uid, name)
        leaders = [library.guests.invite_leader(safari.uid, name) for name in options.leader]
        invite, why = library.guests.invite_customer, options.reason
        customers = [invite(safari.uid, alias, reason=why) for alias in options.customer]
        for leader, customer in zip(leaders, customers, strict=False):  # one more leader than customers sits alone
            library.guests.pair(leader.uid, customer.customer)
    answer(safari.uid)
    return 0


def _kind(library: Library, key: str, language: str) -> Format:
    known, broken = library.formats.formats(language)
    for error in broken:
        say(str(error))
    return called(key, known)


def _details(options: argparse.Namespace) -> dict[str, Any]:
    """What the options say about the safari itself."""
    said = {name: getattr(options, name) for name in ("place", "feel", "learn", "focus", "host")}
    return said | {"day": options.date, "starts": options.time, "language": options.language or ""}


@contextmanager
def _opened_or_made(options: argparse.Namespace) -> Iterator[Library]:
    if options.library.exists():
        with opened(options.library, to_change=True) as library:
            yield library
        return
    library = Library.create(options.library, options.organisation or _("Our organisation"))
    try:
        yield library
    except BaseException:
        library.close()
        options.library.unlink(missing_ok=True)  # made a moment ago, and nothing came of it
        raise
    library.close()
