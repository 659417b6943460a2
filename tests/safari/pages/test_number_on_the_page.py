"""The one number: what hangs below its baseline touches no word, and dots that are not drawn are told."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from PIL import ImageChops

from safari.pages import n1, slide
from safari.pages.drawing import Dots, Words
from safari.pages.drawn import MOST_DOTS, of_dots
from safari.pages.faces import Face
from safari.pages.grid import A4, LETTER
from safari.pages.missing import sentences
from safari.pages.number import number
from safari.pages.printable import printable
from safari.pages.widths import reach
from safari.sharing.story_page import PageNumber
from safari.words import catalogue

WHY = "Half of them hold the bill for months, and the bank holds the debt."
HANGING = ["1,234 kr", "₪1,234", "214 ☎", "६१ %", "(7) Qj", "1,234,567 kr", "😡", "三十分", "٣٬٤١٢"]


def counted(page, figure, customers=None, why=WHY, source=""):
    return replace(page, curve=(), moments=(), why=why, number=PageNumber(figure, customers, source))


def column(read):
    """The letters under "Why it matters": those of the figure, and those of the sentence."""
    inside = [one for one in read.letters if one.right < 76 and 187 < one.top < 265]
    largest = max(one.size for one in inside)
    return [one for one in inside if one.size == largest], [one for one in inside if one.size in {11, 10, 9}]


@pytest.mark.parametrize("figure", HANGING)
def test_no_ink_of_the_figure_comes_to_the_words_under_it(ingrid, drawn, read_pdf, figure):
    of_figure, of_words = column(read_pdf(drawn(counted(ingrid, figure))))
    words = [one for one in of_words if one.top > min(letter.top for letter in of_figure)]
    assert re.sub(r"\W", "", "".join(one.text for one in words)) == re.sub(r"\W", "", WHY)
    assert min(one.top for one in words) - max(one.foot for one in of_figure) > 0.5  # mm


@pytest.mark.parametrize("figure", ["Å 7", "ÉÅ", "😡", "214 ☎", "ἦ 3"])
def test_no_ink_of_the_figure_comes_to_the_name_above_it(ingrid, drawn, read_pdf, figure):
    of_figure, _of_words = column(read_pdf(drawn(counted(ingrid, figure))))
    (block,) = number(counted(ingrid, figure), catalogue("en"))
    label = next(item for item in block.items if isinstance(item, Words))
    assert label.text == "Why it matters"
    assert min(one.top for one in of_figure) > label.baseline + 0.6  # mm: where the y of "Why" ends


@pytest.mark.parametrize("figure", ["214", "0", "61 %", "38 min", "86", "−3", "7½"])
def test_under_a_plain_figure_the_words_stand_where_the_design_has_them(ingrid, figure):
    (block,) = number(counted(ingrid, figure), catalogue("en"))
    why = next(item for item in block.items if isinstance(item, Words) and item.text.startswith("Half"))
    assert why.baseline == pytest.approx(block.area.y + 5.6 + (57 + 15 / 2 + 11 * Face.SANS.lift) * 25.4 / 72)


@pytest.mark.parametrize("grid", [A4, LETTER])
@pytest.mark.parametrize("figure", [*HANGING, "g" + "\u0323\u0331" * 20])
def test_whatever_hangs_down_all_of_it_stays_in_its_place(ingrid, check, figure, grid):
    page, _missing = printable(counted(ingrid, figure, 215, WHY * 9, "Claims register, third quarter of 2026 " * 9))
    check.blocks(number(page, catalogue("en"), grid))
    check.apart(number(page, catalogue("en"), grid))


def test_a_line_reaches_as_far_as_its_farthest_letters():
    assert reach("", Face.SERIF) == reach(" ", Face.SERIF) == (0, 0)
    above, below = reach("214", Face.SERIF_SEMIBOLD)
    assert (600 < above < 700, below < 20) == (True, True)
    assert reach("1,2", Face.SERIF_SEMIBOLD)[1] == reach(",", Face.SERIF_SEMIBOLD)[1] > 200
    assert reach("1É", Face.SERIF)[0] == reach("É", Face.SERIF)[0] > 800
    assert reach("1 ☎", Face.SERIF)[1] == reach("☎", Face.SERIF)[1] > 100
    assert reach("१,", Face.SERIF)[1] >= reach(",", Face.SERIF)[1]


def test_more_customers_than_can_be_told_apart_have_no_dots_and_that_is_told(ingrid):
    told = n1.measure(counted(ingrid, "1,000", 1000))
    assert (told.undotted, told.cuts) == (1000, ())
    assert of_dots(told) == ["No dots are drawn: 1,000 customers are more than the 300 that can be told apart."]
    assert of_dots(slide.measure(counted(ingrid, "1,000", 1000))) == of_dots(told)


def test_customers_for_whom_there_is_no_room_are_told(ingrid):
    told = n1.measure(counted(ingrid, "1,000 jg", MOST_DOTS, WHY * 3, "Claims register, third quarter of 2026 " * 2))
    assert told.undotted == MOST_DOTS
    assert of_dots(told) == ["No dots are drawn: there is no room for them under why it matters."]
    full = slide.measure(counted(ingrid, "214", MOST_DOTS, WHY * 12))
    assert full.undotted == MOST_DOTS


@pytest.mark.parametrize("customers", [None, 0, -1, 1, 215, MOST_DOTS])
def test_of_dots_that_are_drawn_or_not_wanted_nothing_is_told(ingrid, customers):
    for told in (n1.measure(counted(ingrid, "214", customers)), slide.measure(counted(ingrid, "214", customers))):
        assert (told.undotted, of_dots(told)) == (0, [])


def extents(picture):
    """How wide and how high what is darkest in a picture is, in pixels and parts of them."""
    ink = ImageChops.invert(picture.convert("L"))

    def darkest(*area):
        return ink.crop(area).getextrema()[1]

    full = darkest(0, 0, *ink.size)
    wide = [darkest(at, 0, at + 1, ink.height) for at in range(ink.width)]
    high = [darkest(0, at, ink.width, at + 1) for at in range(ink.height)]
    return sum(wide) / full, sum(high) / full


@pytest.mark.parametrize("width", [1080, 1800])
def test_a_dot_is_as_wide_as_it_is_high(ingrid, drawn, width):
    page = counted(ingrid, "214", 100)
    (block,) = number(page, catalogue("en"))
    plain, marked = (item for item in block.items if isinstance(item, Dots))
    with pypdfium2.PdfDocument(drawn(page)) as document:
        sheet = document[0]
        picture = sheet.render(scale=width / sheet.get_width()).to_pil().convert("RGB")
    factor = width / 210
    for dots, room in ((plain, 0.95), (marked, 1.0)):
        found = []
        for x, y in dots.middles:
            around = picture.crop([round(side * factor) for side in (x - room, y - room, x + room, y + room)])
            found.append(extents(around))
        wide, high = (sum(sides) / len(found) for sides in zip(*found, strict=True))
        assert wide == pytest.approx(high, abs=0.4)
        assert wide == pytest.approx(2 * dots.radius * factor, abs=1.2)


def test_no_dot_is_a_line_of_no_length(ingrid, drawn):
    """PDFium, which browsers show a page with, makes these a pixel wider than they are high."""
    content = pypdf.PdfReader(BytesIO(drawn(counted(ingrid, "214", 215)))).pages[0].get_contents()
    assert content is not None
    lines = re.findall(rb"([\d.]+ [\d.]+) m ([\d.]+ [\d.]+) l", content.get_data())
    assert len(lines) > 214
    assert not [line for line in lines if line[0] == line[1]]


def test_how_many_more_characters_are_missing_is_told():
    letters = tuple(chr(code) for code in range(0x1780, 0x1791))
    assert f"left out: {' '.join(letters[:12])}. Install" in sentences(letters[:12])[0]
    assert f"left out: {' '.join(letters[:12])} and 5 more. Install" in sentences(letters)[0]
    signs = tuple(chr(code) for code in range(0xE000, 0xE00D))
    assert sentences(signs)[0].endswith(" and 1 more")
