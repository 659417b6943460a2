"""`jot`: keeps what is typed, line by line, in the grammar of the input line."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator
from typing import BinaryIO

from safari.commands._dispatch import UnheardError, answer, say, unheard
from safari.commands._library import leader_called, opened, safari_called, take_library, take_safari
from safari.errors import SafariError
from safari.library import Library
from safari.run.jot_line import Known, language_of, note_from, parse
from safari.text import LONGEST_NOTE, clean, hides_something, line
from safari.words import _

_MOST_BYTES = 8 * LONGEST_NOTE  # a longer line cannot be a note; it is refused without being held in memory


def about() -> str:
    """What the command does."""
    return _("Keep notes, one a line from standard input. Answers “kept UID” for each once it is on disk.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    take_safari(parser)
    parser.add_argument("--as", dest="leader", required=True, metavar="LEADER", help=_("who writes: a leader's name"))
    parser.add_argument(
        "--language",
        default="",
        type=line,
        help=_("of the words, where the customer's own is not noted, such as nb; else the programme's"),
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _("""A line is  [~] [sign] words [@who] [#tag] [^feeling], and all but the words may be left out.
  sign      " quote   . saw   ! ouch   * aha   + idea   ? question
  @who      a customer of the safari, by alias or its beginning: a quote, ouch or aha is theirs then, word for word
  #tag      a touchpoint of that name, else a tag
  ^feeling  ^-3 to ^+3; at the end also :) :)) :))) :| :( :(( :(((
  ~         off the record: kept, but never found, told or printed
  \\         before a sign at the beginning, or a face: it is part of the words
A line that cannot be taken gets a sentence on stderr, and the rest go on; the exit code is then 2.""")


def run(options: argparse.Namespace) -> int:
    """Keep every line that can be kept."""
    if sys.stdin is None:
        raise SafariError(_("There is nothing to read: standard input is closed."), _("Send the notes to it, or type."))
    gc.enable()  # this one may run for a whole morning
    with opened(options.library, to_change=True) as library:
        safari = safari_called(library, options.safari)
        leader = leader_called(library, options.leader)
        library.journal.author = leader.uid
        keeper = _Keeper(library, safari.uid, leader.uid, options.language)
        refused = sum(not keeper.keep(number, raw) for number, raw in enumerate(_lines(sys.stdin.buffer), start=1))
    return 2 if refused or keeper.is_unheard else 0


class _Keeper:
    """Keeps lines as notes of one leader on one safari, and answers for each."""

    def __init__(self, library: Library, safari: str, leader: str, language: str = "") -> None:
        guests = {one.customer for one in library.guests.participants(safari)}
        customers = tuple(one for one in library.people.customers() if one.uid in guests)
        self._known = Known(customers, tuple(library.journey.touchpoints()))
        self._library, self._safari, self._leader = library, safari, leader
        self._language = language or library.programme.language
        self.is_unheard = False  # the answers can no longer be written

    def keep(self, number: int, raw: bytes | None) -> bool:
        """Keep one line; whether it was taken. An empty one is passed over."""
        try:
            sent = _text(raw)
            typed = clean(sent)
            if hides_something(sent):
                say(_("Line {number}: invisible characters in it were left out.").format(number=number))
            if not typed:
                return True
            jotted = parse(typed, self._known)
            for unknown in jotted.unknown:
                say(_("Line {number}: {sentence}").format(number=number, sentence=unknown.sentence))
            language = language_of(jotted, self._known, self._language)
            at = self._library.journal.clock()
            note = self._library.notes.keep(note_from(jotted, self._safari, self._leader, at, language))
        except SafariError as error:
            say(_("Line {number}: {sentence}").format(number=number, sentence=error.in_terminal))
            return False
        self._answer(f"kept {note.uid}")
        return True

    def _answer(self, kept: str) -> None:
        """Answer as long as somebody reads. Whoever still writes wants every note kept."""
        if self.is_unheard:
            return
        try:
            answer(kept, at_once=True)
        except UnheardError:
            self.is_unheard = True
            say(unheard())


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream as they come; None for one that is too long to be a note."""
    while raw := _read(source):
        if raw.endswith(b"\n") or len(raw) < _MOST_BYTES:
            yield raw
        else:
            while (rest := _read(source)) and not rest.endswith(b"\n"):
                pass
            yield None


def _read(source: BinaryIO) -> bytes:
    try:
        return source.readline(_MOST_BYTES)
    except OSError as error:  # a folder, a disk that is gone
        raise SafariError(
            _("Standard input cannot be read: {reason}.").format(reason=error.strerror),
            _("What was kept so far is kept."),
        ) from error


def _text(raw: bytes | None) -> str:
    if raw is None:
        raise SafariError(_("This line is too long for a note."), _("Split it in several."))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SafariError(_("This line is not UTF-8 text."), _("Save it as UTF-8, then try again.")) from error
