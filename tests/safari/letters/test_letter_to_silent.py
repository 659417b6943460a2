"""The letter to leaders who have not written yet what a safari did to them."""

from __future__ import annotations

import pytest

from safari.letters.letter import mailto

QUESTIONS = {
    "en": "What surprised me:\nWhat I felt:\nWhat I will do:",
    "nb": "Dette overrasket meg:\nDette følte jeg:\nDette skal jeg gjøre:",
    "da": "Det overraskede mig:\nDet følte jeg:\nDet vil jeg gøre:",
    "el": "Τι με εξέπληξε:\nΤι ένιωσα:\nΤι θα κάνω:",
}


@pytest.mark.parametrize("language", QUESTIONS)
def test_it_asks_for_three_sentences_in_the_language_of_the_safari(library, breakfast, leaders, language):
    library.plans.edit(breakfast.uid, language=language)
    letter = library.letters.to_silent(breakfast.uid, leaders)
    assert QUESTIONS[language] in letter.body
    assert QUESTIONS[language] in letter.short
    assert breakfast.title in letter.subject
    if language != "el":  # a Greek letter calls nobody by name: names would have to be inflected
        assert all(leader.name in letter.body for leader in leaders)


def test_it_goes_to_every_address_that_is_known(library, breakfast, leaders):
    library.people.edit_leader(leaders[1].uid, email="jonas@fjellvik.example")
    both = [library.people.leader(one.uid) for one in leaders[:2]]
    letter = library.letters.to_silent(breakfast.uid, both)
    assert letter.to == "astrid@fjellvik.example,jonas@fjellvik.example"
    assert mailto(letter).url.startswith("mailto:astrid@fjellvik.example,jonas@fjellvik.example?subject=")


def test_it_names_no_customer(library, breakfast, ingrid, leaders):
    letter = library.letters.to_silent(breakfast.uid, leaders)
    for word in ("Ingrid", "Gunhild", "55 00 00 00"):
        assert word not in letter.body + letter.subject
