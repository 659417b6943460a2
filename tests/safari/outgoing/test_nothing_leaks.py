"""Five hundred made-up people, whatever they agreed to: no file of notes holds what must stay."""

from __future__ import annotations

import random
from datetime import date

import pytest

from safari.finding.query import Query
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind
from safari.text import fold

PEOPLE = 500
LETTERS = "bcdfghjklmnpqrstvwxz"


@pytest.fixture
def secrets(library, day, sort_into):
    """Fills the library; what must be in no file, and what must be."""
    chance = random.Random(5)
    stays: list[str] = []
    leaves: list[str] = []

    def word():
        return "".join(chance.choices(LETTERS, k=9))

    def people():
        for _person in range(PEOPLE):
            first, last, alias = (word().capitalize() for _name in range(3))
            customer = library.people.add_customer(alias, who=f"{first} {last}")
            library.people.identify(customer.uid, f"{first} {last}", f"+47 {word()}")
            stays.extend((first, last))
            answers = {
                use: Given(chance.choice((*[Answer.YES] * 5, *Answer)), How.WRITTEN, date(2026, 1, 1), until=until)
                for use in Use
                if (until := chance.choice((None, None, date(2027, 1, 1), date(2026, 11, 22)))) or chance.random() < 0.8
            }
            taken_back = [use for use in answers if chance.random() < 0.05]
            library.people.note_answers(customer.uid, answers)
            library.people.withdraw(customer.uid, taken_back, date(2026, 11, 20))
            quotable = library.people.agreement(customer.uid).may_be_quoted(date(2026, 11, 23))
            said, off, tag, theme = (word() for _each in range(4))
            told = f"{said} {first.upper()} {last} {said}"
            note = day.keep(told, customer=customer, kind=chance.choice(list(Kind)), tags=(tag, f"{first} {last}"))
            sort_into(note, f"{theme} {last}" if chance.random() < 0.1 and not quotable else theme)
            day.keep(off, customer=customer, tags=(f"{off}tag",), off_record=True)
            stays.append(off)
            (leaves if quotable else stays).extend((said, alias, tag, theme))

    with library.journal.intention("Filled"):
        people()
    return stays, leaves


def test_no_real_name_no_secret_and_nobody_who_did_not_agree(library, secrets, bytes_of):
    stays, leaves = secrets
    assert len(leaves) > PEOPLE / 5
    for key in ("notes_csv", "notes_xlsx", "notes_qdpx", "notes_qdc"):
        found = fold(bytes_of(key).decode("utf-8", errors="ignore"))
        assert [one for one in stays if fold(one) in found] == [], key
        shown = [one for one in leaves if fold(one) in found]
        assert len(shown) == len(leaves) * (3 / 4 if key == "notes_qdc" else 1)  # no words in a codebook


def test_no_metadata_names_anybody_but_the_organisation(library, day, meet, bytes_of):
    day.keep("words", customer=meet("Ingrid, 67"))
    library.edit_programme(responsible="Xzqwhauge, Gudrun", contact="gudrun@x.example")
    for key in ("notes_csv", "notes_xlsx", "notes_qdpx", "notes_qdc"):
        whole = bytes_of(key)
        assert b"Xzqwhauge" not in whole
        assert b"gudrun@x.example" not in whole
    for key in ("notes_qdpx", "notes_qdc"):
        assert b"Astrid" not in bytes_of(key)
    assert library.outgoing.notes(Query()).organisation == "Fjellvik Insurance"
