"""`check`: whether a library is in order, inside and out."""

from __future__ import annotations

import argparse

from safari.commands._dispatch import answer
from safari.commands._library import opened, take_library
from safari.errors import SafariError
from safari.text import clean
from safari.words import _


def about() -> str:
    """What the command does."""
    return _("Check a library: the file, the journal against the tables, the search, the pictures.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)


def run(options: argparse.Namespace) -> int:
    """One line for each check; what is wrong stands under it."""
    wrong = 0
    with opened(options.library) as library:
        for verdict in library.check():
            answer(("NOT SO: " if verdict.problems else "ok: ") + verdict.sentence, at_once=True)
            for problem in verdict.problems:
                answer(f"    {clean(problem)}", at_once=True)
            wrong += bool(verdict.problems)
    if wrong:
        raise SafariError(
            _("{name} is not in order.").format(name=options.library.name),
            _("Restore a backup into a new file: they lie in the folder “{name} backups” beside it.").format(
                name=options.library.name
            ),
        )
    return 0
