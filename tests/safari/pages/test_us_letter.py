"""The same page on US Letter: one page, nothing under 9 pt, nothing over its edge, and what is cut is told."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from safari.exports import export
from safari.pages import n1
from safari.pages.grid import A4, LETTER
from safari.pages.printable import printable
from tests.safari.pages.test_any_story import stories

ASIDE = (LETTER.width - A4.width) / 2


def on_letter(page):
    target = BytesIO()
    return n1.draw(page, target, LETTER), target.getvalue()


def test_the_paper_is_letter_and_the_column_stands_in_its_middle(ingrid, read_pdf):
    told, data = on_letter(ingrid)
    assert export("pdf_letter").make(ingrid) == data
    assert told.cuts == ()
    assert [round(float(side)) for side in PdfReader(BytesIO(data)).pages[0].mediabox[2:]] == [612, 792]
    read = read_pdf(data)
    assert min(letter.left for letter in read.letters) == pytest.approx(15 + ASIDE, abs=0.6)
    assert max(letter.right for letter in read.letters) == pytest.approx(195 + ASIDE, abs=0.6)
    assert max(letter.foot for letter in read.letters) < LETTER.height - 5


def test_it_says_what_the_page_on_a4_says(ingrid, nikos, drawn, read_pdf):
    for page in (ingrid, nikos):
        on_a4, letter = read_pdf(drawn(page)).text, read_pdf(on_letter(page)[1]).text
        assert sorted(letter.split()) == sorted(on_a4.split())


@pytest.mark.slow
def test_any_story_is_one_good_page_of_letter(portrait, read_pdf, anything, check):
    @settings(
        max_examples=300,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(stories(anything), st.booleans())
    def one_good_page(page, with_photo):
        page = replace(page, photo=portrait if with_photo else None)
        told, data = on_letter(page)
        blocks = n1.compose(printable(page)[0], LETTER)
        check.blocks(blocks)
        check.apart(blocks)
        check.report(told, blocks)
        assert max(block.area.foot for block in blocks) < LETTER.height - 5
        read = read_pdf(data)
        assert read.pages == 1
        moved = [block._replace(area=block.area._replace(x=block.area.x + ASIDE)) for block in blocks]
        check.letters(read, moved)

    one_good_page()
