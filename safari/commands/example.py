"""`example`: writes the example library, and the page that comes out of it."""

from __future__ import annotations

import argparse

from safari.commands._dispatch import answer
from safari.commands._library import LATEST, a_path, opened, safari_called
from safari.places import SUFFIX
from safari.words import _

NAME = "Fjellvik Insurance"


def about() -> str:
    """What the command does."""
    return _("Write the example library; with --story its page as well. Answers with the paths.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("path", metavar="PATH", type=a_path, help=_("a file that is not there yet, or a folder"))
    parser.add_argument("--story", action="store_true", help=_("write the page beside it; PATH is then a folder"))


def run(options: argparse.Namespace) -> int:
    """Write what was asked for."""
    from safari import example

    path = options.path
    if path.is_dir() or (options.story and path.suffix != SUFFIX):
        path /= f"{NAME}{SUFFIX}"
    example.write(path)
    answer(str(path))
    if options.story:
        from safari.commands import story

        with opened(path) as library:
            answer(str(story.write(library, safari_called(library, LATEST), path.with_suffix(".pdf"))))
    return 0
