"""Whole numbers as sentences write them, in the program's own language."""

from __future__ import annotations

from safari.words import LOCALES, spoken


def grouped(number: int) -> str:
    """A whole number with its thousands apart: "2,000" in English, "2.000" in Danish."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=LOCALES.get(spoken(), LOCALES["en"])))
