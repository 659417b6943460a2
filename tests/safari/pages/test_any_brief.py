"""Whatever a safari holds, a leader's brief is two pages on which nothing is lost in silence or leaves its place."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages import brief
from safari.pages.brief_back import back
from safari.pages.brief_front import front
from safari.pages.printable import as_printed
from safari.people.consent import Use
from safari.sharing.brief_page import BriefFigure, BriefPage, BriefStep, Met, Reflection
from safari.words import LANGUAGES, catalogue

EVERYBODY = 60


def briefs(anything):
    """Whatever a brief may have to say: nothing at all, far too much, for sixty customers."""
    texts, short_texts = anything.texts, anything.short_texts
    moments = st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))
    uses = st.lists(st.sampled_from([use.value for use in Use]), unique=True).map(tuple)
    met = st.builds(Met, short_texts, texts, uses, st.booleans())
    crowd = st.one_of(st.lists(met, max_size=5), st.lists(met, min_size=EVERYBODY, max_size=EVERYBODY)).map(tuple)
    lists = st.one_of(st.lists(texts, max_size=9), st.lists(short_texts, min_size=20, max_size=40)).map(tuple)
    steps = st.builds(BriefStep, moments, st.integers(1, 1440), short_texts, st.booleans())
    return st.builds(
        BriefPage,
        language=st.sampled_from(LANGUAGES),
        organisation=short_texts,
        leader=short_texts,
        role=short_texts,
        title=texts,
        day=anything.dates,
        starts=moments,
        ends=moments,
        place=short_texts,
        host=short_texts,
        focus=texts,
        feel=texts,
        learn=texts,
        figure=st.none() | st.builds(BriefFigure, short_texts, short_texts, texts),
        customers=crowd,
        unnamed=st.integers(0, EVERYBODY),
        agent=short_texts,
        agenda=st.one_of(st.lists(steps, max_size=9), st.lists(steps, min_size=30, max_size=40)).map(tuple),
        questions=lists,
        dos=lists,
        donts=lists,
        bet=texts,
        reflection=st.none() | st.builds(Reflection, anything.words, short_texts, anything.dates),
        contact=short_texts,
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # so that a failure names what is wrong
def test_any_brief_is_two_good_pages(read_pdf, anything, check):
    @settings(
        max_examples=100,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(briefs(anything))
    def two_good_pages(page):
        target = BytesIO()
        told = brief.draw(page, target)
        data = target.getvalue()
        shown, say = as_printed(page)[0], catalogue(page.language)
        sheets = front(shown, say), back(shown, say)
        check.report(told, sheets[0] + sheets[1])
        for number, blocks in enumerate(sheets):
            check.blocks(blocks)
            check.apart(blocks)
            read = read_pdf(data, number)
            assert read.pages == 2
            check.letters(read, blocks)
        assert b"Helvetica" not in data
        assert b"/URI" not in data
        again = BytesIO()
        brief.draw(page, again)
        assert again.getvalue() == data

    two_good_pages()
