"""Promises give way in an order: owner under, owner beside, "and 2 more"; a word is cut last, and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from safari.pages import n1
from safari.pages.drawing import Words
from safari.pages.grid import A4, LETTER
from safari.sharing.story_page import PagePromise


def promise(number: int, what: str = "We call back within a day") -> PagePromise:
    return PagePromise(f"{what}, promise {number}", "Jonas Bakke, COO", date(2027, 1, number))


def block(page, key="promises"):
    return next((block for block in n1.compose(page) if block.key == key), None)


def lines(page, key="promises"):
    return [item for item in block(page, key).items if isinstance(item, Words)]


def test_with_four_promises_the_owner_stands_under(ingrid):
    found = lines(ingrid)
    what = next(item for item in found if item.text.startswith("Each water claim"))
    owner = next(item for item in found if item.text == "Jonas Bakke, COO")
    assert owner.baseline > what.baseline
    assert owner.x == what.x


def test_with_five_the_owner_stands_beside_the_date(ingrid):
    page = replace(ingrid, promises=tuple(promise(number) for number in range(1, 6)))
    found = lines(page)
    owners = [item for item in found if item.text == "Jonas Bakke, COO"]
    assert len(owners) == 5
    whats = [item for item in found if "promise" in item.text]
    assert [item.baseline for item in owners] == [item.baseline for item in whats]
    assert n1.measure(page).cuts == ()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "and 2 more"), ("nb", "og 2 til"), ("da", "og 2 til"), ("el", "και 2 ακόμη")]
)
def test_more_than_five_are_counted_in_the_last_row_and_told(ingrid, language, words):
    page = replace(ingrid, language=language, promises=tuple(promise(number) for number in range(1, 7)))
    assert lines(page)[-1].text == words
    told = n1.measure(page)
    assert [(cut.block, cut.words) for cut in told.cuts] == [("promises", 22)]
    assert told.cuts[0].name == "The promises"
    assert told.fullness > 1


def test_without_a_leader_they_may_use_the_height_of_the_band(ingrid):
    page = replace(ingrid, leader=None, promises=tuple(promise(number) for number in range(1, 8)))
    assert n1.measure(page).cuts == ()
    assert max(item.baseline for item in lines(page)) > 262


def test_without_a_number_they_take_the_full_width(ingrid):
    page = replace(ingrid, number=None, why="")
    assert min(item.x for item in lines(page)) == 15


def test_a_long_ask_gets_smaller_before_a_promise_is_cut(ingrid):
    longer = "One claim, one name, from first call to dry floor, for everybody who calls us, " * 2
    page = replace(ingrid, ask=longer.strip(), promises=tuple(promise(number) for number in range(1, 6)))
    assert {item.type.size for item in lines(page, "ask") if item.text[:3] != "Wha"} < {13, 12, 11}
    assert n1.measure(page).cuts == ()


def test_a_promise_may_take_several_lines_where_there_is_room(ingrid):
    page = replace(ingrid, promises=(promise(1, "We call back within a day, whoever has the case, " * 4),))
    assert n1.measure(page).cuts == ()
    assert sum("call back" in item.text for item in lines(page)) >= 2


def test_a_promise_without_a_date_or_owner_is_still_a_promise(ingrid):
    page = replace(ingrid, promises=(PagePromise("We call back", "", None),))
    assert [item.text for item in lines(page)] == ["We call back"]


def test_five_as_tight_as_may_be_hang_no_deeper_than_letters_do(ingrid, read_pdf, check):
    arabic, chinese = "اتصلت إحدى عشرة مرة. في كل مرة بدأت من البداية. ", "我打了十一次电话，每一次都要从头说起。"
    short, long = PagePromise("", arabic, None), PagePromise(arabic * 28, chinese, None)
    page = replace(ingrid, ask="Every claim has one owner. " * 22, promises=(short, short, long, short, long))
    target = BytesIO()
    n1.draw(page, target, LETTER)
    aside = (LETTER.width - A4.width) / 2
    areas = [block._replace(area=block.area._replace(x=block.area.x + aside)) for block in n1.compose(page, LETTER)]
    check.letters(read_pdf(target.getvalue()), areas)
