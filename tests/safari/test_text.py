"""Typed text: cleaned once at the door, folded for search, marked where it was found."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.errors import SafariError
from safari.text import LONGEST_LINE, LONGEST_NOTE, clean, fold, hits, line, lines, note_text, search_words

ANY = st.text(max_size=200)
REAL = st.text(st.characters(codec="utf-8"), max_size=200)


@given(ANY)
def test_clean_text_can_be_stored_and_stays_as_it_is(typed: str):
    cleaned = clean(typed)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not set(cleaned) & set("\0\r\x1b\x7f\u202e\u2066\ufeff")


@given(ANY)
def test_a_line_is_one_line(typed: str):
    named = line(typed)
    assert "\n" not in named
    assert named == named.strip()


def test_what_is_too_long_is_refused_and_not_cut():
    assert len(note_text("x" * LONGEST_NOTE)) == LONGEST_NOTE
    with pytest.raises(SafariError, match="20001 characters, and 20000 fit"):
        note_text("x" * (LONGEST_NOTE + 1))
    with pytest.raises(SafariError, match="301 characters"):
        line("x" * (LONGEST_LINE + 1))


def test_fields_are_cleaned_by_what_they_are():
    assert lines({"title": "a\nb", "feel": "a\nb", "day": None, "done": True}, long=("feel",)) == {
        "title": "a b",
        "feel": "a\nb",
        "day": None,
        "done": True,
    }


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Mette Sørensen", "mette sorensen"),
        ("Ærø, Århus, Łódź, STRAẞE, straße", "aero, arhus, lodz, strasse, strasse"),
        ("Τηλέφωνό ΤΗΣ Ελένης", "τηλεφωνο τησ ελενησ"),
        ("Київ і Ёлка", "київ і елка".replace("ї", "і")),
        ("İstanbul ISTANBUL", "istanbul istanbul"),
        ("ﬁne №5 ½", "fine no5 1⁄2"),
        ("Ǽ œuvre þing", "ae oeuvre thing"),
    ],
)
def test_folding_takes_case_accents_and_special_letters_away(typed, folded):
    assert fold(typed) == folded


@given(REAL)
def test_folding_twice_is_folding_once(typed: str):
    assert fold(fold(typed)).split() == fold(typed).split()


def test_scripts_without_spaces_are_searched_by_letter():
    assert search_words("客户") == ("客", "户")
    assert hits("她是客户。", search_words("客户")) == [(2, 3), (3, 4)]


@pytest.mark.parametrize(
    ("text", "searched", "marked"),
    [
        ("Περίμενα τριάντα έξι ημέρες", "περιμεν τρι", ["Περίμεν", "τρι"]),
        ("Jeg ventet. Ventetid.", "VENT", ["vent", "Vent"]),
        ("Bjørn og Æ", "bjor ae", ["Bjør", "Æ"]),
        ("cafe\u0301s", "cafe", ["cafe\u0301"]),
        ("nothing", "other", []),
        ("invent", "vent", []),
        ("¼ litre", "1 4", ["¼"]),
    ],
)
def test_hits_are_marked_in_the_original(text, searched, marked):
    assert [text[start:end] for start, end in hits(text, search_words(searched))] == marked


@given(REAL, st.text(max_size=20))
def test_hits_lie_in_the_text_in_order_and_begin_words(typed: str, searched: str):
    words = search_words(searched)
    marks = hits(typed, words)
    ends = [0, *(end for _start, end in marks)]
    for (start, end), before in zip(marks, ends, strict=False):
        assert before <= start < end <= len(typed)
        assert any(word[:1] in fold(typed[start:end]) for word in words)
