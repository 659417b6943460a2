"""What stands on a printed checklist: what is to be done before, on and after the day, and what is done already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from safari.plan.checklist import ChecklistItem, When, due_on
from safari.plan.safari import Safari


@dataclass(frozen=True, slots=True)
class ToDo:
    """One line to tick: `due` is the day it should be done by (None: any time)."""

    text: str
    done: bool
    due: date | None


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """A safari's three lists, in order. `language` is its own (one of LANGUAGES)."""

    language: str
    organisation: str
    title: str
    day: date | None
    place: str
    before: tuple[ToDo, ...]
    on_the_day: tuple[ToDo, ...]
    after: tuple[ToDo, ...]


def checklist(safari: Safari, items: Iterable[ChecklistItem], organisation: str, language: str) -> ChecklistPage:
    """The lists of a safari as they can be printed; days become dates once the safari has one."""
    lists: dict[When, list[ToDo]] = {when: [] for when in When}
    for item in items:
        lists[item.when_due].append(ToDo(item.text, item.done, _due(item, safari.day)))
    return ChecklistPage(
        language=language,
        organisation=organisation,
        title=safari.title,
        day=safari.day,
        place=safari.place,
        before=tuple(lists[When.BEFORE]),
        on_the_day=tuple(lists[When.DAY]),
        after=tuple(lists[When.AFTER]),
    )


def _due(item: ChecklistItem, day: date | None) -> date | None:
    """The date beside an item; none beside those of the day itself, which stands above them."""
    return None if day is None or item.when_due is When.DAY else due_on(item, day)
