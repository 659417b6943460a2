"""`search`: finds notes by the beginnings of words, in any language, newest first."""

from __future__ import annotations

import argparse
import sys

from safari.commands._dispatch import say
from safari.commands._library import opened, take_library
from safari.finding.query import Query
from safari.run.note import Note
from safari.text import hits, search_words
from safari.words import _

_BOLD, _PLAIN = "\033[1m", "\033[0m"


def about() -> str:
    """What the command does."""
    return _("Find notes by words or their beginnings, whatever case and accents; the newest first.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS", help=_("all of them must be in the note"))
    parser.add_argument("--most", type=int, default=50, metavar="N", help=_("how many to show at most (50)"))


def run(options: argparse.Namespace) -> int:
    """One line a note; a terminal sees in bold what was searched."""
    words = " ".join(options.words)
    with opened(options.library) as library:
        found = library.finding.notes(library.finding.newest(Query(words), limit=max(0, options.most)))
        if not found:
            say(_("No note has all of these words."))
        names = {one.uid: one.name for one in library.people.leaders()}
        names |= {one.uid: one.alias for one in library.people.customers()}
        titles = {one.uid: one.title for one in library.plans.safaris()}
        marked = search_words(words) if sys.stdout.isatty() else ()
        for note in found:
            print(_line(note, names, titles, marked))
    return 0


def _line(note: Note, names: dict[str, str], titles: dict[str, str], marked: tuple[str, ...]) -> str:
    who = names.get(note.said_by or note.author or "", "")
    said = ": ".join(part for part in (who, _shown(note.text, marked)) if part)
    feeling = "" if note.feeling is None else f"^{note.feeling:+d}"
    parts = (note.at.strftime("%Y-%m-%d %H:%M"), note.kind, said, *(f"#{tag}" for tag in note.tags), feeling)
    return "  ".join(part for part in (*parts, f"({titles.get(note.safari, '')})") if part)


def _shown(text: str, marked: tuple[str, ...]) -> str:
    """The text on one line, with what was searched in bold."""
    shown, place = "", 0
    for start, end in hits(text, marked) if marked else []:
        shown += f"{text[place:start]}{_BOLD}{text[start:end]}{_PLAIN}"
        place = end
    return " ".join((shown + text[place:]).split())
