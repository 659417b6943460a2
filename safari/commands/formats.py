"""`formats`: which kinds of safari there are; one as a file, or one from a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from safari.commands._dispatch import answer, say
from safari.commands._library import a_file, a_path, opened, take_library
from safari.errors import SafariError
from safari.formats.desk import KeyTakenError
from safari.library import Library
from safari.words import LANGUAGES, _


def about() -> str:
    """What the command does."""
    return _("List the formats a safari can have: key, language, title. Or share one as a file, or take one in.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    add = parser.add_argument
    deed = parser.add_mutually_exclusive_group()
    words = _("write the format with this key into a file, over one that is there")
    deed.add_argument("--share", nargs=2, metavar=("KEY", "FILE"), help=words)
    deed.add_argument("--take-in", type=a_path, metavar="FILE", help=_("take in the format of a file somebody shared"))
    add("--key", default="", help=_("with --take-in: the key it gets here, where its own is taken"))
    add("--language", choices=LANGUAGES, help=_("in which language; that of the programme where none is given"))


def run(options: argparse.Namespace) -> int:
    """Do one of the three."""
    if options.key and not options.take_in:
        raise SafariError(_("--key belongs to --take-in."), _("Say which file is taken in."))
    with opened(options.library, to_change=bool(options.take_in)) as library:
        language = options.language or library.programme.language
        if options.take_in:
            answer(_take_in(library, options.take_in, options.key))
        elif options.share:
            answer(str(_share(library, options.share, language)))
        else:
            _list(library, language)
    return 0


def _list(library: Library, language: str) -> None:
    """One a line; what cannot be used is told on stderr."""
    known, broken = library.formats.formats(language)
    for one in known:
        answer(f"{one.key}\t{one.language}\t{one.title}")
    for error in broken:
        say(error.in_terminal)


def _share(library: Library, key_and_file: list[str], language: str) -> Path:
    from safari.exports import format_file

    key, file = key_and_file
    try:
        target = a_file(file)
    except argparse.ArgumentTypeError as error:
        raise SafariError(f"{error}.") from error
    return format_file.EXPORT.write(library.formats.shared(key, language), target)


def _take_in(library: Library, path: Path, key: str) -> str:
    """The key it has from now on."""
    try:
        return library.formats.take_in(path, key).key
    except KeyTakenError as error:
        raise SafariError(error.what, _("Nothing was changed. Add: --key {free}").format(free=error.free)) from error
