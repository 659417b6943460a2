"""Papers and letters in Norwegian, Danish and Greek: not one word of ours stays English."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from functools import cache, partial
from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from pypdf import PdfReader

from safari.exports import export_of
from safari.guests.seat_search import seat
from safari.guests.seating import Guest, Seating, Shape
from safari.letters.letter import Kind
from safari.pages import checklist as checklist_page
from safari.pages import place_cards as place_cards_page
from safari.pages import seating_plan as seating_plan_page
from safari.people.consent import Answer, Given, How, Use
from safari.plan.checklist import When
from safari.plan.format import called, formats
from safari.resources import resource
from safari.sharing.calendar_event import CalendarEvent
from safari.sharing.table_gate import TableMaterial, place_cards, seating_plan

LANGUAGES = ("nb", "da", "el")
NAMES = {
    "nb": ("Astrid Holm", "Ingrid, 67", "Frokost i Bergen", "Kari Nes"),
    "da": ("Mette Sørensen", "Sofie, 33", "Morgenmad i Aarhus", "Lise Juul"),
    "el": ("Ελένη Παπαδάκη", "Νίκος, 41", "Πρωινό στην Πάτρα", "Άννα Ρήγα"),
}


@cache
def english(language):
    """What our sentences would say if nobody had translated them: their longest parts between blanks."""
    with resource(f"i18n/{language}/LC_MESSAGES/customer-safari.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    parts = set()
    for message in catalogue:
        said = message.id if isinstance(message.id, str) else message.id[0] if message.id else ""
        translated = (message.string,) if isinstance(message.string, str) else message.string or ()
        if said and said not in translated:
            parts.add(max(re.split(r"\{\w+\}", said), key=len).strip(" :,."))
    return frozenset(part for part in parts if len(part) > 3 or part in {"Do", "End"})  # "min" is a Danish word, too


def left_in_english(text, language):
    text = " ".join(text.split())
    return sorted(part for part in english(language) if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text))


def words_of(document):
    if isinstance(document, CalendarEvent):
        return document.text
    return printed(export_of(document).make(document))


def printed(pdf):
    reader = PdfReader(BytesIO(pdf))
    pages = " ".join(page.extract_text() for page in reader.pages)
    assert reader.metadata is not None
    return f"{pages} {reader.metadata.title} {reader.metadata.subject}"


def planned(library, language, key):
    leader, alias, title, host = NAMES[language]
    kind = called(key, formats(language=language)[0])
    details = {"day": date(2026, 11, 19), "starts": time(8), "zone": "Europe/Oslo", "language": language}
    safari = library.plans.plan(kind, title, host=host, focus="?", feel="–", learn="–", place="Bergen", **details)
    library.edit_programme(language=language, organisation="Fjellvik", responsible=host)
    people, guests = library.people, library.guests
    seats = [guests.invite(safari.uid, leader=people.add_leader(name).uid) for name in (leader, host)]
    met = people.add_customer(alias, language=language, minor=True)
    people.answer(met.uid, list(Use), Given(Answer.YES, How.WRITTEN, date(2026, 11, 1)))
    nobody, quiet = people.add_customer("Ο, 1", language=language), people.add_customer("Ø, 2", language=language)
    people.answer(quiet.uid, [Use.NOTES], Given(Answer.NO, How.WRITTEN, date(2026, 1, 1)))
    for customer in (met, nobody, quiet):
        guests.invite(safari.uid, customer=customer.uid, reason="–")
    guests.pair(seats[0].uid, met.uid)
    return safari, seats, met


@pytest.mark.parametrize("key", ["breakfast", "service_day"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_papers(library, language, key):
    safari, _seats, _met = planned(library, language, key)
    papers = library.papers.all(safari.uid).papers
    assert len(papers) >= 7  # two briefs, an invitation, three consent forms, a checklist
    for paper in papers:
        assert left_in_english(words_of(paper.document), language) == [], paper.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_a_brief_that_not_everybody_has(library, language):
    _safari, seats, _met = planned(library, language, "service_day")
    page = library.brief.page(seats[0].uid)
    agenda = tuple(replace(step, begins=None) for step in page.agenda)
    other = replace(page, agent="Άννα", customers=(), unnamed=0, agenda=agenda, bet="–")
    for one in (other, replace(other, agent="")):
        assert left_in_english(words_of(one), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_of_a_table_and_long_checklists(library, language):
    safari, _seats, _met = planned(library, language, "breakfast")
    for number in range(40):
        library.plans.add_item(safari.uid, When.DAY, f"{number}")
    leader, alias, *_rest = NAMES[language]
    guests = seat([Guest("p", leader, "l", is_leader=True), Guest("q", alias, "c", is_leader=False)])
    material = TableMaterial(library.programme, safari, Seating(Shape.ROUND, guests), {}, {}, date(2026, 11, 2))
    papers = (
        partial(seating_plan_page.draw, seating_plan(material)),
        partial(place_cards_page.draw, place_cards(material)),
        partial(checklist_page.draw, library.papers.checklist(safari.uid)),
    )
    for draw in papers:
        made = BytesIO()
        draw(made)
        assert left_in_english(printed(made.getvalue()), language) == []


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_letters(library, language, kind):
    safari, seats, met = planned(library, language, "breakfast")
    for letter in (
        library.letters.to_leader(seats[0].uid, kind),
        library.letters.to_customer(met.uid, safari.uid, kind),
    ):
        assert letter.language == language
        assert left_in_english(f"{letter.subject}\n{letter.body}\n{letter.short}", language) == []
