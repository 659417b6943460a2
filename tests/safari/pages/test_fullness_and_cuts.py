"""The editor learns how full the page is, what was cut, by name, and where each block stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.pages import n1
from safari.pages.drawing import Dots, Picture, Words
from safari.pages.drawn import block_name
from safari.sharing.story_page import PageNumber, ShareableWords

LONG = "I called and called and called again until nobody knew any more what it had been about "


def hero_size(page) -> float:
    hero = next(block for block in n1.compose(page) if block.key == "hero")
    return max(item.type.size for item in hero.items if isinstance(item, Words))


def hero(times: int) -> ShareableWords:
    return ShareableWords((LONG * 9)[:times].strip(), "en")


def test_the_quote_gets_smaller_step_by_step(ingrid):
    page = replace(ingrid, original=None)
    sizes = [hero_size(replace(page, hero=hero(letters))) for letters in range(10, 200, 2)]
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == {33, 30, 27, 24}


def test_without_a_photo_the_quote_starts_larger(nikos):
    sizes = [hero_size(replace(nikos, hero=hero(letters))) for letters in range(10, 400, 3)]
    assert set(sizes) == {35.5, 32, 28, 24}


def test_a_cut_quote_is_told_by_name_with_its_words(ingrid):
    page = replace(ingrid, hero=hero(400))
    told = n1.measure(page)
    cut = next(cut for cut in told.cuts if cut.block == "hero")
    assert cut.name == "The quote"
    shown = next(block for block in n1.compose(page) if block.key == "hero")
    words = " ".join(item.text for item in shown.items if isinstance(item, Words))
    assert words.endswith("…”")
    assert len(words.removeprefix("“ ").split()) + cut.words == len(page.hero.text.split())
    assert told.fullness > 1
    assert told.fullest == "hero"


def test_the_original_goes_before_the_quote_is_cut(ingrid):
    page = replace(
        ingrid, original=ShareableWords("Jeg ringte elleve ganger, og hver gang måtte jeg starte. " * 5, "nb")
    )
    told = n1.measure(page)
    assert [cut.block for cut in told.cuts] == ["original"]
    assert hero_size(page) == 33


def test_the_fullness_grows_with_every_word_until_it_is_more_than_full(ingrid):
    page = replace(ingrid, promises=())
    fullness = [n1.measure(replace(page, why="word " * count)).fullness for count in range(1, 80, 5)]
    assert fullness == sorted(fullness)
    assert fullness[0] < 1 < fullness[-1]


def test_moments_share_one_size_and_each_has_its_name(ingrid):
    long_one = replace(ingrid.moments[1], words=ShareableWords(LONG * 4, "en"))
    page = replace(ingrid, moments=(ingrid.moments[0], long_one, ingrid.moments[2]))
    told = n1.measure(page)
    assert [(cut.block, cut.part, cut.name) for cut in told.cuts] == [("moments", 2, "The second moment")]
    quotes = {
        item.type.size
        for block in n1.compose(page)
        if block.key == "moments"
        for item in block.items
        if isinstance(item, Words) and item.baseline > 112
    }
    assert quotes == {10.5}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_fewer_moments_share_the_width(ingrid, count):
    told = n1.measure(replace(ingrid, moments=ingrid.moments[:count]))
    frame = told.frame("moments")
    assert frame is not None
    assert (frame.x, round(frame.right, 3)) == (15, 195)


def test_blocks_can_be_framed(ingrid):
    told = n1.measure(ingrid)
    frame = told.frame("ask", "promises")
    assert frame is not None
    assert (frame.x, frame.right) == (81.8, 195)
    assert told.frame("nothing") is None


def test_every_block_has_a_name(ingrid):
    assert all(block_name(each.block, each.part) for each in n1.measure(ingrid).blocks)


def test_a_page_with_nothing_on_it_is_a_page(blank, drawn, read_pdf):
    told = n1.measure(blank)
    assert (told.fullness, told.fullest, told.cuts) == (0, "", ())
    assert read_pdf(drawn(blank)).letters == ()


def dots(page) -> list[Dots]:
    number = next(block for block in n1.compose(page) if block.key == "number")
    return [item for item in number.items if isinstance(item, Dots)]


def test_there_is_a_dot_for_every_customer_and_one_is_marked(ingrid):
    plain, marked = dots(ingrid)
    assert len(plain.middles) == 214
    assert len(marked.middles) == 1
    assert plain.radius == 0.6


@pytest.mark.parametrize("customers", [None, 0, -1, 301, 10**9])
def test_above_three_hundred_or_unknown_there_are_no_dots(ingrid, customers):
    assert dots(replace(ingrid, number=PageNumber("214", customers, ""))) == []


def test_dots_give_way_to_the_source(ingrid):
    page = replace(ingrid, number=PageNumber("214", 215, "Claims register, third quarter 2026"))
    number = next(block for block in n1.compose(page) if block.key == "number")
    source = [item for item in number.items if isinstance(item, Words)][-1]
    assert source.text == "Claims register, third quarter 2026"
    assert sum(len(each.middles) for each in dots(page)) == 215
    assert max(y for each in dots(page) for _x, y in each.middles) < source.baseline - 2


def test_a_wide_figure_gets_smaller(ingrid):
    page = replace(ingrid, number=PageNumber("1 234 567 kr", None, ""))
    number = next(block for block in n1.compose(page) if block.key == "number")
    figure = next(item for item in number.items if isinstance(item, Words) and "234" in item.text)
    assert 24 <= figure.type.size < 65
    assert figure.type.width(figure.text) <= 60


def test_the_photo_is_in_its_frame(ingrid):
    picture = next(item for block in n1.compose(ingrid) for item in block.items if isinstance(item, Picture))
    assert (picture.window.width, picture.window.height) == (60, 76.5)
    assert picture.pixels == (600, 765)
