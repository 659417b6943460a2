"""Words and pictures that are meant to break something: cleaned or refused with a sentence, and nothing changed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.finding.query import Query
from safari.imports.photo import take_in, take_in_file
from safari.library import Library
from safari.run.note import Draft, Note
from safari.text import LONGEST_NOTE
from tests.reliability.whole_notes import begin, note


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    begin(tmp_path / "a.safari")
    opened = Library.open(tmp_path / "a.safari")
    yield opened
    assert [problem for verdict in opened.check() for problem in verdict.problems] == []
    opened.close()


@pytest.fixture
def keep(library: Library) -> Callable[[str], Note]:
    """Keeps these words as a note."""
    safari = library.plans.safaris()[0].uid
    return lambda words: library.notes.keep(replace(note(library, safari, 0), text=words))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\0b", "ab"),
        ("half \ud83d of one", "half  of one"),
        ("\udcff\udcfe from a pipe", "from a pipe"),
        ("\u202eright to left", "right to left"),
        ("\u2066isolated\u2069", "isolated"),
        ("\x1b[2Jclear the screen", "[2Jclear the screen"),
        ("\ufeffmarked", "marked"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦 family"),
        ("Z̸̡̛a̷l̶g̵o̴", "Z̸̡̛a̷l̶g̵o̴"),
        ("'; DROP TABLE notes; --", "'; DROP TABLE notes; --"),
        ('<b>&<img src="file:///etc/passwd">', '<b>&<img src="file:///etc/passwd">'),
        ("{n} %s %(x)s \\x00", "{n} %s %(x)s \\x00"),
    ],
)
def test_what_can_be_kept_is_kept_clean(library, keep, typed, kept):
    assert library.notes.note(keep(typed).uid).text == kept


@pytest.mark.parametrize(
    "typed", ["", " \n\t ", "\0\0\0", "\u202e\u2066", "\ud800", "x" * 1_000_000, "ά" * (LONGEST_NOTE + 1)]
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(library, keep, typed):
    with pytest.raises(SafariError) as refused:
        keep(typed)
    assert refused.value.what
    assert refused.value.remedy
    assert library.finding.count(Query()) == 0


@pytest.mark.parametrize(
    "searched",
    ['"', "'", "*", "AND", "NEAR(", "a:b", "folded:x", "\0", "\ud800", "-", "^", "x" * 100_000, "%_", "🙂", "\ue000k"],
)
def test_whatever_is_searched_is_no_error(library, keep, searched):
    keep("Jeg ringte elleve ganger")
    library.finding.newest(Query(searched))
    library.finding.count(Query(searched))


@pytest.mark.parametrize("name", ["a\0b", "\ud800 x", "\u202ename", "<b>x</b>", "x" * 300, "'; --", "{0}"])
def test_names_of_everything_are_as_safe_as_notes(library, name):
    leader = library.people.add_leader(name, name)
    customer = library.people.add_customer(name, who=name, language=name)
    library.people.identify(customer.uid, f"Real {name}"[:300], name)  # no alias may be the real name
    safari = library.plans.safaris()[0].uid
    library.plans.edit(safari, title=name, place=name, feel=name)
    library.plans.add_question(safari, name)
    library.journey.called(name)
    library.people.segment_called(name)
    library.edit_programme(organisation=name, name=name)
    assert library.people.leader_called(name) == leader


def test_a_draft_of_half_a_character_is_kept_or_refused_and_never_an_error(library):
    safari = library.plans.safaris()[0].uid
    try:
        library.drafts.keep(Draft(safari, "", "half \ud83d of one\0", "{}", library.journal.clock()))
    except SafariError:
        return
    assert library.drafts.of(safari, "").text.startswith("half ")


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'


@pytest.mark.parametrize(
    "data",
    [
        *(png(50_000, 50_000), SVG, b"", b"\xff\xd8\xff", png(100, 100)[:60], b"GIF89a" + bytes(100), b"%PDF-1.7"),
        b"\x00\x00\x00\x18ftypheic" + bytes(200),
    ],
    ids=["50k x 50k", "svg", "nothing", "jpeg head", "cut png", "gif", "pdf", "heic head"],
)
def test_what_is_no_picture_for_us_is_refused_with_a_sentence(tmp_path, data):
    named_png = tmp_path / "picture.png"
    named_png.write_bytes(data)
    with pytest.raises(SafariError):
        take_in(data)
    with pytest.raises(SafariError):
        take_in_file(named_png)
