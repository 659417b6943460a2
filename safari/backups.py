"""Backups: what one is, what its file is called, when the next is due, and which are kept how long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from safari.places import SUFFIX

DUE_AFTER = timedelta(days=1)
KEPT_WHOLLY = timedelta(days=2)
_WRITTEN = "%Y-%m-%d %H.%M.%S"  # no colon: Windows does not allow one in a file name
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: \(\d+\))?" + re.escape(SUFFIX))

Period = Callable[[datetime], date | tuple[int, int]]
# After the two days in which all are kept: so many days, weeks and months, the newest of each.
_THINNED: tuple[tuple[int, Period], ...] = (
    (12, lambda moment: moment.date()),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file: when it was made (local time), how big it is in bytes, and how many notes it holds.

    `notes` is None where the file could not be read.
    """

    path: Path
    made_at: datetime
    size: int
    notes: int | None


def folder_beside(library: Path) -> Path:
    """Where the backups of a library lie."""
    return library.with_name(f"{library.name} backups")


def name_for(made_at: datetime, prefix: str = "", number: int = 1) -> str:
    """The file name of a backup; `prefix` tells libraries apart in a folder that several share."""
    nth = f" ({number})" if number > 1 else ""
    return f"{prefix + ' ' if prefix else ''}{made_at.strftime(_WRITTEN)}{nth}{SUFFIX}"


def made_at(path: Path) -> datetime | None:
    """When the backup in a file of the folder beside its library was made, by its name.

    None where the name is not one of ours, and where it tells of another library, put there by hand.
    """
    found = _NAME.fullmatch(path.name)
    try:
        return datetime.strptime(found[1], _WRITTEN) if found else None  # noqa: DTZ007 - local time, as on the clock
    except ValueError:
        return None


def is_due(moments: Iterable[datetime], now: datetime) -> bool:
    """Whether the newest backup is older than a day. One from the future (the clock was set back) does not count."""
    return not any(timedelta(0) <= now - moment <= DUE_AFTER for moment in moments)


def superfluous(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """The backups to throw away: all of two days are kept, then the newest of 12 days, of 10 weeks, of 9 months.

    Days, weeks and months count that have a backup: a library that rests for a year loses none.
    """
    ordered = sorted(set(moments), reverse=True)
    kept = {moment for moment in ordered if now - moment < KEPT_WHOLLY}
    rest = [moment for moment in ordered if moment not in kept]
    for count, period in _THINNED:
        newest: dict[date | tuple[int, int], datetime] = {}
        for moment in rest:
            newest.setdefault(period(moment), moment)
        kept.update(list(newest.values())[:count])
        older = set(list(newest)[count:])
        rest = [moment for moment in rest if period(moment) in older]
    return set(ordered) - kept
