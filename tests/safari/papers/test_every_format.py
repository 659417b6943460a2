"""Every kind of safari in every language has its papers: whole, in our own typefaces, and without a real name."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from safari.exports import export_of
from safari.pages import brief
from safari.plan.format import called, formats
from safari.sharing.brief_page import BriefPage
from safari.sharing.consent_form import ConsentForm

KINDS = ("breakfast", "event", "service_day", "calls", "life", "loss_calls", "barbecue")
PAGES: dict[type, int] = {BriefPage: 2, ConsentForm: 1}


@pytest.fixture
def planned(library):
    """Plans a safari of a kind in a language, with its people, seated where there is a table."""

    def plan(key, language):
        kind = called(key, formats(language=language)[0])
        safari = library.plans.plan(kind, day=date(2026, 11, 19), starts=time(8), language=language, host="Kari Nes")
        astrid = library.guests.invite_leader(safari.uid, "Astrid Holm")
        library.guests.agent(astrid.uid, "Marit")
        for alias, name in (("Ingrid, 67", "Gunhild Tveit Eide"), ("Nikos, 41", "Stavros Vlachos")):
            one = library.guests.invite_customer(safari.uid, alias)
            library.people.identify(one.customer, name, f"{name.split()[0]}@example.org")
        library.guests.take_seats(safari.uid)
        return safari

    return plan


def fonts_of(content: bytes) -> dict[str, bool]:
    """Every typeface in a PDF, and whether its file is inside."""
    found: dict[str, bool] = {}
    reader: Any = PdfReader(BytesIO(content))
    for page in reader.pages:
        for each in page["/Resources"].get("/Font", {}).values():
            font = each.get_object()
            descriptor = font.get("/FontDescriptor", {})
            found[font["/BaseFont"]] = bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor))
    return found


@pytest.mark.parametrize("language", ["en", "nb", "da", "el"])
@pytest.mark.parametrize("key", KINDS)
def test_all_papers_are_made_and_sound(library, planned, key, language):
    safari = planned(key, language)
    made = library.papers.all(safari.uid)
    assert [one for one in made.left_out if "does not reach" not in one] == []
    for paper in made.papers:
        what = export_of(paper.document)
        content = what.make(paper.document)
        for name in (b"Gunhild", b"Stavros"):
            assert name not in content
        if what.suffix == ".pdf":
            reader = PdfReader(BytesIO(content))
            assert all(fonts_of(content).values()), paper.name
            assert len(reader.pages) == PAGES.get(type(paper.document), len(reader.pages)), paper.name
            said = " ".join(page.extract_text() for page in reader.pages)
            assert "Gunhild" not in said
            assert "Stavros" not in said


@pytest.mark.parametrize("language", ["en", "nb", "da", "el"])
@pytest.mark.parametrize("key", KINDS)
def test_what_we_wrote_ourselves_has_room_on_a_brief(library, planned, key, language):
    safari = planned(key, language)
    (_leader, page) = library.brief.pages(safari.uid)[0]
    assert brief.draw(page, BytesIO()).cuts == ()
