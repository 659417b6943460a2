"""Entries of a format as rows: an entry has no name of its own, a row needs one to be known again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem
from safari.plan.safari import Question

Row = TypeVar("Row", AgendaStep, ChecklistItem, Question)
_numbers = count(1)


def named(before: Sequence[Row], after: Sequence[Row]) -> list[Row]:
    """The rows `after` a change, each with the uid it had `before`: the row somebody writes in stays the same one."""
    now = [replace(row, uid="", position=place) for place, row in enumerate(after)]
    if len(before) == len(now) and sum(map(_differ, before, now)) <= 1:
        return [replace(row, uid=old.uid) for old, row in zip(before, now, strict=True)]
    uids, left = _known(before, now)
    pairs = zip(now, uids, strict=True)
    return [replace(row, uid=uid or (left.pop(0) if left else f"row {next(_numbers)}")) for row, uid in pairs]


def _known(before: Sequence[Row], now: Sequence[Row]) -> tuple[list[str], list[str]]:
    """For each row the uid of one that said the same, or ""; and the uids of those that nobody says any more."""
    pool: dict[Row, list[str]] = defaultdict(list)
    for old in before:
        pool[_bare(old)].append(old.uid)
    uids = [pool[_bare(row)].pop(0) if pool[_bare(row)] else "" for row in now]
    taken = set(uids)
    return uids, [old.uid for old in before if old.uid not in taken]


def _differ(one: Row, other: Row) -> bool:
    return _bare(one) != _bare(other)


def _bare(row: Row) -> Row:
    return replace(row, uid="", position=0)
