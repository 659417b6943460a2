"""People as a sentence names them."""

from __future__ import annotations

from safari.plan.settling_words import first_name


def test_a_title_is_nobodys_first_name():
    assert first_name("Dr. Ola Ek", ["Dr. Ola Ek", "Dr. Kari Nes"]) == "Ola"
    assert first_name("Dr. Ola Ek", ["Dr. Ola Ek", "Ola Nes"]) == "Dr. Ola Ek"
    assert first_name("Dr.", ["Dr."]) == "Dr."
