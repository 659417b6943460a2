"""The day in figures: what the cases of a day in customer service add up to, and which of them tell the most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean, median

from safari.cases.case import Case
from safari.yes_no import YesNo

MOST_TELLING = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """The cases that are over, in figures. Times are milliseconds; None where nothing was noted that could say it.

    `avoidable` of the `judged` ones need not have come; `solved` of the `answered` ones were solved. `systems` is the
    mean number of systems for one answer, over the cases in which any were noted.
    """

    cases: int = 0
    median: int | None = None
    longest: int | None = None
    judged: int = 0
    avoidable: int = 0
    answered: int = 0
    solved: int = 0
    systems: float | None = None
    handovers: int = 0


class Why(StrEnum):
    """Why a case is telling."""

    LONGEST = "longest"
    MOST_STEPS = "most_steps"
    FOR_NOTHING = "for_nothing"
    UNSOLVED = "unsolved"
    AVOIDABLE = "avoidable"
    NEXT_LONGEST = "next_longest"


@dataclass(frozen=True, slots=True)
class Telling:
    """A case that is worth a note, and why."""

    case: Case
    why: Why


def is_over(case: Case) -> bool:
    """Whether a case has come to its end."""
    return case.ended is not None


def figures(cases: Sequence[Case]) -> Figures:
    """What the cases that are over add up to; the one that is open does not count yet."""
    over = [case for case in cases if is_over(case)]
    times = [case.lasted for case in over if case.lasted is not None]
    systems = [len(case.systems) for case in over if case.systems]
    return Figures(
        cases=len(over),
        median=round(median(times)) if times else None,
        longest=max(times) if times else None,
        judged=sum(case.avoidable is not YesNo.OPEN for case in over),
        avoidable=sum(case.avoidable is YesNo.YES for case in over),
        answered=sum(case.solved is not YesNo.OPEN for case in over),
        solved=sum(case.solved is YesNo.YES for case in over),
        systems=float(mean(systems)) if systems else None,
        handovers=sum(case.handovers for case in over),
    )


def telling(cases: Sequence[Case]) -> tuple[Telling, ...]:
    """The most telling cases, three wherever there are as many: the longest; the one that needed most systems and
    handovers, at least two; the longest that was avoidable and not solved, else one of both; then the next longest.
    None is named twice: the next one takes its place."""
    left = [case for case in cases if is_over(case)]
    found: list[Telling] = []
    for rules in (_FIRST, _SECOND, _THIRD, _REST, _REST):
        if len(found) == MOST_TELLING:
            break
        why, weight = next(((why, weight) for why, weight in rules if any(map(weight, left))), (None, _length))
        if why is not None:
            case = max(left, key=weight)  # of equals, the one that came first
            left.remove(case)
            found.append(Telling(case, why))
    return tuple(found)


def _length(case: Case) -> int:
    return case.lasted or 0


def _steps(case: Case) -> int:
    steps = len(case.systems) + case.handovers
    return steps if steps > 1 else 0


def _unsolved(case: Case) -> int:
    """Its length where it stayed unsolved; a millisecond more, for one of no length counts, too."""
    return 1 + _length(case) if case.solved is YesNo.NO else 0


def _avoidable(case: Case) -> int:
    return 1 + _length(case) if case.avoidable is YesNo.YES else 0


def _for_nothing(case: Case) -> int:
    return min(_unsolved(case), _avoidable(case))


_Rules = tuple[tuple[Why, Callable[[Case], int]], ...]
_FIRST: _Rules = ((Why.LONGEST, _length),)
_SECOND: _Rules = ((Why.MOST_STEPS, _steps),)
_THIRD: _Rules = ((Why.FOR_NOTHING, _for_nothing), (Why.UNSOLVED, _unsolved), (Why.AVOIDABLE, _avoidable))
_REST: _Rules = ((Why.NEXT_LONGEST, _length),)
