"""What somebody finds who opens the papers of a safari: each PDF read back, the invitation read by another parser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast

import vobject
from pypdf import PdfReader

from tests.journeys import trips
from tests.journeys.breakfast import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from safari.library import Library
    from safari.plan.safari import Safari
    from tests.journeys.trips import Trip

# What each kind of paper says in each language, besides what was typed.
BRIEF = {
    "en": ("Brief for Astrid Holm", "Whom you will meet", "Questions worth asking", "How to jot"),
    "nb": ("Forberedelse for Astrid Holm", "Hvem du skal møte", "Spørsmål verdt å stille", "Slik noterer du"),
    "da": ("Forberedelse til Astrid Holm", "Hvem du skal møde", "Spørgsmål, der er værd at stille", "Sådan noterer du"),
    "el": (
        "Ενημερωτικό για: Astrid Holm",
        "Ποιους θα συναντήσετε",
        "Ερωτήσεις που αξίζει να κάνετε",
        "Πώς κρατάτε σημειώσεις",
    ),
}
CHECKLIST = {
    "en": ("Before the day", "On the day", "After the day"),
    "nb": ("Før dagen", "På dagen", "Etter dagen"),
    "da": ("Inden dagen", "På dagen", "Efter dagen"),
    "el": ("Πριν από τη μέρα", "Την ίδια μέρα", "Μετά τη μέρα"),
}
CONSENT = {
    "en": ("May we use what you tell us?", "Your signature"),
    "nb": ("Får vi bruke det du forteller oss?", "Underskriften din"),
    "da": ("Må vi bruge det, du fortæller os?", "Din underskrift"),
    "el": ("Μπορούμε να χρησιμοποιήσουμε όσα μας λέτε;", "Η υπογραφή σας"),
}
SEATING = {
    "en": "Who sits where",
    "nb": "Hvem sitter hvor",
    "da": "Hvem sidder hvor",
    "el": "Ποιος κάθεται πού",
}
INVITATION = {
    "en": "The one question",
    "nb": "Fokusspørsmålet",
    "da": "Fokusspørgsmålet",
    "el": "Το κεντρικό ερώτημα",
}


@dataclass(frozen=True)
class Planned:
    """The words of a safari's plan that were not typed by hand, but came with its format."""

    agenda: tuple[str, ...]
    advice: tuple[str, ...]  # questions and do's
    lists: tuple[str, ...]


def planned(library: Library, safari: Safari) -> Planned:
    """What its format brought a safari."""
    kind = library.formats.find(safari.format, safari.language or library.programme.language)
    assert kind is not None
    return Planned(
        tuple(step.title for step in library.plans.agenda(safari.uid)),
        (*(one.text for one in library.plans.questions(safari.uid)), *kind.dos),
        tuple(item.text for item in library.plans.checklist(safari.uid)),
    )


def read_back(folder: Path, trip: Trip, plan: Planned) -> None:
    """All papers of a safari, in its folder: what is there and what it says; nobody's real name, and no number."""
    assert {each.name for each in folder.iterdir()} == set(expected(trip))
    for leader in trip.leaders:
        known = (leader.name, leader.role, trip.focus, "" if trip.unplanned else leader.bet, leader.agent)
        heads = BRIEF[trip.language][1:]
        aliases = [customer.alias for customer in trip.customers]
        page = brief(folder / f"Brief - {leader.name}.pdf")
        says(page, (*known, trip.title, trip.place, *heads, *aliases, *plan.agenda, *plan.advice))
    says(folder / "Brief - Astrid Holm.pdf", BRIEF[trip.language])
    for customer in trip.customers:
        form = folder / f"Consent form - {customer.alias}.pdf"
        says(form, (customer.alias, *CONSENT[customer.speaks], "Kari Moe", trips.CONTACT))
    says(folder / f"Checklist - {trip.title}.pdf", (trip.title, *CHECKLIST[trip.language], *plan.lists))
    if trip.seated:
        firsts = [one.name.split()[0] for one in trip.leaders] + [one.alias.split(",")[0] for one in trip.customers]
        says(folder / f"Seating plan - {trip.title}.pdf", (SEATING[trip.language], *firsts))
        says(folder / f"Place cards - {trip.title}.pdf", firsts)
    for page in folder.glob("*.pdf"):
        is_sound(page)
    invitation(folder / f"Invitation - {trip.title}.ics", trip, plan.agenda)


def expected(trip: Trip) -> list[str]:
    """The files that one button makes for a safari."""
    once = ["Checklist", *(("Seating plan", "Place cards") if trip.seated else ())]
    return [
        *(f"Brief - {leader.name}.pdf" for leader in trip.leaders),
        *(f"Consent form - {customer.alias}.pdf" for customer in trip.customers),
        *(f"{kind} - {trip.title}.pdf" for kind in once),
        f"Invitation - {trip.title}.ics",
    ]


def brief(page: Path) -> Path:
    """A brief: always two pages."""
    assert len(PdfReader(page).pages) == 2, page.name
    return page


def says(page: Path, words: Iterable[str]) -> None:
    """These words stand in a PDF."""
    text = words_of(page)
    assert [each for each in words if each not in text] == [], f"{page.name} says: {text}"


def is_sound(page: Path) -> None:
    """Fonts are embedded, and it tells nobody's name or number."""
    pages = PdfReader(page).pages
    if not page.name.startswith("Brief"):
        assert len(pages) == 1, page.name
    text = words_of(page)
    names = [part for name in trips.REAL_NAMES for part in name.split()]
    assert [each for each in (*names, trips.REACHED, "17 93") if each in text] == [], page.name
    for each in pages:
        fonts = cast("dict[str, Any]", each["/Resources"])["/Font"].values()
        assert fonts, page.name
        assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts), page.name


def event(file: Path) -> Any:
    """The calendar in a file, read by a parser that is not the one that wrote it."""
    return vobject.readOne(file.read_bytes().decode(), validate=True)


def invitation(file: Path, trip: Trip, agenda: Iterable[str]) -> None:
    """Who is invited by whom, when and to what; the half hour afterwards belongs to it."""
    calendar = event(file)
    told = calendar.vevent
    assert calendar.method.value == "REQUEST"
    assert told.uid.value
    assert told.sequence.value == "0"
    assert told.summary.value == trip.title
    assert told.location.value == trip.place
    invited = [one.value for one in told.contents.get("attendee", [])]
    assert sorted(invited) == sorted(f"mailto:{leader.email}" for leader in trip.leaders)
    assert told.organizer.value == f"mailto:{trips.CONTACT}"
    begins = datetime.combine(date.today() + timedelta(days=60), time.fromisoformat(trip.starts.rjust(5, "0")))
    assert told.dtstart.value == begins.astimezone()
    text = told.description.value
    assert [words for words in (INVITATION[trip.language], trip.focus, *agenda) if words not in text] == []
    hidden = (*trips.REAL_NAMES, trips.REACHED, *(customer.alias for customer in trip.customers))
    assert [words for words in hidden if words in calendar.serialize()] == []
