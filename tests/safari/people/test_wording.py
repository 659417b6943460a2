"""Wordings of consent: in four languages alike, filled with the programme's names, and known by a hash."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from safari.people.consent import Use
from safari.people.wording import LONGEST_NAME, ConsentWording, form
from safari.programme import Programme
from safari.words import LANGUAGES

FJELLVIK = Programme("p", "Fjellvik Insurance", responsible="Kari Nes", contact="kari@fjellvik.example")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_six_uses_are_asked_one_by_one_and_no_blank_is_left(language):
    made = form(language, FJELLVIK)
    assert [one.use for one in made.uses] == [use.value for use in Use]
    assert made.language == language
    assert not re.search(r"[{}]", made.text)
    assert all(len({one.question, one.means}) == 2 for one in made.uses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_who_answers_for_it_where_to_write_and_that_it_may_be_taken_back(language):
    made = form(language, FJELLVIK)
    assert "Kari Nes, Fjellvik Insurance" in made.responsible
    assert "kari@fjellvik.example" in made.withdraw
    twelve = {"en": "twelve months", "nb": "tolv måneder", "da": "tolv måneder", "el": "δώδεκα μήνες"}
    assert twelve[language] in made.until_hint
    lawful = {"en": "stays lawful", "nb": "fortsatt lovlig", "da": "stadig lovligt", "el": "παραμένει νόμιμο"}
    assert lawful[language] in made.withdraw  # the right to know that, GDPR article 7(3)
    authority = {"en": "authority", "nb": "Datatilsynet", "da": "Datatilsynet", "el": "Αρχή Προστασίας Δεδομένων"}
    assert authority[language] in made.rights


def test_the_same_words_have_the_same_hash_whoever_signs_and_other_words_another():
    made = form("nb", FJELLVIK)
    assert form("nb", FJELLVIK).hash == made.hash
    assert replace(made, reference="Ingrid, 67", for_minor=True).hash == made.hash
    changed = (
        replace(made, title="?"),
        replace(made, ask="?"),
        replace(made, until_hint="?"),
        replace(made, withdraw="?"),
        replace(made, rights="?"),
        replace(made, responsible="?"),
    )
    others = [one.hash for one in changed]
    first, *rest = made.uses
    others.append(replace(made, uses=(replace(first, means="Nothing."), *rest)).hash)
    others.append(form("nb", replace(FJELLVIK, contact="post@fjellvik.example")).hash)
    assert len({made.hash, *others}) == len(others) + 1


def test_a_wording_and_its_form_are_called_the_same():
    made = form("el", FJELLVIK)
    kept = ConsentWording("w", made.hash, made.language, made.version, made.text, date(2026, 11, 2))
    assert kept.code == made.code == f"el1-{made.hash[:8]}"


def test_nobody_is_named_twice_where_nobody_in_particular_answers_for_it():
    made = form("en", Programme("p", "Fjellvik Insurance"))
    assert made.responsible.endswith(": Fjellvik Insurance.")
    assert "Write to Fjellvik Insurance" in made.withdraw


def test_a_very_long_name_is_shortened_and_an_address_never():
    address = f"{'a' * 60}@{('b' * 60 + '.') * 3}example"
    made = form("da", Programme("p", "Selskab " * 30, responsible="Kari", contact=address))
    name = made.responsible.rpartition("Kari, ")[2]
    assert len(name) <= LONGEST_NAME + 1
    assert name.endswith("….")
    assert address in made.withdraw


def test_a_language_without_a_form_gets_the_english_one():
    assert form("fr", FJELLVIK).language == "en"
