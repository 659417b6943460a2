"""Whatever was made of a safari, its minutes are sound pages, and nothing of them is left out."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages import minutes
from safari.pages.drawing import Words
from safari.pages.minutes import compose
from safari.pages.printable import as_printed
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
from safari.words import LANGUAGES

THEN = datetime(2026, 11, 19, 9, 41, tzinfo=UTC)


def few(one, most=4):
    return st.lists(one, max_size=most).map(tuple)


def any_minutes(anything):
    short, text = anything.short_texts, anything.texts
    note = st.builds(MinutesNote, anything.words, st.booleans(), short, anything.feelings, st.integers(0, 9))
    finding = few(st.builds(MinutesFinding, text, st.sampled_from((None, True, False))), 6)
    deed = few(st.builds(MinutesDeed, text, short, anything.dates, few(note), short), 3)
    some = anything.dates.filter(bool)
    outcome = st.sampled_from(("", "right", "wrong", "surprised"))
    return st.builds(
        MinutesPage,
        language=st.sampled_from(LANGUAGES),
        organisation=short,
        title=short,  # one line of a few hundred letters at most, as `safari.text.line` keeps it
        day=anything.dates,
        place=short,
        host=short,
        began=st.sampled_from((None, THEN)),
        closed=st.sampled_from((None, THEN)),
        notes=st.integers(0, 900),
        customers=few(short),
        unnamed=st.integers(0, 3),
        leaders=few(st.builds(MinutesLeader, short, short, text, text, text, text, outcome)),
        what=finding,
        so_what=finding,
        now_what=finding,
        themes=few(st.builds(MinutesTheme, short, st.integers(0, 30), few(note))),
        unsorted=st.integers(0, 30),
        curves=few(st.builds(MinutesCurve, short, few(st.tuples(short, st.integers(-3, 3)), 7))),
        issues=deed,
        commitments=deed,
        amendments=few(st.builds(MinutesAmendment, note, anything.words, few(text, 2), some), 2),
        held_back=st.integers(0, 3),
    )


def printed(page: MinutesPage) -> bytes:
    target = BytesIO()
    drawn = minutes.draw(page, target)
    assert {cut.block for cut in drawn.cuts} <= {"top"}  # an endless name of the organisation
    return target.getvalue()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # so that a failure names what is wrong
def test_any_minutes_are_good_pages(read_pdf, anything, check):
    @settings(
        max_examples=60,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(any_minutes(anything))
    def good_pages(page):
        data, sheets = printed(page), list(compose(as_printed(page)[0]))
        for number, blocks in enumerate(sheets):
            read = read_pdf(data, number)
            assert read.pages == len(sheets)
            check.letters(read, blocks)
            for block in blocks:
                feet = [item.baseline for item in block.items if isinstance(item, Words)]
                assert all(block.area.y <= foot <= block.area.foot for foot in feet)
                assert all(item.type.size >= 9 for item in block.items if isinstance(item, Words))
        assert b"Helvetica" not in data
        assert printed(page) == data

    good_pages()
