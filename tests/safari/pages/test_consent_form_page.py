"""The consent form on paper: one page in each language, nothing ticked beforehand, and which wording it is."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from safari.pages.consent_form import draw
from safari.people.consent import Use
from safari.people.wording import form
from safari.programme import Programme
from safari.words import LANGUAGES

FJELLVIK = Programme("p", "Fjellvik Insurance", responsible="Kari Nes", contact="kari.nes@fjellvik.example")
LONG = Programme(
    "p",
    "Den gjensidige brannforsikrings- og livsforsikringsforening for Vestlandet og omegn AS",
    responsible="Anne-Margrethe Kristoffersen-Vestergaard, direktør for kundeopplevelse og klager",
    contact="anne-margrethe.kristoffersen-vestergaard@gjensidige-brannforsikring-vestlandet.example",
)
LONGEST = Programme(
    "p",
    ("Forsikringsselskabet " * 15).strip(),
    responsible=("Anne-Margrethe " * 20).strip(),
    contact=f"{'a' * 60}@{('b' * 60 + '.') * 3}example",
)


def of_ingrid(language, programme=FJELLVIK):
    return replace(form(language, programme), reference="Ingrid, 67", for_minor=True)


def as_pdf(made):
    target = BytesIO()
    drawn = draw(made, target)
    return target.getvalue(), drawn


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("programme", [FJELLVIK, LONG, LONGEST], ids=["short", "long", "longest"])
def test_one_page_with_every_word_of_it_in_letters_that_can_be_read(language, programme, read_pdf):
    made = of_ingrid(language, programme)
    pdf, drawn = as_pdf(made)
    page = read_pdf(pdf)
    assert page.pages == 1
    assert not drawn.cuts or {one.block for one in drawn.cuts} == {"top"}
    assert min(letter.size for letter in page.letters) >= 9
    assert max(letter.foot for letter in page.letters) <= 290
    assert max(letter.right for letter in page.letters) <= 195.5
    shown = page.text.replace(" ", "")
    for sentence in (made.title, *made.text.split("\n"), made.name, made.place_and_day, made.signature, made.parent):
        assert sentence.replace(" ", "") in shown, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_fonts_are_embedded_and_the_file_says_its_language(language):
    reader = PdfReader(BytesIO(as_pdf(of_ingrid(language))[0]))
    resources: Any = reader.pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_use_has_a_box_for_yes_and_one_for_no_and_all_of_them_are_empty(language, read_pdf):
    made = of_ingrid(language)
    assert [one.use for one in made.uses] == [use.value for use in Use]
    pdf, _drawn = as_pdf(made)
    words = [letter for letter in read_pdf(pdf).letters if letter.left > 160 and 60 < letter.top < 190]
    yes = [letter for letter in words if letter.text == made.yes[0] and letter.left < 176]
    no = [letter for letter in words if letter.text == made.no[0] and letter.left > 176]
    assert (len(yes), len(no)) == (6, 6)
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L")
    dots = 4 * 72 / 25.4
    for letter in (*yes, *no):
        middle, left = (letter.top + letter.foot) / 2, letter.left - 6.2
        inside = picture.crop(tuple(int(side * dots) for side in (left + 0.8, middle - 1.2, left + 3.6, middle + 1.2)))
        around = picture.crop(tuple(int(side * dots) for side in (left - 0.6, middle - 3, left + 5, middle + 3)))
        assert inside.getextrema()[0] > 250
        assert around.getextrema()[0] < 200


def test_only_a_minors_form_has_a_line_for_a_parent(read_pdf):
    made = form("nb", FJELLVIK)
    assert made.parent not in read_pdf(as_pdf(made)[0]).text
    assert made.parent in read_pdf(as_pdf(replace(made, for_minor=True))[0]).text


def test_the_paper_says_whose_it_is_by_alias_and_which_wording(read_pdf):
    made = of_ingrid("nb")
    top = f"Til vårt arkiv: nb1-{made.hash[:8]} · Ingrid, 67"
    assert top in read_pdf(as_pdf(made)[0]).text
    long = replace(made, reference="R" * 300)
    assert f"nb1-{made.hash[:8]}" in read_pdf(as_pdf(long)[0]).text


def test_the_same_form_gives_the_same_bytes():
    assert as_pdf(of_ingrid("el"))[0] == as_pdf(of_ingrid("el"))[0]
