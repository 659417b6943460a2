"""A breakfast with three leaders and three customers: the words of the day, and what must come of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any, cast

from pypdf import PdfReader

from safari.clock import now
from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note
from tests.journeys.program import Program

DANISH = "Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv."
GREEK = (
    "Θα συμβούλευα όλα τα μέλη της οργάνωσης που δεν έχουν άμεση επαφή με τον πελάτη "
    "να περνούν μια μέρα το χρόνο στο σαλόνι τους."
)
NORWEGIAN = "En kundeorientert transformasjon er et maraton for mestere."
HERO = "Jeg ringte elleve ganger. Hver gang begynte jeg forfra."
WATER = "Jeg sto i vann til anklene, og en stemme sa at jeg var nummer trettiåtte."
AGAIN = "De spurte om saksnummeret en gang til."
MARIT = "Så sa Marit: nå kan du slutte å ringe."
FOLDER = "Hun har alle brevene i en perm 📁"
ONE_NAME = "Ett navn på hver sak"
WHOSE = "Hvem eier en sak når den bytter avdeling?"
LETTER = "Brevet var skrevet til noen andre enn meg."
SECRET = "Mannen min må ikke få vite hva taket kostet."
WHY = "Hver fjerde som ringte mer enn fem ganger, sa opp."
ASK = "Én sak, ett navn, fra første dag."
PROMISE = "Hver sak får én saksbehandler"
SOURCE = "Våre klager, juli til september"
REAL_NAME = "Gudrun Xzqwhauge"

LEADERS = (("Astrid Holm", "CFO"), ("Jonas Bakke", "COO"), ("Erik Dahl", "CEO"))
INGRID, NIKOS, SOFIE = CUSTOMERS = ("Ingrid, 67", "Νίκος, 41", "Sofie, 29")
LANGUAGES = {INGRID: "Norsk bokmål", NIKOS: "Ελληνικά", SOFIE: "Dansk"}
USES = {
    INGRID: ("Notes", "Quotes without name", "Photo"),
    NIKOS: ("Notes", "Quotes without name"),
    SOFIE: ("Notes", "Quotes without name"),
}
TOLD = (WATER, HERO, MARIT)
TOUCHPOINTS = ("First call", "Calls four to ten", "Marit calls back")

# The twelve notes in the order they were kept: kind, words, who said it, how they felt.
KEPT = (
    (Kind.QUOTE, DANISH, SOFIE, None),
    (Kind.QUOTE, GREEK, NIKOS, None),
    (Kind.AHA, NORWEGIAN, None, None),
    (Kind.OUCH, WATER, INGRID, -2),
    (Kind.OUCH, HERO, INGRID, -3),
    (Kind.QUOTE, AGAIN, INGRID, -1),
    (Kind.AHA, MARIT, INGRID, 3),
    (Kind.SAW, FOLDER, INGRID, None),
    (Kind.IDEA, ONE_NAME, None, None),
    (Kind.QUESTION, WHOSE, None, None),
    (Kind.OUCH, SECRET, INGRID, None),
    (Kind.QUOTE, LETTER, INGRID, None),
)


def lay_down(path: Path) -> Path:
    """A library as the day left it: the plan, the people, their consent and the twelve notes; no story yet."""
    library, safari, customers = _planned(path, now().date())
    places = {words: library.journey.called(name).uid for words, name in zip(TOLD, TOUCHPOINTS, strict=True)}
    for minute, (sort, words, who, feeling) in enumerate(KEPT):
        note = Note("", safari, None, sort, words, now() + timedelta(seconds=minute), feeling=feeling)
        said_by = customers[who] if who else None
        off = words == SECRET
        library.notes.keep(replace(note, said_by=said_by, touchpoint=places.get(words), off_record=off))
    library.close()
    return path


def lay_plan(path: Path, day: date) -> Path:
    """A library before the day: the plan, the people and their consent."""
    _planned(path, day)[0].close()
    return path


def _planned(path: Path, day: date) -> tuple[Library, str, dict[str, str]]:
    """The library, the safari and its customers by alias."""
    library = Library.create(path, "Fjellvik Insurance")
    people, today = library.people, now().date()
    kind = next(one for one in formats()[0] if one.key == "breakfast")
    safari = library.plans.plan(kind, "Breakfast with claims customers", day=day, starts=time(8)).uid
    library.plans.edit(safari, place="Vestbredden 4, Bergen")
    customers = {}
    for (leader, role), alias, language in zip(LEADERS, CUSTOMERS, ("nb", "el", "da"), strict=True):
        customers[alias] = people.add_customer(alias, language=language).uid
        given = Given(Answer.YES, How.WRITTEN, today, until=today + timedelta(days=365))
        people.answer(customers[alias], (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
        library.guests.invite(safari, customer=customers[alias])
        seat = library.guests.invite(safari, leader=people.add_leader(leader, role).uid)
        library.guests.pair(seat.uid, customers[alias])
    people.identify(customers[INGRID], REAL_NAME, "")
    return library, safari, customers


def jotted(program: Program) -> list[Note]:
    """The notes of the one safari there is, in the order they were kept."""
    [safari] = program.library.plans.safaris()
    return program.library.notes.of_safari(safari.uid)


def told(program: Program) -> list[tuple[Kind, str, str | None, int | None]]:
    """The same as KEPT has them."""
    aliases = {one.uid: one.alias for one in program.library.people.customers()}
    return [(note.kind, note.text, aliases.get(note.said_by or ""), note.feeling) for note in jotted(program)]


def read_back(page: Path) -> None:
    """What somebody finds who opens the file: one page, the words that were agreed to, and nothing else."""
    reader = PdfReader(page)
    assert len(reader.pages) == 1
    text = words_of(page)
    shown = (HERO, INGRID, WATER, AGAIN, MARIT, "214", WHY, ASK, PROMISE, "Jonas Bakke, COO", NORWEGIAN, "Erik Dahl")
    assert [words for words in shown if words not in text] == []
    hidden = (REAL_NAME, "Xzqw", SECRET, "taket", DANISH, GREEK, LETTER)
    assert [words for words in hidden if words in text] == []
    assert len(reader.pages[0].images) == 1
    fonts = cast("dict[str, Any]", reader.pages[0]["/Resources"])["/Font"]
    assert fonts
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts.values())


def words_of(page: Path) -> str:
    """The text of a PDF in one line."""
    return " ".join(" ".join(each.extract_text() for each in PdfReader(page).pages).split())
