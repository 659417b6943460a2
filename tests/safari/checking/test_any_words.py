"""Whatever is typed, the check finds its way, and what it offers mends what it says."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from safari.checking.concern import Written
from safari.checking.names import Names, known_names, likely_names
from safari.checking.numbers import numbers
from safari.checking.small_cell import small_cell

NAMES = Names(("Gudrun Hauge", "Παππάς"), ("Jonas Bakke",), ("Ingrid, 67", "Fjellvik"), "Gudrun Hauge", "Ingrid, 67")
PIECES = st.sampled_from(
    [
        "Gudrun",
        "Hauge’s",
        "Jonas",
        "Παππά",
        "Ingrid",
        "22 34 56 78",
        "a@b.no",
        "in Bergen",
        "On",
        "Kari Nes",
        "COO",
        ".",
    ]
)
TEXT = st.lists(PIECES | st.text(max_size=12), max_size=12).map(" ".join)


@given(TEXT)
@example("")
@example("\U0001d504 Gudrun \u0301Hauge\u200dJonas")
def test_every_offer_takes_the_words_away(text):
    written = (Written("who", "Who they are", text, "uid", "who"),)
    found = [
        *known_names(written, NAMES, "en"),
        *likely_names(written, NAMES, "el"),
        *numbers(written, ("NO", "GR"), "nb"),
    ]
    for one in found:
        assert one.mend is not None
        words = one.sentence.partition("“")[2].rpartition("”")[0]
        assert text.count(words) > one.mend.value.count(words) or words in one.mend.verb
        assert one.mend.value != text


@given(TEXT, st.sampled_from(["Gudrun Hauge", "Παππάς", "22 34 56 78", "a@b.no"]))
def test_what_identifies_is_found_wherever_it_stands(text, told):
    written = (Written("who", "Who they are", f"{text} | {told} | {text}", "uid", "who"),)
    found = [*known_names(written, NAMES, "en"), *numbers(written, ("NO", "GR"), "nb")]
    assert any(told in one.sentence or told.partition(" ")[0] in one.sentence for one in found)


@given(TEXT, st.sampled_from(["", "14 January", "2026-11-19", "19. november"]))
def test_role_place_and_date_are_one_concern_at_most(text, when):
    written = (
        Written("who", "Who they are", text, "uid", "who"),
        Written("hero", "The quote", text, "uid", "hero_text"),
    )
    assert len(list(small_cell(written, ("Bergen",), (when,), "Ingrid, 67"))) <= 1
