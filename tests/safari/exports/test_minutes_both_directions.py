"""Minutes as text: names, places and words from the right stay whole in sentences that run from the left."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.exports.minutes_text import written
from safari.sharing.minutes_page import (
    MinutesAmendment,
    MinutesCurve,
    MinutesDeed,
    MinutesFinding,
    MinutesLeader,
    MinutesNote,
    MinutesPage,
    MinutesTheme,
)
from safari.sharing.story_page import ShareableWords


def apart(text):
    """As a part is written that is set apart."""
    return f"\u2068{text}\u2069"


@pytest.fixture
def minutes():
    """Makes minutes in which everybody and everything is called as given."""

    def made(name, words, place):
        note = MinutesNote(ShareableWords(words, ""), is_spoken=True, alias=name, feeling=-2, stars=1)
        day = date(2026, 11, 20)
        return MinutesPage(
            language="en",
            organisation="Ørsted",
            title=place,
            day=day,
            place=place,
            host=name,
            began=None,
            closed=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
            notes=1,
            customers=(name,),
            unnamed=1,
            leaders=(MinutesLeader(name, "CFO", bet=words, outcome="right"),),
            what=(MinutesFinding(words, certain=True),),
            so_what=(MinutesFinding(words, certain=None),),
            now_what=(),
            themes=(MinutesTheme(words, 1, (note,)),),
            unsorted=0,
            curves=(MinutesCurve(name, ((place, -2), ("Repair", 1))),),
            issues=(),
            commitments=(MinutesDeed(words, name, day, answers=words),),
            amendments=(MinutesAmendment(note, note.words, (words,), day),),
            held_back=0,
        )

    return made


def test_what_runs_from_the_right_is_set_apart_where_other_words_stand_beside(minutes):
    name, words, place = "سلمى", "توقفي عن الاتصال.", "القاهرة"
    lines = [line.strip() for line in written(minutes(name, words, place)).splitlines()]
    assert lines[1:4] == [place, f"20 November 2026, {apart(place)}. {apart(name)} led through it.", "Ørsted"]
    assert f"- Leaders: {apart(name)}, CFO" in lines
    assert f"- Customers: {apart(name)}; 1 more customer" in lines
    assert f"{apart(words)} (Fact)" in lines
    assert words in lines
    assert f"“{words}”" in lines
    assert f"{apart(name)} · −2 · 1 star" in lines
    assert f"{apart(place)} −2 · Repair +1" in lines
    assert f"{apart(name)} · Answers: {apart(words)}" in lines
    assert f"{apart(name)}, changed on 20 November 2026: {apart(words)} What was said first:" in lines


def test_what_runs_from_the_left_has_no_sign_that_nobody_sees(minutes):
    text = written(minutes("Νίκος", "Κάλεσα έντεκα φορές.", "Πάτρα"))
    assert not set("\u2066\u2067\u2068\u2069\u200e\u200f") & set(text)
    assert "Νίκος, changed on 20 November 2026: Κάλεσα έντεκα φορές. What was said first:" in text
