"""Dates as a page writes them, in the page's own language."""

from __future__ import annotations

from safari.dates import long_date, short_date

__all__ = ["long_date", "short_date"]
