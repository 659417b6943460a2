"""From the bytes of a file to its letters: what it says itself, else UTF-8, else a suggestion to confirm."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from safari.errors import SafariError
from safari.newcomers.people_file import LONGEST_LINE
from safari.words import _

# UTF-32, whose mark begins with that of UTF-16, is not among them: nothing of today writes people in it.
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SUGGESTED = ("cp1252", "cp1253", "iso-8859-7")
ENCODINGS = ("utf-8", *SUGGESTED)  # to choose from; the others say themselves what they are
_HIGH = re.compile(rb"[\x80-\xff]+")
# What is no table of people, whatever its name says, by its first bytes.
_WORKBOOK, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Decoded(NamedTuple):
    """A text, how its bytes were read, and whether that is only a guess."""

    text: str
    encoding: str
    is_guess: bool


def decode(data: bytes, encoding: str = "") -> Decoded:
    """The text of a file; read as `encoding` where somebody chose one.

    Raises SafariError where it is no text, or where the chosen encoding cannot be it.
    """
    _refuse_what_is_no_text(data)
    if encoding:
        return Decoded(_strictly(data, encoding), encoding, is_guess=False)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, marked), marked, is_guess=False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", is_guess=False)
    except UnicodeDecodeError:
        suggested = _suggestion(data)
        return Decoded(_strictly(data, suggested), suggested, is_guess=True)


def check_lines(text: str) -> None:
    """Raises SafariError, with its number, for a line that is far too long for a table of people."""
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            raise SafariError(
                _("Line {line} is longer than {n} KiB, so this is no list of people.").format(
                    line=number, n=LONGEST_LINE // 1024
                ),
                _("Choose another file. Nothing was changed."),
            )


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return _without_nothing(data.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SafariError(
            _("Line {line} has letters that cannot be read.").format(line=line),
            _("Save the file as CSV in UTF-8, then choose it again. Nothing was changed."),
        ) from error


def _without_nothing(text: str) -> str:
    """The text. Raises SafariError where it holds the letter that is none: what it was read as, it is not."""
    if "\x00" in text:
        raise _no_text(text.count("\n", 0, text.index("\x00")) + 1)
    return text


def _no_text(line: int) -> SafariError:
    return SafariError(
        _("This is no text: line {line} holds bytes that no letter is made of.").format(line=line),
        _("Choose a CSV file or vCards. Nothing was changed."),
    )


def _suggestion(data: bytes) -> str:
    """Greek writes most letters outside ASCII, so they stand in runs; in the languages of the west they stand alone.

    Of the two Greek encodings only one has Ά at 0xB6 and nothing between 0x80 and 0x9F.
    """
    runs = _HIGH.findall(data)
    in_runs = sum(len(run) for run in runs if len(run) > 1)
    if in_runs * 2 <= sum(map(len, runs)):
        return next((one for one in SUGGESTED if _fits(data, one)), SUGGESTED[0])
    windows = b"\xa2" in data or any(0x80 <= byte <= 0x9F for byte in data)  # noqa: PLR2004 - as said above
    order = SUGGESTED[1:] if windows or b"\xb6" not in data else reversed(SUGGESTED[1:])
    return next((one for one in order if _fits(data, one)), SUGGESTED[0])


def _refuse_what_is_no_text(data: bytes) -> None:
    if data.startswith((_WORKBOOK, _OLD_WORKBOOK)):
        raise SafariError(
            _("This is a workbook of a spreadsheet program, whatever its name says."),
            _("Save it there as CSV in UTF-8, then choose that file."),
        )
    if b"\x00" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _no_text(data.count(b"\n", 0, data.index(b"\x00")) + 1)
    if not data.strip():
        raise SafariError(_("This file is empty."), _("Choose another one. Nothing was changed."))
