"""Quotation marks: which ones a language uses around a quote, and which within one."""

from __future__ import annotations

import re

_ANGLED, CURLED = ("«", "»"), ("“", "”")
MARKS = {"en": CURLED, "nb": _ANGLED, "nn": _ANGLED, "no": _ANGLED, "el": _ANGLED, "da": ("»", "«")}
_INNER = {"en": ("‘", "’")}
_STRAIGHT_PAIR = re.compile(r'"([^"]*)"')


def with_inner_marks(text: str, language: str) -> str:
    """The text of a quote, its pairs of marks as a quote within a quote of this language ("nb") has them: “ ” within
    « » and » «, ‘ ’ within “ ”."""
    opening, closing = _INNER.get(language, CURLED)
    outer_opening, outer_closing = MARKS.get(language, MARKS["en"])
    text = _STRAIGHT_PAIR.sub(lambda pair: f"{opening}{pair[1]}{closing}", text)
    nested = re.compile(f"{outer_opening}([^{outer_opening}{outer_closing}]*){outer_closing}")
    return nested.sub(lambda pair: f"{opening}{pair[1]}{closing}", text)
