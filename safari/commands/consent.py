"""`consent`: notes what a customer agreed to, or takes back."""

from __future__ import annotations

import argparse

from safari.commands._library import customer_called, day, opened, take_library
from safari.errors import SafariError
from safari.people.consent import Answer, How, Use
from safari.text import line
from safari.words import _


def about() -> str:
    """What the command does."""
    return _("Note what a customer agreed to. Nothing of a customer is shown before.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    add = parser.add_argument
    add("customer", metavar="CUSTOMER", help=_("the alias or its beginning"))
    add(
        "--uses",
        required=True,
        type=_uses,
        metavar="USE,USE",
        help=_("what it is about, joined by commas: {uses}. A page needs notes and one of the quotes").format(
            uses=", ".join(Use)
        ),
    )
    add("--how", type=How, choices=list(How), default=How.WRITTEN, help=_("how it was given (written)"))
    add("--on", type=day, metavar="YYYY-MM-DD", help=_("the day of the answer (today)"))
    add("--until", type=day, metavar="YYYY-MM-DD", help=_("the last day it holds (no end)"))
    add("--by", default="", metavar="NAME", help=_("who asked"))
    add("--language", default="", type=line, help=_("the language of the form or talk, such as el"))
    answer = parser.add_mutually_exclusive_group()
    answer.add_argument("--no", action="store_true", help=_("the answer was no"))
    answer.add_argument("--asked", action="store_true", help=_("they were asked and have not answered"))
    answer.add_argument("--withdraw", action="store_true", help=_("they take back what they agreed to"))


def run(options: argparse.Namespace) -> int:
    """Note the answer."""
    from safari.people.desk import Given

    with opened(options.library, to_change=True) as library:
        customer = customer_called(library, options.customer)
        on = options.on or library.journal.clock().date()
        if options.withdraw:
            library.people.withdraw(customer.uid, options.uses, on)
            return 0
        answer = Answer.NO if options.no else Answer.ASKED if options.asked else Answer.YES
        given = Given(answer, options.how, on, options.by, options.until, options.language)
        library.people.answer(customer.uid, options.uses, given)
    return 0


def _uses(typed: str) -> list[Use]:
    try:
        return [Use(use.strip()) for use in typed.split(",")]
    except ValueError as error:
        raise SafariError(
            _("“{typed}” names something nobody can agree to.").format(typed=typed),
            _("There are: {names}.").format(names=", ".join(Use)),
        ) from error
