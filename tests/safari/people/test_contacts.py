"""A phone number is known however it is spaced and whatever stands before it; other numbers are let be."""

from __future__ import annotations

from time import process_time

import pytest

from safari.people.contacts import ADDRESS, Contacts


@pytest.mark.parametrize(
    ("contact", "text", "found"),
    [
        ("22 33 44 55", "Ring me on 22334455.", ["22334455"]),
        ("22334455", "on +47 22 33 44 55 or 0047-22-33-44-55", ["+47 22 33 44 55", "0047-22-33-44-55"]),
        ("+47 22 33 44 55", "22.33.44.55, 2233 4455", ["22.33.44.55", "2233 4455"]),
        ("+44 20 7946 0958", "020 7946 0958", ["020 7946 0958"]),
        ("020 7946 0958", "(+44) 20 7946 0958", ["(+44) 20 7946 0958"]),
        ("home 22 33 44 55 / work 99 88 77 66", "99887766, 22334455", ["99887766", "22334455"]),
        ("22 33 44 55", "at 11 22 33 44 55 11", ["22 33 44 55"]),
        (
            "22334455",
            "\u0662\u0662\u0663\u0663\u0664\u0664\u0665\u0665",
            ["\u0662\u0662\u0663\u0663\u0664\u0664\u0665\u0665"],
        ),
        ("22 33 44 55", "claim 1122334455, 223344556, 33 44 55", []),
        ("ext 4711", "4711 or 471100", []),
        ("gudrun@x.no", "22 33 44 55", []),
        ("gudrun@x.no, best 09.00-15.00", "open 09.00-15.00", []),
        ("since 2026-01-05", "on 2026-01-05", []),
        ("since 5.1.2026, 22 33 44 55", "5.1.2026: 22334455", ["22334455"]),
        ("12-10-2004", "12102004, 12-10-2004 or +45 12 10 20 04", ["12102004", "12-10-2004", "+45 12 10 20 04"]),
        ("Tlf. 12-10-2004, 22 33 44 55", "12102004, 22334455", ["12102004", "22334455"]),
        ("home 09.00-15.00, call from 12-10-2004", "09001500, 12102004", ["09001500", "12102004"]),
        ("since 12-10-2004-55", "1210200455", ["1210200455"]),
        ("Since 05.01.26; siden 5. 1. 2026", "on 05.01.26, 5. 1. 2026", []),
        ("bedst kl. 0900-1500, 22 33 44 55", "0900-1500: 22334455", ["22334455"]),
    ],
)
def test_a_number_is_found_by_its_digits(contact, text, found):
    assert [text[starts:ends] for starts, ends, _whose in Contacts([(contact, "A")]).numbers(text)] == found


def test_whoever_shares_one_is_told_with_it():
    contacts = Contacts([("22 33 44 55, g@x.no", "A"), ("+47 22334455", "B")])
    assert [list(whose) for _starts, _ends, whose in contacts.numbers("22334455")] == [["A", "B"]]
    assert list(contacts.of_address("G@x.no.")) == ["A"]
    assert list(contacts.of_address("h@x.no")) == []


def test_a_long_row_of_digits_takes_no_time():
    assert list(Contacts([("22334455", "A")]).numbers("1 " * 10_000)) == []


@pytest.mark.parametrize("letters", ["\u6211" * 20_000, "x" * 20_000, "x." * 10_000])
def test_nor_do_letters_without_a_blank_before_an_address(letters):
    begun = process_time()
    assert ADDRESS.findall(f"{letters} ola@lie.no, <{letters}a@b.no>") == ["ola@lie.no", f"{letters}a@b.no"]
    assert process_time() - begun < 0.2
