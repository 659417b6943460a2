"""vCards as Apple, Outlook and telephones write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.imports import people_vcard, read_people
from safari.newcomers.matching import Present, preview
from safari.newcomers.people_file import Kind

FILES = Path(__file__).parent / "people"


def people(file):
    return [line.person for line in preview(file, Kind.CUSTOMERS, Present()).lines]


def test_apple_3_0_with_a_portrait_and_folded_lines():
    file = read_people(FILES / "apple.vcf")
    astrid, nikos = people(file)
    assert (astrid.name, astrid.email, astrid.phone) == (
        "Astrid Holm",
        "astrid.holm@fjellvik.example",
        "+47 55 00 00 01",
    )
    assert (nikos.line, nikos.name) == (18, "Νίκος Παπαδόπουλος")
    assert file.rows[0].cells[1] == "CFO"
    assert file.rows[0].cells[-1].endswith("that Apple folds them at seventy-five octets, comma and all")


def test_outlook_2_1_in_quoted_printable():
    file = read_people(FILES / "outlook_21.vcf")
    (kare,) = people(file)
    assert (kare.name, kare.email) == ("Kåre Bøe", "kare.boe@fjellvik.example")
    assert file.rows[0].cells[1] == "Økonomidirektør"


def test_4_0_with_preferences_and_a_card_that_never_ends():
    sofie, nobody, per = people(read_people(FILES / "cards_40.vcf"))
    assert (sofie.name, sofie.language, sofie.email, sofie.phone) == (
        *("Sofie Lund", "da"),
        *("sofie@post.example", "+45-20-00-00-07"),
    )
    assert (nobody.line, nobody.trouble) == (11, "This card has no end.")
    assert per.name == "Per Lie"


def test_a_damaged_card_spoils_no_other():
    cards = b"BEGIN:VCARD\nVERSION:3.0\n!!!\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Per\nN:;Per;;;\nEND:VCARD\n"
    broken, per = people(people_vcard.read(cards, "a.vcf"))
    assert (broken.line, broken.trouble) == (1, "This card is damaged.")
    assert (per.line, per.name) == (5, "Per")


def test_a_portrait_of_megabytes_in_folded_lines_costs_nothing():
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["A" * 74] * 30_000)
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Per\r\n{photo}\r\nEMAIL:per@x.no\r\nEND:VCARD\r\n"
    (per,) = people(people_vcard.read(card.encode(), "a.vcf"))
    assert (per.name, per.email) == ("Per", "per@x.no")


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_a_line_break_of_unicode_within_a_name_breaks_no_card(mark):
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ærlig{mark}Hansen\r\nEMAIL:x@y.no\r\nEND:VCARD\r\n"
    (found,) = people(people_vcard.read(card.encode(), "a.vcf"))
    assert (found.name.replace(" ", ""), found.email, found.trouble) == ("ÆrligHansen", "x@y.no", "")


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16"])
def test_cards_in_utf_32_and_nothing_among_letters_are_refused(encoding):
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Per\x00Lie\r\nEND:VCARD\r\n"
    with pytest.raises(SafariError, match="This is no text"):
        people_vcard.read(card.encode(encoding), "a.vcf")


@pytest.mark.parametrize("data", [b"", b"Name\nPer\n", b"\x00\x01"])
def test_what_has_no_card_is_refused(data):
    with pytest.raises(SafariError):
        people_vcard.read(data, "a.vcf")


def test_too_many_cards_are_refused():
    with pytest.raises(SafariError) as refused:
        people_vcard.read(b"BEGIN:VCARD\n" * 20_001, "a.vcf")
    assert refused.value.what == "This file has more than 20000 cards."
