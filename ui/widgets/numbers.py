"""Numbers that are not whole as the program writes them, in its own language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from safari.words import spoken

_LOCALES = {"en": "en_GB", "nb": "nb_NO", "da": "da_DK", "el": "el_GR"}


def tenths(number: float) -> str:
    """A number with at most one decimal: "2.5", "3"."""
    locale = QLocale(_LOCALES.get(spoken(), _LOCALES["en"]))
    rounded = round(number, 1)
    return locale.toString(rounded, "f", 0 if rounded == int(rounded) else 1)
