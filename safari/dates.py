"""Dates in the four languages, for a page in its own and for the program's sentences.

The names are those of the Unicode CLDR, and a test compares them with Babel's copy of it; to load that copy for a
handful of names takes as long as to draw a page, and a start would wait for it.
"""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου "
    "Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
}
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "nb": "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
    "da": "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    "el": "Ιαν. Φεβ. Μαρ. Απρ. Μαΐ. Ιουν. Ιουλ. Αυγ. Σεπ. Οκτ. Νοε. Δεκ.",
}
_WITH_STOP = ("nb", "da")
"""Where the day is an ordinal and is written with a full stop."""


def short_date(day: date, language: str) -> str:
    """A date for the edge of a list: "15 Dec 2026", "15. des. 2026", "15 Δεκ. 2026"."""
    return _written(day, _SHORT_MONTHS, language)


def long_date(day: date, language: str) -> str:
    """A date inside a sentence: "15 December 2026", "15. desember 2026", "15 Δεκεμβρίου 2026"."""
    return _written(day, _MONTHS, language)


def _written(day: date, months: dict[str, str], language: str) -> str:
    month = months.get(language, months["en"]).split()[day.month - 1]
    return f"{day.day}{'.' if language in _WITH_STOP else ''} {month} {day.year}"


def month_names() -> frozenset[str]:
    """Every name of a month in the four languages, long and short."""
    return frozenset(name for names in (_MONTHS, _SHORT_MONTHS) for one in names.values() for name in one.split())
