"""What is off the record is erased byte for byte: by hand, and by itself once it is a week old."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from safari.errors import SafariError
from safari.imports.photo import take_in
from safari.library import Library
from safari.plan.format import formats
from safari.run.note import ASIDE, Draft, Kind, Note, Picture, in_field

WORDS = "Her daughter sits in the claims department, zyxwvut"
BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock(clock):
    clock.now = BEGIN
    return clock


@pytest.fixture
def library(library):
    """A library with a breakfast in it."""
    library.plans.plan(formats()[0][0], "Breakfast")
    return library


@pytest.fixture
def picture() -> Picture:
    out = BytesIO()
    Image.effect_noise((300, 200), 90).convert("RGB").save(out, "JPEG")
    return take_in(out.getvalue())


def kept(library: Library, *pictures: Picture, text: str = WORDS, off: bool = True) -> Note:
    safari = library.plans.safaris()[0].uid
    note = Note("", safari, None, Kind.SAW, text, library.journal.clock(), off_record=off)
    return library.notes.keep(note, pictures)


def on_disk(library: Library) -> bytes:
    """Every byte of the library file and what lies beside it, once it is closed."""
    library.close()
    return b"".join(path.read_bytes() for path in library.path.parent.iterdir() if path.is_file())


def log_of(library: Library) -> Path:
    return library.path.with_name(library.path.name + "-wal")


def problems(library: Library) -> list[str]:
    return [problem for verdict in library.check() for problem in verdict.problems]


def test_nothing_of_an_erased_note_is_left_in_the_file(library, picture):
    note = kept(library, picture)
    library.notes.edit(note.uid, text=WORDS + " and more")
    library.drafts.keep(Draft(note.safari, "", WORDS, json.dumps({"editing": note.uid}), BEGIN, pictures=(picture,)))
    library.notes.erase(note.uid)
    assert library.notes.note(note.uid) is None
    assert library.drafts.left() == []
    assert problems(library) == []
    assert not log_of(library).exists() or log_of(library).stat().st_size == 0
    found = on_disk(library)
    assert b"zyxwvut" not in found
    assert picture.jpeg[100:180] not in found


def test_the_bytes_are_there_before(library, picture):
    kept(library, picture)
    found = on_disk(library)
    assert b"zyxwvut" in found
    assert picture.jpeg[100:180] in found


def test_a_note_that_was_on_the_record_before_goes_from_the_index_too(library):
    note = kept(library, off=False)
    library.notes.edit(note.uid, off_record=True)
    library.notes.erase(note.uid)
    assert b"zyxwvut" not in on_disk(library)


def test_no_undo_brings_it_back_and_the_other_undos_stay(library):
    kept(library, text="Before", off=False)
    note = kept(library)
    library.notes.edit(note.uid, text="Something else")
    kept(library, text="After", off=False)
    assert library.notes.erase(note.uid) == (2, 0)
    assert library.undo() == "Note kept"
    assert [one.text for one in library.notes.of_safari(note.safari)] == ["Before"]
    assert library.undo() == "Note kept"
    assert library.notes.of_safari(note.safari) == []
    assert problems(library) == []


def test_a_picture_that_another_note_holds_stays(library, picture):
    other = kept(library, picture, text="The same picture", off=False)
    library.notes.erase(kept(library, picture).uid)
    assert library.notes.jpeg(library.notes.photos(other.uid)[0]) == picture.jpeg


def test_a_note_on_the_record_is_not_erased(library):
    with pytest.raises(SafariError, match="on the record"):
        library.notes.erase(kept(library, off=False).uid)


def test_a_week_later_it_goes_on_the_second_day_it_is_seen(library, clock):
    note = kept(library)
    clock.now = BEGIN + timedelta(days=6, hours=23)
    assert library.notes.erase_what_is_due() == 0
    clock.now = BEGIN + timedelta(days=7)
    assert library.notes.erase_what_is_due() == 0  # noted as due
    assert library.notes.erase_what_is_due() == 0
    clock.now = BEGIN + timedelta(days=8)
    assert library.notes.erase_what_is_due() == 1
    assert library.notes.note(note.uid) is None
    assert b"zyxwvut" not in on_disk(library)


def test_a_clock_that_jumped_forward_erases_nothing(library, clock):
    note = kept(library)
    clock.now = BEGIN + timedelta(days=400)
    assert library.notes.erase_what_is_due() == 0
    clock.now = BEGIN + timedelta(days=1)  # put right
    assert library.notes.erase_what_is_due() == 0
    clock.now = BEGIN + timedelta(days=8)  # what was noted while it was wrong does not count
    assert library.notes.erase_what_is_due() == 0
    assert library.notes.note(note.uid) is not None


def test_what_was_taken_back_and_what_was_only_begun_goes_too(library, clock):
    kept(library)
    library.undo()
    safari = library.plans.safaris()[0].uid
    library.drafts.keep(Draft(safari, "", "~ She also said abcxyz", "", BEGIN))
    for days in (7, 8):
        clock.now = BEGIN + timedelta(days=days)
        library.notes.erase_what_is_due()
    assert library.drafts.left() == []
    found = on_disk(library)
    assert b"zyxwvut" not in found
    assert b"abcxyz" not in found


def test_what_was_put_aside_is_erased_by_its_sign_too(library, clock):
    safari = library.plans.safaris()[0].uid
    draft = Draft(safari, "", f"~ {WORDS}", "", BEGIN)
    library.drafts.keep(draft)
    library.drafts.move(draft, in_field(ASIDE, "/ingrid"))
    told = Draft(safari, in_field("audience", "ingrid"), "~ The board", "", BEGIN)
    library.drafts.keep(told)  # no line: a sign is a sign
    for days in (7, 8):
        clock.now = BEGIN + timedelta(days=days)
        library.notes.erase_what_is_due()
    assert library.drafts.waiting(safari, in_field(ASIDE, "/ingrid")) == []
    assert library.drafts.of(safari, told.author) == told
    assert b"zyxwvut" not in on_disk(library)


def test_what_is_on_the_record_stays_for_ever(library, clock):
    note = kept(library, off=False)
    for days in (7, 8, 4000):
        clock.now = BEGIN + timedelta(days=days)
        library.notes.erase_what_is_due()
    assert library.notes.note(note.uid) == note
