"""Whatever people write, it is one page on which nothing is lost in silence, overlaps, or leaves its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages import n1
from safari.pages.printable import printable
from safari.sharing.story_page import (
    ConsentPrint,
    CurvePoint,
    LeaderWords,
    PageMoment,
    PageNumber,
    PagePromise,
    StoryPage,
)
from safari.words import LANGUAGES


def stories(anything):
    """Whatever people make of a page, its photo apart."""
    texts, short_texts, words = anything.texts, anything.short_texts, anything.words
    feelings, dates = anything.feelings, anything.dates
    promise_lists = st.lists(st.builds(PagePromise, texts, short_texts, dates), max_size=12).map(tuple)
    points = st.builds(CurvePoint, short_texts, short_texts, feelings, st.none() | st.integers(0, 2))
    curves = st.one_of(st.lists(points, max_size=9), st.lists(points, min_size=10, max_size=60)).map(tuple)
    moments = st.builds(PageMoment, short_texts, short_texts, words, st.none() | feelings)
    numbers = st.builds(PageNumber, short_texts, st.none() | st.integers(-1, 500), texts)
    consents = st.builds(
        ConsentPrint,
        given_on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
        how=st.sampled_from(["written", "spoken", "recorded"]),
        photo=st.booleans(),
        named=st.booleans(),
        outside=st.booleans(),
        until=dates,
    )
    return st.builds(
        StoryPage,
        language=st.sampled_from(LANGUAGES),
        organisation=short_texts,
        occasion=short_texts,
        photo=st.none(),
        hero=st.none() | words,
        original=st.none() | words,
        name=short_texts,
        since=short_texts,
        who=texts,
        moments=st.lists(moments, max_size=3).map(tuple),
        curve_note=short_texts,
        curve=curves,
        number=st.none() | numbers,
        why=texts,
        ask=texts,
        promises=promise_lists,
        leader=st.none() | st.builds(LeaderWords, words, short_texts, short_texts),
        consent=st.none() | consents,
    )


@pytest.mark.slow
def test_any_story_is_one_good_page(portrait, read_pdf, anything, check):
    @settings(
        max_examples=300,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(stories(anything), st.booleans())
    def one_good_page(page, with_photo):
        page = replace(page, photo=portrait if with_photo else None)
        target = BytesIO()
        told = n1.draw(page, target)
        data = target.getvalue()
        blocks = n1.compose(printable(page)[0])
        check.blocks(blocks)
        check.apart(blocks)
        check.report(told, blocks)
        check.shown(blocks)
        read = read_pdf(data)
        assert read.pages == 1
        assert b"Helvetica" not in data
        assert b"/URI" not in data
        check.letters(read, blocks)
        again = BytesIO()
        n1.draw(page, again)
        assert again.getvalue() == data

    one_good_page()
