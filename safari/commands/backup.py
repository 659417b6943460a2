"""`backup`: a verified backup of a library in any folder."""

from __future__ import annotations

import argparse

from safari.commands._dispatch import answer
from safari.commands._library import a_path, opened, take_library
from safari.words import _


def about() -> str:
    """What the command does."""
    return _("Make a backup in a folder: copied, opened, checked and counted. Answers with its path.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    parser.add_argument("folder", metavar="FOLDER", type=a_path, help=_("where to put it; made where there is none"))


def run(options: argparse.Namespace) -> int:
    """Make it."""
    with opened(options.library) as library:
        answer(str(library.back_up(options.folder).path))
    return 0
