"""Leaders or customers as a list to give away: headings and rows, everything resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list that names no customer: leaders, or customers by alias. `title` is what it holds ("Leaders")."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class NamedPeopleList(PeopleList):
    """Customers with their real names and how to reach them: for somebody who asked for it and was warned."""
