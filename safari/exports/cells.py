"""What a cell says, where no spreadsheet program may take it for anything but text: nothing to calculate, no markup."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

# What begins so is calculated by some spreadsheet program, in wide letters, too.
# See CSV injection in the cheat sheets of OWASP.
_CALCULATED = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str | int | date | datetime | None) -> str:
    """Text with a ' before what would be calculated; days as 2026-11-19, moments as 2026-11-19 08:41:07."""
    if isinstance(cell, str):
        return f"'{cell}" if unicodedata.normalize("NFKC", cell[:2]).startswith(_CALCULATED) else cell
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def unmarked(text: str) -> str:
    """Text for a workbook: what runs from <r> to </r> XlsxWriter takes for markup of its own, so a space ends it."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
