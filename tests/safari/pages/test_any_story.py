"""Whatever people write, it is one page on which nothing is lost in silence, overlaps, or leaves its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages import n1
from safari.pages.drawing import Area, Words
from safari.pages.printable import printable
from safari.sharing.story_page import (
    PAGE_LANGUAGES,
    ConsentPrint,
    CurvePoint,
    LeaderWords,
    PageMoment,
    PageNumber,
    PagePromise,
    ShareableWords,
    StoryPage,
)

MARKUP = '<b>&<img src="/etc/passwd"> <a href="javascript:alert(1)">x</a> {name} %s \\'
SENTENCE = "I called eleven times. Every time I started from the beginning. "
GREEK = "Θα συμβούλευα όλα τα μέλη της οργάνωσης να περνούν μια μέρα το χρόνο στο σαλόνι τους. "
texts = st.one_of(
    st.just(""),
    st.text(max_size=120),
    st.sampled_from(
        [
            MARKUP,
            "W" * 400,
            "😀 👩‍👩‍👧 ok",
            "مرحبا 你好",
            GREEK,
            SENTENCE,
            "a\n\nb\tc",
            "En kundeorientert transformasjon",
        ]
    ),
    st.builds(lambda text, times: text * times, st.sampled_from([SENTENCE, GREEK, "word "]), st.integers(1, 30)),
)
short_texts = st.one_of(
    st.sampled_from(["", "The first call", "Πρώτη κλήση", "Surveyor’s visit", MARKUP, "W" * 400]),
    st.text(max_size=60),
    st.builds(lambda times: SENTENCE * times, st.integers(1, 3)),
)
languages = st.sampled_from(["", "en", "nb", "da-DK", "el", "xx"])
words = st.builds(ShareableWords, texts, languages)
feelings = st.integers(-3, 3)
dates = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
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


stories = st.builds(
    StoryPage,
    language=st.sampled_from(PAGE_LANGUAGES),
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


def overlap(one: Area, other: Area, slack: float = 0.0) -> bool:
    return (
        one.x + slack < other.right
        and other.x + slack < one.right
        and one.y + slack < other.foot
        and other.y + slack < one.foot
    )


def body(line: Words) -> Area:
    """Where the small letters of a line stand, from x-height to baseline."""
    height = line.type.size * 0.48 / 72 * 25.4
    return Area(line.x, line.baseline - height, line.type.width(line.text), height)


def inside(letter, area: Area) -> bool:
    """Whether the ink of a letter is in an area, but for what a letter such as j hangs out of its own box."""
    em = letter.size / 72 * 25.4
    return (
        area.x - 0.11 * em <= letter.left
        and letter.right <= area.right + 0.11 * em
        and area.y - 0.3 * em <= letter.top
        and letter.foot <= area.foot + 0.3 * em
    )


def check_blocks(blocks):
    areas = [block.area for block in blocks]
    assert not [pair for pair in combinations(areas, 2) if overlap(*pair, slack=0.01)]
    for block in blocks:
        for item in block.items:
            if isinstance(item, Words):
                box = body(item)
                assert item.type.size >= 9
                assert box.x >= block.area.x - 1, item
                assert box.right <= block.area.right + 0.5, item
                assert box.y >= block.area.y - 0.1, item
                assert box.foot <= block.area.foot + 0.5, item


def check_lines_apart(blocks):
    lines = [body(item) for block in blocks for item in block.items if isinstance(item, Words) and item.text]
    assert not [pair for pair in combinations(lines, 2) if overlap(*pair, slack=0.4)]


def check_report(told, blocks):
    assert (told.fullness > 1) == bool(told.cuts)
    assert {cut.block for cut in told.cuts} == {block.key for block in blocks if block.fullness > 1}
    for cut in told.cuts:
        assert cut.words > 0
        assert cut.name


@pytest.mark.slow
def test_any_story_is_one_good_page(portrait, read_pdf):
    @settings(
        max_examples=300,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(stories, st.booleans())
    def one_good_page(page, with_photo):
        page = replace(page, photo=portrait if with_photo else None)
        target = BytesIO()
        told = n1.draw(page, target)
        data = target.getvalue()
        blocks = n1.compose(printable(page)[0])
        check_blocks(blocks)
        check_lines_apart(blocks)
        check_report(told, blocks)
        read = read_pdf(data)
        assert read.pages == 1
        assert b"Helvetica" not in data
        assert b"/URI" not in data
        areas = [block.area for block in blocks]
        for letter in read.letters:
            assert letter.size >= 8.99
            assert any(inside(letter, area) for area in areas), letter
        again = BytesIO()
        n1.draw(page, again)
        assert again.getvalue() == data

    one_good_page()
