"""When a thing on a checklist has to be done: days before the day or after it, as it is typed and written back."""

from __future__ import annotations

import re

from safari.errors import SafariError
from safari.plan.checklist import When
from safari.text import fold
from safari.words import _, ngettext

MOST_DAYS = 365
SHOWN = 40  # letters of what was typed that a sentence repeats
_DAYS = re.compile(r"(\d{1,4})\D*")


def days_words(days: int | None, when: When) -> str:
    """As in “14 days before”; nothing where it may be done any time."""
    if days is None:
        return ""
    if days == 0:
        return _("the same day")
    if when is When.AFTER:
        return ngettext("{n} day after", "{n} days after", days).format(n=days)
    return ngettext("{n} day before", "{n} days before", days).format(n=days)


def read_days(typed: str) -> int | None:
    """The days that were typed ("14", "14 days before"), None for an empty line. Raises SafariError."""
    text = " ".join(typed.split())
    if not text:
        return None
    if fold(text) == fold(_("the same day")):
        return 0
    found = _DAYS.fullmatch(text)
    if not found or int(found.group(1)) > MOST_DAYS:
        shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
        raise SafariError(
            _("“{typed}” is not a number of days.").format(typed=shown), _("Write it like 14, or leave it empty.")
        )
    return int(found.group(1))
