"""Whatever stands on the lists, they are printed on sound pages, line for line, each with its box."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages import checklist
from safari.pages.checklist import compose
from safari.pages.drawing import Box, Stroke
from safari.pages.printable import as_printed
from safari.sharing.checklist_page import ChecklistPage, ToDo
from safari.words import LANGUAGES, catalogue


def checklists(anything):
    to_do = st.builds(ToDo, st.one_of(anything.texts, anything.short_texts), st.booleans(), anything.dates)
    lists = st.one_of(st.lists(to_do, max_size=6), st.lists(to_do, min_size=20, max_size=60)).map(tuple)
    return st.builds(
        ChecklistPage,
        language=st.sampled_from(LANGUAGES),
        organisation=anything.short_texts,
        title=anything.texts,
        day=anything.dates,
        place=anything.short_texts,
        before=lists,
        on_the_day=lists,
        after=lists,
    )


def printed(page: ChecklistPage) -> tuple[bytes, list]:
    target = BytesIO()
    checklist.draw(page, target)
    return target.getvalue(), list(compose(as_printed(page)[0], catalogue(page.language)))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # so that a failure names what is wrong
def test_any_checklist_is_good_pages(read_pdf, anything, check):
    @settings(
        max_examples=100,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(checklists(anything))
    def good_pages(page):
        data, sheets = printed(page)
        for number, blocks in enumerate(sheets):
            check.blocks(blocks)
            check.apart(blocks)
            read = read_pdf(data, number)
            assert read.pages == len(sheets)
            check.letters(read, blocks)
        lines = [block for blocks in sheets for block in blocks if block.key == "checklist_line"]
        every = [*page.before, *page.on_the_day, *page.after]
        assert len(lines) == len(every)
        for block, to_do in zip(lines, every, strict=True):
            assert sum(isinstance(item, Box) for item in block.items) == 1
            assert any(isinstance(item, Stroke) for item in block.items) == to_do.done
        assert b"Helvetica" not in data
        assert printed(page)[0] == data

    good_pages()


def a_page(lines: int, language: str = "en") -> ChecklistPage:
    to_do = tuple(ToDo(f"Thing {number}", number % 2 == 0, date(2026, 11, 5)) for number in range(lines))
    return ChecklistPage(language, "Fjellvik Insurance", "Breakfast", date(2026, 11, 19), "Bergen", to_do, (), ())


def test_a_long_list_goes_on_overleaf_and_says_so(read_pdf):
    data, sheets = printed(a_page(40))
    assert len(sheets) == 2
    first, second = read_pdf(data, 0), read_pdf(data, 1)
    assert "Checklist · 1 of 2" in first.text
    assert "Checklist · 2 of 2" in second.text
    assert "Thing 0" in first.text
    assert "Thing 39" in second.text
    assert "5 Nov 2026" in first.text


@pytest.mark.parametrize(("language", "name"), [("nb", "Før dagen"), ("da", "Inden dagen"), ("el", "Πριν από τη μέρα")])
def test_it_speaks_the_language_of_the_safari(read_pdf, language, name):
    text = read_pdf(printed(a_page(3, language))[0]).text
    assert name in text
    assert "On the day" not in text  # a list with nothing on it has no name either


def test_a_text_far_too_long_is_cut_and_reported():
    target = BytesIO()
    page = ChecklistPage("en", "", "", None, "", (ToDo("word " * 900, done=False, due=None),), (), ())
    told = checklist.draw(page, target)
    assert [cut.name for cut in told.cuts] == ["A line of the checklist"]
