"""`notes`: saves notes as a table or as a project for analysis; the suffix of the file says which."""

from __future__ import annotations

import argparse
from pathlib import Path

from safari.commands._dispatch import answer, say
from safari.commands._library import a_file, opened, safari_called, take_library
from safari.finding.query import Query
from safari.words import _

FORMATS = {".xlsx": "notes_xlsx", ".csv": "notes_csv", ".qdpx": "notes_qdpx", ".qdc": "notes_qdc"}


def about() -> str:
    """What the command does."""
    return _(
        "Save the notes that may leave the library: as an Excel workbook (.xlsx), as .csv, as a REFI-QDA project for "
        "programs that analyse them (.qdpx), or their codes alone (.qdc). Customers go by alias."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    parser.add_argument("words", nargs="*", metavar="WORDS", help=_("all of them must be in the note"))
    parser.add_argument("--to", type=_a_known_file, required=True, metavar="FILE", help=_("where to write it"))
    parser.add_argument("--safari", default="", metavar="SAFARI", help=_("the notes of this safari alone"))


def run(options: argparse.Namespace) -> int:
    """Write them; how many stayed, and what was changed on the way, is told on stderr."""
    from safari.exports import export
    from safari.outgoing.told import besides

    with opened(options.library) as library:
        of = frozenset({safari_called(library, options.safari).uid} if options.safari else ())
        notes = library.outgoing.notes(Query(" ".join(options.words), safaris=of))
        path = export(FORMATS[options.to.suffix.lower()]).write(notes, options.to)
        for sentence in besides(notes.report):
            say(sentence)
        answer(str(path))
    return 0


def _a_known_file(typed: str) -> Path:
    path = a_file(typed)
    if path.suffix.lower() not in FORMATS:
        known = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(
            _("{typed} has none of these endings: {known}").format(typed=typed, known=known)
        )
    return path
