"""`import`: shows what a file with people would bring, and takes it in where told to."""  # noqa: N999 - the name of the file is the word that is typed

from __future__ import annotations

import argparse

from safari.commands._dispatch import answer, say
from safari.commands._library import a_path, opened, take_library
from safari.errors import SafariError
from safari.library import Library
from safari.newcomers.decoding import ENCODINGS
from safari.newcomers.people_file import FIELDS, Kind, PeopleFile
from safari.newcomers.preview import Line, Preview, Standing
from safari.text import clean
from safari.words import _, ngettext


def about() -> str:
    """What the command does."""
    return _(
        "Show what leaders or customers in a CSV file or in vCards would come in, and with --yes take them in: all of "
        "them or, where a row is wrong or anything else goes wrong, none. --leave-out-wrong takes in the others."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    parser.add_argument("file", metavar="FILE", type=a_path, help=_("a CSV file or vCards"))
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--leaders", dest="kind", action="store_const", const=Kind.LEADERS, help=_("they are leaders (the default)")
    )
    kind.add_argument(
        "--customers",
        dest="kind",
        action="store_const",
        const=Kind.CUSTOMERS,
        help=_("they are customers; their names stay in People, and who has no alias becomes “Customer 1” and so on"),
    )
    parser.add_argument("--letters", choices=ENCODINGS, default="", help=_("how the file's letters are written"))
    parser.add_argument("--yes", action="store_true", help=_("take them in; without it nothing is changed"))
    parser.add_argument(
        "--leave-out-wrong",
        action="store_true",
        help=_("with --yes: leave out rows that are wrong, or customers who are leaders here"),
    )
    parser.set_defaults(kind=Kind.LEADERS)


def run(options: argparse.Namespace) -> int:
    """One line a row of the file, by its line there; the counts, and what to do next, on stderr."""
    from safari.imports import read_people

    file = read_people(options.file, options.letters)
    with opened(options.library, to_change=options.yes) as library:
        preview = library.newcomers.preview(file, options.kind)
        for line in preview.lines:
            answer(_line(line, options.kind))
        _tell(file, preview)
        if options.yes:
            _take_in(library, preview, leave_out=options.leave_out_wrong)
        elif preview.chosen():
            say(_what_next(preview))
    return 0


def _line(line: Line, kind: Kind) -> str:
    """What of the row goes where, without whatever would steer the terminal: a file may come from anywhere."""
    from safari.newcomers.differences import said
    from safari.newcomers.wording import standing_word

    held = [(one, getattr(line.person, one)) for one in FIELDS[kind] if hasattr(line.person, one)]
    goes_where = _("; ").join(said(one, "", words) for one, words in held if words)
    parts = (str(line.number), standing_word(line.standing), goes_where, line.sentence)
    return " ".join("  ".join(clean(part) for part in parts if part).split("\n"))


def _tell(file: PeopleFile, preview: Preview) -> None:
    from safari.newcomers.wording import counted, encoding_name, not_taken

    if file.is_guess:
        said = _("Nothing in the file says how its letters are written; read as {encoding}. --letters says otherwise.")
        say(said.format(encoding=encoding_name(file.encoding)))
    if others := not_taken(preview):
        say(others)
    say(counted(preview))


def _what_next(preview: Preview) -> str:
    if not preview.chosen(preview.doubtful):
        wrong = preview.count(Standing.WRONG)
        remedy = _("Nobody in this file can be taken in.") if wrong else _in_the_window()
        return _("Nothing was changed. {remedy}").format(remedy=remedy)
    if _to_leave_out(preview):
        return _("Nothing was changed. The same with --yes --leave-out-wrong takes in the rows that are not wrong.")
    return _("Nothing was changed. The same with --yes takes them in.")


def _to_leave_out(preview: Preview) -> int:
    """How many rows are wrong, or name a leader among customers."""
    return preview.count(Standing.WRONG) + len(preview.doubtful)


def _take_in(library: Library, preview: Preview, *, leave_out: bool) -> None:
    """Take in what the preview shows. Raises SafariError, with nothing changed, where a row is wrong and nobody said
    to leave those out."""
    from safari.newcomers.wording import taken_in

    chosen, wrong = preview.chosen(preview.doubtful), _to_leave_out(preview)
    if wrong and not chosen:
        mend = _("Mend the lines named above, then try again.")
        raise SafariError(
            _("Nobody in this file can be taken in."), mend if preview.count(Standing.WRONG) else _in_the_window()
        )
    if wrong and not leave_out:
        raise _wrong(preview)
    library.newcomers.take_in(preview, preview.doubtful)
    say(_("{done}.").format(done=taken_in(preview.kind, len(chosen))) if chosen else _("Nothing was left to take in."))
    if wrong:
        say(ngettext("{n} row was left out.", "{n} rows were left out.", wrong).format(n=wrong))


def _in_the_window() -> str:
    return _("Leaders become customers only in the window, once ticked there.")


def _wrong(preview: Preview) -> SafariError:
    n = preview.count(Standing.WRONG)
    said = ngettext("{n} row is wrong, so nobody was taken in.", "{n} rows are wrong, so nobody was taken in.", n)
    if not n:
        n = len(preview.doubtful)
        said = ngettext(
            "{n} row names a leader, so nobody was taken in.", "{n} rows name a leader, so nobody was taken in.", n
        )
    return SafariError(said.format(n=n), _("Mend the lines named above, or leave them out with --leave-out-wrong."))
