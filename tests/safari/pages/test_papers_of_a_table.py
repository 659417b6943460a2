"""The seating plan and the place cards, read back from their PDFs."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from types import MappingProxyType
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from safari.guests.seat_search import seat
from safari.guests.seating import Guest, Seating, Shape
from safari.pages import place_cards, seating_plan
from safari.plan.safari import Safari
from safari.programme import Programme
from safari.sharing import table_gate
from safari.sharing.table_gate import TableMaterial

TODAY = date(2026, 11, 2)


def leader(name):
    return Guest(f"p-{name}", name, f"of {name}", is_leader=True)


def customer(alias):
    return Guest(f"p-{alias}", alias, f"of {alias}", is_leader=False)


def material(guests, shape=Shape.LONG, language="en", *, agreed=MappingProxyType({}), **details):
    safari = Safari("s", "breakfast", "Breakfast with claims customers", place="Bergen", host="Marit Lie", **details)
    roles = {"of Astrid Holm": "CFO"}
    return TableMaterial(
        Programme("p", "Fjellvik Insurance", "", language), safari, Seating(shape, seat(guests)), roles, agreed, TODAY
    )


def plan(guests, shape=Shape.LONG, **details):
    made = BytesIO()
    drawn = seating_plan.draw(table_gate.seating_plan(material(guests, shape, **details)), made)
    return made.getvalue(), drawn


def cards(guests, **details):
    made = BytesIO()
    drawn = place_cards.draw(table_gate.place_cards(material(guests, **details)), made)
    return made.getvalue(), drawn


NAMES = ("Astrid Holm", "Jonas Bakke", "Eleni Papadaki")
ALIASES = ("Ingrid, 67", "Νίκος, 41", "Bjørn, 63", "Sofie, 33")
EVERYONE = [*map(leader, NAMES), *map(customer, ALIASES)]


@pytest.mark.parametrize("shape", Shape)
def test_the_plan_has_everyone_on_one_page(read_pdf, shape):
    data, drawn = plan(EVERYONE, shape)
    page = read_pdf(data)
    assert page.pages == 1
    assert all(name in page.text for name in (*NAMES, *ALIASES))
    assert "Who sits where" in page.text
    assert "Marit Lie leads through the day." in page.text
    assert "Breakfast with claims customers, Bergen" in page.text
    assert drawn.cuts == ()


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", [1, 2, 3, 17, 30])
def test_no_name_is_small_off_the_page_or_on_another(read_pdf, shape, count):
    guests = [leader(f"Leader {n}") for n in range(count)] + [customer(f"Customer {n}") for n in range(count)]
    data, drawn = plan(guests, shape)
    page = read_pdf(data)
    assert page.pages == 1
    assert all(letter.size > 8.99 for letter in page.letters)
    assert all(letter.left >= 15 and letter.right <= 195.1 and 8 <= letter.top <= 288 for letter in page.letters)
    assert all(guest.name in page.text for guest in guests)
    assert drawn.cuts == ()


def test_names_without_end_are_cut_and_told(read_pdf):
    data, drawn = plan([leader("Wolfeschlegelsteinhausenbergerdorff " * 8), customer("Ingrid " * 40), customer("A")])
    page = read_pdf(data)
    assert all(letter.right <= 195.1 for letter in page.letters)
    assert "…" in page.text
    assert [cut.name for cut in drawn.cuts] == ["The names at the table"]


def test_an_empty_table_is_a_page_with_a_title(read_pdf):
    assert "Who sits where" in read_pdf(plan([])[0]).text
    assert read_pdf(cards([])[0]).pages == 1


def test_first_names_stand_large_on_the_cards_and_customers_without_their_age(read_pdf):
    page = read_pdf(cards(EVERYONE[:2] + EVERYONE[3:5])[0])
    assert page.text.count("Ingrid") == 2  # on both sides of the fold
    assert "67" not in page.text
    assert page.text.count("Astrid Holm, CFO") == 2
    large = {letter.text for letter in page.letters if letter.size > 30}
    assert set("AstridJonasIngridΝίκος") <= large
    assert all(letter.size > 8.99 for letter in page.letters)


def test_six_cards_a_page_each_upright_once_and_turned_once(read_pdf):
    data = cards(EVERYONE)[0]
    assert len(PdfReader(BytesIO(data)).pages) == 2
    assert len(PdfReader(BytesIO(cards(EVERYONE[:6])[0])).pages) == 1
    letters = [one for one in read_pdf(cards([customer("Ingrid, 67")])[0]).letters if one.text == "I"]
    fold = 13.5 + 45
    upper, lower = sorted(one.top for one in letters)
    assert upper < fold < lower
    turned, upright = sorted(letters, key=lambda one: one.top)
    assert turned.left > upright.left  # its name begins at the right


def test_two_of_one_name_have_all_of_it():
    made = table_gate.place_cards(
        material([leader("Jonas Bakke"), leader("Jonas Lie"), customer("Nikos, 41"), customer("Nikos, 60")])
    )
    assert sorted(card.name for card in made.cards) == ["Jonas Bakke", "Jonas Lie", "Nikos, 41", "Nikos, 60"]


def test_the_safaris_own_language_goes_before_the_programmes():
    assert table_gate.seating_plan(material(EVERYONE, language="nb")).language == "nb"
    assert table_gate.place_cards(material(EVERYONE, language="nb")).language == "nb"
    of_safari = TableMaterial(
        Programme("p", "F", "", "nb"), Safari("s", "b", "t", language="el"), Seating(Shape.LONG, ()), {}, {}, TODAY
    )
    assert of_safari.language == "el"


@pytest.mark.parametrize("made", [plan, cards])
def test_the_same_table_gives_the_same_bytes_with_its_fonts_inside(made):
    data = made(EVERYONE)[0]
    assert made(EVERYONE)[0] == data
    for page in PdfReader(BytesIO(data)).pages:
        resources: Any = page["/Resources"]
        fonts = [font.get_object() for font in resources["/Font"].values()]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_what_no_font_has_is_left_out_and_told():
    assert plan([leader("ཀ"), customer("Ingrid")])[1].unprintable == ("ཀ",)
    assert cards([leader("ཀ"), customer("Ingrid")])[1].unprintable == ("ཀ",)


def test_cards_are_drawn_with_lines_to_cut_and_to_fold():
    picture = pypdfium2.PdfDocument(cards(EVERYONE)[0])[0].render(scale=4).to_pil().convert("L")

    def darkest(x, y):
        mm = picture.width / 210
        return picture.crop((int(x * mm) - 4, int(y * mm) - 4, int(x * mm) + 4, int(y * mm) + 4)).getextrema()[0]

    assert darkest(60, 13.6) < 200  # to cut
    assert darkest(19, 13.5 + 45) < 200  # to fold
    assert darkest(10, 60) == 255


def test_a_long_name_takes_two_lines_rather_than_being_cut(read_pdf):
    long_names = ("Anne-Margrethe Kristoffersen-Vestergaard", "Κωνσταντίνα-Αλεξάνδρα Παπαδοπούλου")
    data, drawn = plan([*map(leader, (*NAMES, *long_names)), *map(customer, ALIASES)])
    assert not drawn.cuts
    page = read_pdf(data)
    assert all(name in page.text for name in long_names)
    assert min(letter.size for letter in page.letters) >= 9
    assert all(letter.left >= 15 and letter.right <= 195.5 for letter in page.letters)
