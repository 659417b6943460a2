"""What may tell who it is, in four languages; what does not, is let be."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from safari.transcripts.identifying import regions_of, suggested
from safari.transcripts.transcript import Line, What

NAMES = ("Ingrid Bergstrøm", "Γιώργος Παπαδόπουλος", "Will Holm", "Bo Vik")
REGIONS = regions_of("nb")


def found(text):
    return [(one.what.value, text[one.starts : one.ends]) for one in suggested([Line(0, 1, "", text)], NAMES, REGIONS)]


@pytest.mark.parametrize(
    ("text", "what", "words"),
    [
        ("Ring meg på 22 33 44 55 i kveld", "phone", "22 33 44 55"),
        ("my number is +44 20 7946 0958, thank you", "phone", "+44 20 7946 0958"),
        ("Nummeret er 33 12 34 56", "phone", "33 12 34 56"),
        ("στο 6912345678 το πρωί", "phone", "6912345678"),
        ("Write to ingrid.b@example.no today", "email", "ingrid.b@example.no"),
        ("it is ingrid dot b at example dot no, please", "email", "ingrid dot b at example dot no"),
        ("det er ingrid krøllalfa example punktum no", "email", "ingrid krøllalfa example punktum no"),
        ("the card 4111 1111 1111 1111 was charged", "card", "4111 1111 1111 1111"),
        ("3 cards, 4111-1111-1111-1111", "card", "4111-1111-1111-1111"),
        (
            "kortet 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1",
            "card",
            "4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1",
        ),
        ("fødselsnummeret 151086 95088 takk", "id", "151086 95088"),
        ("CPR er 211062-5629", "id", "211062-5629"),
        ("ο ΑΜΚΑ είναι 01013099997", "id", "01013099997"),
        ("ΑΦΜ 094259216 παρακαλώ", "id", "094259216"),
        ("konto NO93 8601 1117 947 er min", "account", "NO93 8601 1117 947"),
        ("konto 8601.11.17947", "account", "8601.11.17947"),
        ("DK50 0040 0440 1162 43 and more", "account", "DK50 0040 0440 1162 43"),
        ("the claim 123 456 789 012 345", "other", "123 456 789 012 345"),
        ("Hei, Ingrid her", "name", "Ingrid"),
        ("this is ingrid bergstrom speaking", "name", "ingrid bergstrom"),
        ("det er Bergstrøms hus", "name", "Bergstrøms"),
        ("It is Ingrid’s house", "name", "Ingrid’s"),
        ("Κύριε Παπαδόπουλε, καλημέρα", "name", "Παπαδόπουλε"),
        ("η κυρία Παπαδοπούλου", "name", "Παπαδοπούλου"),
        ("μιλάω με τον Γιώργο", "name", "Γιώργο"),
    ],
)
def test_what_may_tell_who_it_is_is_suggested_whole(text, what, words):
    assert found(text) == [(what, words)]


@pytest.mark.parametrize(
    "text",
    [
        "I called nine times in 2026",
        "It cost 1 250 000 kroner, not 1.200.000",
        "on 22.11.2026 at 10.30",
        "2026-11-22 or 21/12/2026",
        "They will call, and bo is to live",
        "",
        "10, 20 or 30 days",
        "We were at home. I called at 10.30 and at noon.",
        "100 % of 4711",
        "Ποιος θα πληρώσει;",
    ],
)
def test_years_amounts_dates_and_words_are_let_be(text):
    assert [one for one in found(text) if one[0] != "name" or one[1] != "Will"] == []


def test_several_in_a_line_stand_in_order_and_never_over_each_other():
    text = "Ingrid Bergstrøm, 22 33 44 55, ingrid@example.no, NO93 8601 1117 947, Bo"
    assert [one[0] for one in found(text)] == ["name", "phone", "email", "account", "name"]
    spans = [(one.starts, one.ends) for one in suggested([Line(0, 1, "", text)], NAMES, REGIONS)]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_lines_are_counted_from_the_first_that_is_looked_at():
    lines = [Line(0, 1, "", "Nothing"), Line(1, 2, "", "Ingrid")]
    assert [one.line for one in suggested(lines, NAMES, REGIONS)] == [1]
    assert [one.line for one in suggested(lines, NAMES, REGIONS, 40)] == [41]


def test_without_names_no_name_is_suggested():
    assert suggested([Line(0, 1, "", "Ingrid")], (), REGIONS) == []
    assert suggested([Line(0, 1, "", "Ingrid")], ("", " 67 ", "I"), REGIONS) == []


def test_the_likely_country_is_looked_for_first_and_all_of_ours_always():
    assert regions_of("da", "nb") == ("DK", "NO", "GR")
    assert regions_of("en", "") == ("GB", "NO", "DK", "GR")
    assert regions_of("xx") == ("NO", "DK", "GR")


HOSTILE = (
    "1 " * 10_000,
    "1" * 20_000,
    "a" * 20_000,
    "a.b-c" * 4_000 + "@",
    "a dot " * 3_000,
    "4, " * 6_000,
    "NO93 " * 4_000,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_takes_long(text):
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 5


@pytest.mark.slow
def test_five_thousand_lines_take_seconds_not_minutes():
    dice = random.Random(1)
    words = ("I", "called", "nine", "times", "and", "each", "time", "they", "ask", "2026", "40", "12", "34", "Ingrid")
    lines = [Line(0, 1, "", " ".join(dice.choices(words, k=14))) for _line in range(5_000)]
    names = [f"{first} {last}" for first in ("Ingrid", "Astrid", "Γιώργος") for last in words]
    began = time.process_time()
    assert {one.what for one in suggested(lines, names, REGIONS)} >= {What.NAME}
    assert time.process_time() - began < 20
