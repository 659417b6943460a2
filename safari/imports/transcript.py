"""Transcripts: WebVTT with voices, SubRip, and timed text, as Teams, Zoom and phone systems write them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from safari.errors import SafariError
from safari.newcomers.decoding import Decoded, decode
from safari.transcripts.heard import TIME, Heard, milliseconds
from safari.transcripts.mending import mended
from safari.transcripts.timed_text import heard_in
from safari.transcripts.transcript import TranscriptFile
from safari.words import _

LARGEST_FILE = 20_000_000  # bytes; three hours of talk are one
LONGEST_LINE = 20_000  # characters
_BREAK = re.compile(r"\r\n|\r|\n")
_ARROW = re.compile(rf"\s*({TIME})\s*-->\s*({TIME})(?:\s.*)?")
_VOICE = re.compile(r"(?=<v[. \t])")
_LANGUAGE = re.compile(r"Language: *([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*")
_HEADER = 12  # lines at the top in which the language may stand


def read(source: Path | bytes, encoding: str = "") -> TranscriptFile:
    """What a transcript says, with nothing taken in. `encoding` is what somebody chose where the file does not say.

    Raises SafariError where it cannot be read or is no transcript, with the line where that shows.
    """
    decoded = _decoded(source if isinstance(source, bytes) else _bytes_of(source), encoding)
    lines = _BREAK.split(decoded.text)
    _check_lines(lines)
    notes: list[str] = []
    if any("-->" in line and _ARROW.fullmatch(line) for line in lines) or lines[0].startswith("WEBVTT"):
        heard = list(_cues(lines, is_vtt=lines[0].startswith("WEBVTT")))
    else:
        heard, is_time_of_day = heard_in(lines)
        notes += [_("The times of day in it were counted from the first line.")] * is_time_of_day
    found, told = mended(heard)
    if not found:
        raise _no_transcript()
    language = next((one[1] for one in map(_LANGUAGE.fullmatch, lines[:_HEADER]) if one), "")
    return TranscriptFile(found, decoded.encoding, decoded.is_guess, language, (*notes, *told))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size <= LARGEST_FILE:
            return path.read_bytes()
    except OSError as error:
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name),
            _("Check that the file is still there and that you may read it."),
        ) from error
    raise SafariError(
        _("{name} is larger than {n} megabytes.").format(name=path.name, n=LARGEST_FILE // 1_000_000),
        _("A transcript is text: choose the file with .vtt, .srt or .txt. Nothing was kept."),
    )


def _decoded(data: bytes, encoding: str) -> Decoded:
    if not data.strip():
        raise SafariError(_("This transcript is empty."), _("Choose another file. Nothing was kept."))
    try:
        return decode(data, encoding)
    except SafariError as error:
        raise _no_transcript() from error


def _no_transcript() -> SafariError:
    return SafariError(
        _("This is no transcript: no words with their times are in it."),
        _("Choose a .vtt or .srt file, or text whose lines begin with times. Nothing was kept."),
    )


def _check_lines(lines: Sequence[str]) -> None:
    """Raises SafariError for a line that is far too long to be said in one go."""
    long = next((number for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE), 0)
    if long:
        raise SafariError(
            _("Line {line} is longer than {n} characters.").format(line=long, n=LONGEST_LINE),
            _("Break it in two in a text editor, then choose the file again. Nothing was kept."),
        )


def _cues(lines: Sequence[str], *, is_vtt: bool) -> Iterator[Heard]:
    """Every cue of a WebVTT or SubRip file, one for each voice in it."""
    starts = [place for place, line in enumerate(lines) if "-->" in line]
    for place, following in pairwise((*starts, len(lines))):
        begins, ends = _times(lines[place], place + 1)
        words = _words(lines[place + 1 : following], is_vtt=is_vtt)
        for speaker, text in _voices("\n".join(words)):
            yield Heard(begins, ends, speaker, text)


def _times(line: str, number: int) -> tuple[int, int]:
    found = _ARROW.fullmatch(line)
    begins, ends = (milliseconds(found[1]), milliseconds(found[2])) if found else (None, None)
    if begins is None or ends is None:
        raise SafariError(
            _("Line {line} has a time that cannot be read: {text}").format(line=number, text=line.strip()[:80]),
            _("Mend it in a text editor, then choose the file again. Nothing was kept."),
        )
    return begins, ends


def _words(lines: Sequence[str], *, is_vtt: bool) -> list[str]:
    """The words of a cue, from the lines up to the next one's time.

    WebVTT ends them with an empty line; SubRip may have empty lines in them, and the next one's number behind them.
    """
    if is_vtt:
        empty = next((place for place, line in enumerate(lines) if not line), len(lines))
        return list(lines[:empty])
    said = list(lines)
    while said and not said[-1].strip():
        said.pop()
    if len(said) > 1 and said[-1].strip().isdecimal() and not said[-2].strip():
        said.pop()
    return said


def _voices(payload: str) -> Iterator[tuple[str, str]]:
    """Who says what in a cue: webvtt-py takes the tags off and finds the voice; a cue may hold several."""
    from webvtt import Caption

    for part in _VOICE.split(payload):
        caption = Caption(text=part)
        yield html.unescape(caption.voice or ""), html.unescape(caption.text)
