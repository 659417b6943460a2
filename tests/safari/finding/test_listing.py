"""Notes by row: pages, jumps, and what a kept, changed or removed note does to the rows."""

from __future__ import annotations

import random
from datetime import date

import pytest

from safari.finding import listing
from safari.finding.listing import Everything, Hits, Shift
from safari.finding.query import Query
from safari.people.consent import Use


@pytest.fixture(autouse=True)
def small_pages(monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 8)
    monkeypatch.setattr(listing, "PAGES_KEPT", 3)
    monkeypatch.setattr(listing, "HITS_AT_ONCE", 10)


@pytest.fixture
def notes(keep, ingrid):
    """A hundred notes, every tenth off the record; the texts of the others, newest first."""
    kept = [keep(f"call {number}", ingrid, off_record=number % 10 == 3) for number in range(100)]
    return [note.text for note in reversed(kept) if not note.off_record]


def note_at(shown, row):
    found = shown.at(row)
    assert found is not None
    return found.note


def text(shown, row):
    return note_at(shown, row).text


def learn(shown, records):
    shift = shown.learn(records)
    shift.apply()
    return shift


def rows(shown):
    return [text(shown, row) for row in range(shown.count)]


def test_all_rows_are_there_newest_first_without_what_is_off_the_record(library, notes):
    shown = Everything(library.finding)
    assert shown.count == 90
    assert rows(shown) == notes


def test_any_row_can_be_asked_for_in_any_order(library, notes):
    shown = Everything(library.finding)
    for row in random.Random(4).choices(range(90), k=300):
        assert text(shown, row) == notes[row]


def test_a_note_knows_its_row(library, notes):
    shown = Everything(library.finding)
    for row in (0, 1, 44, 89):
        assert shown.row_of(note_at(shown, row).uid) == row
    assert shown.row_of("nobody") is None


def test_a_new_note_comes_on_top_and_moves_the_others_down(library, notes, keep):
    shown = Everything(library.finding)
    rows(shown)
    for number in range(12):
        kept = keep(f"new {number}")
        assert learn(shown, [kept.uid]) == Shift(added=1)
    assert rows(shown) == [f"new {number}" for number in reversed(range(12))] + notes


def test_a_changed_note_is_painted_anew(library, notes):
    shown = Everything(library.finding)
    uid = note_at(shown, 5).uid
    library.notes.edit(uid, text="something else")
    assert learn(shown, [uid]) == Shift(repaint=(5,))
    assert text(shown, 5) == "something else"


def test_a_note_taken_back_leaves_its_row(library, notes, keep):
    kept = keep("a slip")
    shown = Everything(library.finding)
    assert text(shown, 0) == "a slip"
    library.undo()
    assert learn(shown, [kept.uid]) == Shift(gone=0)
    assert rows(shown) == notes


def test_a_note_taken_off_the_record_far_away_puts_all_in_doubt_and_is_gone(library, notes):
    shown = Everything(library.finding)
    far = library.finding.found(library.finding.newer(0, 1))[0].note
    text(shown, 0)
    library.notes.edit(far.uid, off_record=True)
    assert learn(shown, [far.uid]) == Shift(all=True)
    assert rows(shown) == notes[:-1]
    library.undo()
    assert learn(shown, [far.uid]) == Shift(all=True)
    assert rows(shown) == notes


def test_an_off_the_record_note_changes_nothing(library, notes, keep):
    shown = Everything(library.finding)
    kept = keep("between us", off_record=True)
    assert learn(shown, [kept.uid]) == Shift()
    assert rows(shown) == notes


def test_hits_begin_with_the_newest_and_grow(library, notes):
    shown = Hits(library.finding, Query("call"), first=20)
    assert (rows(shown), shown.is_complete) == (notes[:20], False)
    for _turn in range(8):
        shown.append(shown.more())
    assert shown.is_complete
    assert rows(shown) == notes


def test_few_hits_are_complete_at_once(library, notes):
    shown = Hits(library.finding, Query("call 99"))
    assert shown.is_complete
    assert rows(shown) == ["call 99"]
    assert Hits(library.finding, Query("nothing")).count == 0


def test_a_new_hit_comes_on_top_of_hits_and_another_note_does_not(library, notes, keep):
    shown = Hits(library.finding, Query("call"))
    before = rows(shown)
    assert learn(shown, [keep("call again").uid]) == Shift(added=1)
    assert learn(shown, [keep("a letter").uid]) == Shift()
    assert rows(shown) == ["call again", *before]


def test_a_hit_that_no_longer_matches_is_gone(library, notes):
    shown = Hits(library.finding, Query("call 9"))
    uid = note_at(shown, 2).uid
    library.notes.edit(uid, text="a letter")
    assert learn(shown, [uid]) == Shift(all=True)
    assert uid not in {note_at(shown, row).uid for row in range(shown.count)}


def test_a_withdrawal_takes_hits_away_and_empties_lines(library, notes, ingrid):
    everything, hits = Everything(library.finding), Hits(library.finding, Query("call"))
    assert rows(everything)
    library.people.withdraw(ingrid.uid, list(Use), date(2026, 11, 17))
    everything.refresh()
    hits.refresh()
    assert set(rows(everything)) == {""}
    assert hits.count == 0
