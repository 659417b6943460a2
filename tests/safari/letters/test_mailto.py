"""Letters as mailto addresses: whatever is typed arrives in the mail program as it is, and never too long for it."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.letters.letter import LONGEST_ELSEWHERE, LONGEST_ON_WINDOWS, Kind, Letter, body, mailto
from safari.words import LANGUAGES

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60)


def letter(text, short="", subject="Breakfast", to="astrid@fjellvik.example"):
    return Letter(to, subject, text, short, "en")


def read(url):
    """Address, subject and body as a mail program reads them."""
    parts = urlsplit(url)
    told = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True, separator="&")
    return unquote(parts.path), told["subject"][0], told.get("body", [""])[0]


def test_lines_end_as_mail_wants_them_and_signs_are_encoded():
    made = mailto(letter("Dear Astrid,\n\n50 % & more? #1 + “quotes”", subject="A & B = C?"))
    assert made.is_whole
    assert "%0D%0A%0D%0A50%20%25%20%26%20more%3F%20%231%20%2B%20" in made.url
    assert made.url.isascii()
    assert " " not in made.url
    assert read(made.url) == (
        "astrid@fjellvik.example",
        "A & B = C?",
        "Dear Astrid,\r\n\r\n50 % & more? #1 + “quotes”",
    )


@given(WORDS, st.lists(WORDS, max_size=5))
def test_what_is_typed_arrives_as_it_is(subject, lines):
    text = "\n".join(lines)
    made = mailto(letter(text, subject=subject or "-"), LONGEST_ELSEWHERE)
    assert read(made.url) == ("astrid@fjellvik.example", subject or "-", text.replace("\n", "\r\n"))


def test_an_address_with_odd_signs_stays_one_address():
    assert read(mailto(letter("x", to="a+b&c=d?e@fjellvik.example")).url)[0] == "a+b&c=d?e@fjellvik.example"
    assert mailto(letter("x", to="")).url.startswith("mailto:?subject=")


def test_what_is_too_long_for_windows_is_said_in_fewer_words_or_not_at_all():
    long = letter("Dear Astrid, " * 200, "Dear Astrid, in short.")
    made = mailto(long)
    assert not made.is_whole
    assert read(made.url)[2] == "Dear Astrid, in short."
    assert mailto(long, LONGEST_ELSEWHERE).is_whole
    made = mailto(letter("ά" * 2000, "ά" * 2000))
    assert not made.is_whole
    assert read(made.url) == ("astrid@fjellvik.example", "Breakfast", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_usual_length_opens_with_words_in_it(library, breakfast, astrid, ingrid, language):
    library.plans.edit(breakfast.uid, language=language)
    library.people.edit_customer(ingrid.uid, language=language)
    to_leader = [library.letters.to_leader(astrid.uid, kind) for kind in Kind]
    to_customer = [library.letters.to_customer(ingrid.uid, breakfast.uid, kind) for kind in Kind]
    for one in (*to_leader, *to_customer):
        made = mailto(one)
        assert len(made.url) <= LONGEST_ON_WINDOWS
        assert read(made.url)[2].replace("\r\n", "\n") in (one.body, one.short)
        assert made.is_whole or language == "el"  # two bytes a letter, six signs each
        assert mailto(one, LONGEST_ELSEWHERE).is_whole


def test_paragraphs_with_nothing_to_say_leave_no_gap():
    assert body(("One.", "", "Two.")) == "One.\n\nTwo."
