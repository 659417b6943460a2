"""What is not done yet when a debrief is about to be closed: said, and never in the way."""

from __future__ import annotations

from dataclasses import dataclass

from safari.plan.settling_words import listed
from safari.words import _, ngettext

FEW_ISSUES = 3
"""More than so many issues, and none of them is solved."""


@dataclass(frozen=True, slots=True)
class Debriefing:
    """How far a debrief has come: notes not in a theme, leaders (names) who wrote no reflection, whether sense was made
    of it, how many issues there are, and how many commitments have no owner or no day."""

    unsorted: int = 0
    silent: tuple[str, ...] = ()
    has_sense: bool = False
    issues: int = 0
    open_commitments: int = 0


def left_over(debriefing: Debriefing) -> tuple[str, ...]:
    """What is left, a sentence each."""
    said = (
        _unsorted(debriefing.unsorted),
        "" if debriefing.has_sense else _("What it all means is not written yet."),
        _silent(debriefing.silent),
        too_many_issues(debriefing.issues),
        _open(debriefing.open_commitments),
    )
    return tuple(filter(None, said))


def too_many_issues(issues: int) -> str:
    """A nudge where there are more issues than anybody solves; "" for few."""
    if issues <= FEW_ISSUES:
        return ""
    return _("{n} issues are many. Which three would the customers choose?").format(n=issues)


def _unsorted(notes: int) -> str:
    said = ngettext("{n} note is in no theme yet.", "{n} notes are in no theme yet.", notes)
    return said.format(n=notes) if notes else ""


def _silent(leaders: tuple[str, ...]) -> str:
    if not leaders:
        return ""
    said = ngettext("{names} has not written yet.", "{names} have not written yet.", len(leaders))
    return said.format(names=listed(leaders))


def _open(commitments: int) -> str:
    said = ngettext("{n} commitment has no owner or no day.", "{n} commitments have no owner or no day.", commitments)
    return said.format(n=commitments) if commitments else ""
