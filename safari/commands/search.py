"""`search`: finds notes that may be shown, by the beginnings of words, in any language, newest first."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from safari.commands._dispatch import answer, say
from safari.commands._library import opened, take_library
from safari.finding.query import Query
from safari.sharing.shareable_note import ShareableNote
from safari.text import clean, hits, search_words
from safari.words import _, ngettext

MOST = 1000
_BOLD, _PLAIN = "\033[1m", "\033[0m"


def about() -> str:
    """What the command does."""
    return _(
        "Find notes by words or their beginnings, whatever case and accents; the newest first. Customers' words are "
        "shown where they agreed to notes and to be quoted."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS", help=_("all of them must be in the note"))
    parser.add_argument("--most", type=_most, default=50, metavar="N", help=_("how many to look at, 1 to 1000 (50)"))


def run(options: argparse.Namespace) -> int:
    """One line a note that may be shown today; a terminal sees in bold what was searched."""
    words = " ".join(options.words)
    with opened(options.library) as library:
        found = library.finding.notes(library.finding.newest(Query(words), limit=options.most))
        if not found:
            say(_("No note has all of these words."))
        names = {one.uid: one.name for one in library.people.leaders()}
        names |= {one.uid: one.alias for one in library.people.customers()}
        titles = {one.uid: one.title for one in library.plans.safaris()}
        marked = search_words(words) if sys.stdout and sys.stdout.isatty() else ()
        shown = library.sharing.notes(found)
        for note in shown:
            answer(_line(note, names, titles, marked))
        if held_back := len(found) - len(shown):
            say(_held_back(held_back))
    return 0


def _most(typed: str) -> int:
    try:
        most = int(typed)
    except ValueError:
        most = 0
    if not 1 <= most <= MOST:
        raise argparse.ArgumentTypeError(_("{typed} is no number from 1 to {most}").format(typed=typed, most=MOST))
    return most


def _held_back(count: int) -> str:
    return ngettext(
        "{n} note is not shown: its customer has not agreed to notes and to be quoted.",
        "{n} notes are not shown: their customers have not agreed to notes and to be quoted.",
        count,
    ).format(n=count)


def _line(note: ShareableNote, names: Mapping[str, str], titles: Mapping[str, str], marked: tuple[str, ...]) -> str:
    """The note without whatever would steer the terminal: a library may come from anywhere."""
    who = clean(names.get(note.said_by or note.author or "", ""))
    said = ": ".join(part for part in (who, _shown(clean(note.text), marked)) if part)
    feeling = "" if note.feeling is None else f"^{note.feeling:+d}"
    parts = (note.at.strftime("%Y-%m-%d %H:%M"), note.kind, said, *(f"#{clean(tag)}" for tag in note.tags), feeling)
    return "  ".join(part for part in (*parts, f"({clean(titles.get(note.safari, ''))})") if part)


def _shown(text: str, marked: tuple[str, ...]) -> str:
    """The text on one line, with what was searched in bold."""
    shown, place = "", 0
    for start, end in hits(text, marked) if marked else []:
        shown += f"{text[place:start]}{_BOLD}{text[start:end]}{_PLAIN}"
        place = end
    return " ".join((shown + text[place:]).split())
