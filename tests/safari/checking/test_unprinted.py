"""What was said is not printed beside its translation where it tells who somebody is; the check says so."""

from __future__ import annotations

import pytest

from safari.people.consent import Use

TRANSLATED = "They never called me back."
LEFT_OUT = "In their own words: what was said tells who somebody is, so it is not printed."
PHONE = "In their own words: “99 12 34 56” is a phone number."


@pytest.fixture
def told(library, story, found):
    """Ingrid says this in Norwegian: what the page prints of it, and the sentences of the check."""

    def write(said, **fields):
        library.notes.edit(story.hero, text=said, language="nb")
        sentences = found(hero_text=TRANSLATED, **fields)
        original = library.stories.page(story.uid).page.original
        return original and original.text, sentences

    return write


@pytest.fixture(autouse=True)
def known(library, story):
    """Ingrid is Gudrun Hauge, whom the library can call; and there is Tordis Moe."""
    library.people.identify(story.customer, "Gudrun Hauge", "99 12 34 56")
    kari = library.people.add_customer("Kari, 50")
    library.people.identify(kari.uid, "Tordis Moe", "tordis@nes.no")


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("Jeg heter Gudrun Hauge, og ingen ringte.", ["In their own words: “Gudrun Hauge” is their real name."]),
        ("Jeg er gudrun og jeg ringte.", [LEFT_OUT]),
        ("HAUGE ringte, og ingen svarte.", ["In their own words: “HAUGE” is their real name."]),
        ("Jeg og Tordis Moe ringte.", ["In their own words: “Tordis Moe” is a name in this library."]),
        ("Vi ringte, jeg og tordis moe, og De svarte ikke.", [LEFT_OUT]),
        ("Ring meg på +47 991 23 456.", ["In their own words: “+47 991 23 456” is a phone number.", LEFT_OUT]),
        ("Skriv til tordis@nes.no.", ["In their own words: “tordis@nes.no” is an e-mail address.", LEFT_OUT]),
    ],
)
def test_a_name_or_a_number_of_a_customer_of_the_library(told, said, sentences):
    original, said_of_it = told(said)
    assert original is None
    assert said_of_it == sentences


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("Jeg ringte, og ingen svarte.", []),
        ("Jeg heter Ingrid, og ingen svarte.", []),
        ("Ring meg på 22 34 56 78.", ["In their own words: “22 34 56 78” is a phone number."]),
        (
            "Jeg er Torvald Xzqw, sa jeg.",
            ["In their own words: “Torvald Xzqw” may be the name of a person or a place."],
        ),
    ],
)
def test_what_nobody_knows_is_printed_and_has_its_line(told, said, sentences):
    assert told(said) == (said, sentences)


def test_their_own_name_stands_where_the_page_says_it_with_their_yes(library, story, told):
    said = "Jeg heter Gudrun Hauge, og ingen ringte."
    assert told(said, named=True) == (said, [])
    assert told(f"{said} Ring 99 12 34 56.", named=True) == (None, [PHONE, LEFT_OUT])
    assert told("Tordis Moe og jeg, Gudrun Hauge, ringte.", named=True)[0] is None
    library.people.withdraw(story.customer, (Use.NAMED_QUOTE,), library.journal.clock().date())
    assert told(said, named=True)[0] is None


def test_a_name_that_people_learns_later_counts_at_once(library, told):
    said = "Legen min, Torvald Xzqw, ringte aldri."
    assert told(said)[0] == said
    library.people.identify(library.people.add_customer("Per, 30").uid, "Torvald Xzqw", "")
    assert told(said)[0] is None
    library.undo()
    assert told(said)[0] == said


def test_words_in_the_language_of_the_page_are_not_asked_for(library, story, found):
    library.notes.edit(story.hero, text="They never called, says gudrun.", language="en")
    assert LEFT_OUT not in found(hero_text=TRANSLATED)
    library.notes.edit(story.hero, text="gudrun ringte.", language="nb")
    assert found(hero_text="gudrun ringte.") == ["The quote: “gudrun” is their real name."]


def test_who_is_named_later_is_hidden_from_then_on(library, told):
    said = "Jeg og Arvid Lund ringte, og ingen svarte."
    assert told(said)[0] == said
    nikos = library.people.add_customer("Nikos, 41")
    library.people.identify(nikos.uid, "Arvid Lund", "")
    assert told(said)[0] is None
    library.undo()
    assert told(said)[0] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("長谷川誠", "長谷川さんと来た。誰も答えない。"),
        ("Ægir Østby", "Østbys kone ringte."),
        ("Bo Li", "Bo Li ringte."),
    ],
)
def test_a_name_of_few_letters_or_of_many_signs_is_found_among_all(library, told, name, said):
    for number in range(50):
        other = library.people.add_customer(f"Somebody, {number}")
        library.people.identify(other.uid, f"Thorbjørn{number} Xzqwsen{number}", "")
    lise = library.people.add_customer("Lise, 20")
    library.people.identify(lise.uid, name, "")
    assert told(said)[0] is None
