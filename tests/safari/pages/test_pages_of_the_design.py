"""The two pages of the design come out of the printer as they were drawn."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from safari.pages import n1
from safari.sharing.story_page import ShareablePhoto


@pytest.fixture(params=["ingrid", "nikos"])
def page(request):
    return request.getfixturevalue(request.param)


def test_it_is_one_a4_page(page, drawn):
    reader = pypdf.PdfReader(BytesIO(drawn(page)))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == (210, 297)


def test_every_word_of_ingrids_page_can_be_read_and_copied(ingrid, drawn, read_pdf):
    text = read_pdf(drawn(ingrid)).text
    for words in (
        "Fjellvik Insurance",
        "Breakfast with claims customers, Bergen, 19 November 2026",
        "“I called eleven times. Every time I started from the beginning.”",
        "«Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra.»",
        "Ingrid, 67",
        "On a January night a pipe burst under her kitchen sink.",
        "“I stood in water to my ankles and a voice told me I was number thirty-eight in the queue.”",
        "How it felt",
        "Calls four to ten",
        "to 16 March",
        "Why it matters",
        "214",
        "They leave when it is time to renew.",
        "What we will do",
        "One claim, one name, from first call to dry floor.",
        "Drying is paid within 48 hours, before the survey",
        "1 Feb 2027",
        "Astrid Holm, CFO",
        "“I signed the budget that made her wait. I had never seen it from her kitchen.”",
        "CFO, sat beside Ingrid",
        "“Ingrid” is not the real name.",
    ):
        assert words in text


def test_every_word_of_the_greek_page_can_be_read_and_copied(nikos, drawn, read_pdf):
    text = read_pdf(drawn(nikos)).text
    for words in (
        "«Μου είπαν “θα σας καλέσουμε εμείς”. Τριάντα έξι νύχτες κοιμόμουν με το τηλέφωνο στο μαξιλάρι.»",
        "Πελάτης από το 2015",
        "παιδιά. Αύριο ξεκινάμε.”»",
        "Πώς ένιωσε",
        "Γιατί έχει σημασία",
        "Τι θα κάνουμε",
        "15 Δεκ. 2026",
        "Το «Νίκος» δεν είναι το πραγματικό όνομα.",
        "χωρίς φωτογραφία",
    ):
        assert words in text


def test_the_words_come_in_the_order_a_person_reads(ingrid, drawn, read_pdf):
    text = read_pdf(drawn(ingrid)).text
    order = ["Fjellvik", "“I called", "«Jeg", "Ingrid, 67", "The first call", "The seventh call", "How it felt"]
    order += ["Why it matters", "214", "What we will do", "Jonas Bakke", "Eleni Papadaki", "I signed", "“Ingrid”"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_every_font_is_in_the_file(page, drawn):
    resources: Any = pypdf.PdfReader(BytesIO(drawn(page))).pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    names = {font["/BaseFont"].split("+")[1] for font in fonts}
    assert names == {
        "SourceSerifPro-Regular",
        "SourceSerifPro-Semibold",
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
        "SourceSansPro-Bold",
    }
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_the_file_says_what_it_is(ingrid, drawn):
    reader = pypdf.PdfReader(BytesIO(drawn(ingrid)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Ingrid, 67 · Breakfast with claims customers, Bergen, 19 November 2026"
    assert reader.metadata.author == "Fjellvik Insurance"
    assert reader.metadata.subject == "I called eleven times. Every time I started from the beginning."
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en"


def test_the_same_page_gives_the_same_bytes(page, drawn):
    assert drawn(page) == drawn(page)


def test_the_photo_is_in_the_file_as_it_was_given(ingrid, drawn):
    data = drawn(ingrid)
    assert ingrid.photo.jpeg in data
    images = pypdf.PdfReader(BytesIO(data)).pages[0].images
    assert [image.image and image.image.size for image in images] == [(600, 765)]


def test_nothing_is_cut_and_nothing_is_missing(page):
    told = n1.measure(page)
    assert told.cuts == ()
    assert told.unprintable == ()
    assert 0.5 < told.fullness <= 1


def test_a_page_can_be_written_to_a_path(ingrid, drawn, tmp_path: Path):
    target = tmp_path / "page.pdf"
    told = n1.draw(ingrid, target)
    assert target.read_bytes() == drawn(ingrid)
    assert told == n1.measure(ingrid)


def test_without_a_photo_the_words_take_its_place(ingrid, drawn, read_pdf):
    letters = read_pdf(drawn(replace(ingrid, photo=None))).letters
    assert min(letter.left for letter in letters if letter.size > 30) < 20
    assert b"/DCTDecode" not in drawn(replace(ingrid, photo=None))


def test_bytes_that_are_no_photo_are_refused_and_nothing_is_written(ingrid, tmp_path):
    from safari.errors import SafariError

    target = tmp_path / "page.pdf"
    with pytest.raises(SafariError, match="photo"):
        n1.draw(replace(ingrid, photo=ShareablePhoto(b"<svg/>", (0.5, 0.5))), target)
    assert not target.exists()
