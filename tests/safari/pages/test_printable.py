"""What the typefaces cannot show is left out and named, never printed as a box."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.pages import n1
from safari.pages.printable import printable
from safari.sharing.story_page import LeaderWords, PagePromise, ShareableWords


def shown(blank, text: str) -> tuple[str, tuple[str, ...]]:
    page, missing = printable(replace(blank, why=text))
    return page.why, missing


@pytest.mark.parametrize(
    ("typed", "printed", "missing"),
    [
        ("Tænk lille, én ad gangen – «så» … 61 % → €", "Tænk lille, én ad gangen – «så» … 61 % → €", ()),
        ("Θα συμβούλευα όλα τα μέλη", "Θα συμβούλευα όλα τα μέλη", ()),
        ("Мария позвонила", "Мария позвонила", ()),
        ("happy 😀 again", "happy 😀 again", ()),
        ("👩‍👩‍👧", "👩‍👩‍👧", ()),
        ("👩\u200d🛸", "👩\u200d🛸", ()),
        ("مرحبا", "مرحبا", ()),
        ("你好", "你好", ()),
        ("hi ཀཁ there", "hi there", ("ཀ", "ཁ")),
        ("क\u094dཀ", "क\u094d", ("ཀ",)),
        ("\u200d\u200c☎\ufe0f", "☎\ufe0f", ()),
        ("cafe\u0301", "café", ()),
        ("ἀρχή", "αρχή", ("ἀ",)),
        ("soft\u00adhyphen, zero\u200bwidth", "softhyphen, zero width", ()),
        ("non\u2011breaking", "non-breaking", ()),
        ("61\u202f%", "61\u00a0%", ()),
        ("Ａｂ ①", "Ab 1", ()),
        ("two\n\nlines\tand  spaces ", "two lines and spaces", ()),
        ("\u202eevil\u202c\x00\ud800", "evil", ()),
        ("<b>&<img src=x>", "<b>&<img src=x>", ()),
    ],
)
def test_text_is_printed_as_far_as_it_can_be(blank, typed, printed, missing):
    assert shown(blank, typed) == (printed, missing)


def test_the_drawing_names_what_it_left_out(ingrid, drawn, read_pdf):
    page = replace(ingrid, hero=ShareableWords("I was so ཁ that I called ཀ", "en"))
    assert n1.measure(page).unprintable == ("ཀ", "ཁ")
    assert "“I was so that I called”" in read_pdf(drawn(page)).text


def test_parts_of_which_nothing_is_left_are_not_there(blank):
    page, _missing = printable(
        replace(
            blank,
            hero=ShareableWords("ཀ", ""),
            promises=(PagePromise("ཀ", "", None),),
            leader=LeaderWords(ShareableWords(" ", ""), "Astrid", ""),
        )
    )
    assert (page.hero, page.promises, page.leader) == (None, (), None)


def test_markup_is_printed_as_it_was_typed(ingrid, drawn, read_pdf):
    page = replace(ingrid, why='<b>&amp;</b> <img src="file:///etc/passwd"> <a href="javascript:x">')
    data = drawn(page)
    assert '<b>&amp;</b> <img src="file:///etc/passwd">' in read_pdf(data).text
    assert b"/Annot" not in data
