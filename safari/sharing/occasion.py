"""Which occasion a page comes from, in the page's own language."""

from __future__ import annotations

from safari.plan.safari import Safari
from safari.words import LOCALES


def occasion(safari: Safari, language: str) -> str:
    """The line at the top right: "Breakfast with claims customers, Bergen, 19 November 2026"."""
    parts = [safari.title, safari.place]
    if safari.day is not None:
        from babel.dates import format_date

        parts.append(str(format_date(safari.day, "long", locale=LOCALES[language])))
    return ", ".join(part for part in parts if part)
