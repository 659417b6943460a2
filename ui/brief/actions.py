"""What can be done with one leader's papers, besides saving them: each line here is a line of the menu of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.screen import Context


@dataclass(frozen=True, slots=True)
class LeaderAction:
    """`title` is its word; `do(context, participant)` does it for a leader (by participant uid)."""

    title: str
    do: Callable[[Context, str], None]


def leader_actions() -> tuple[LeaderAction, ...]:
    """All there are."""
    return ()
