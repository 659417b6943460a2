"""What can be done with one leader's papers, besides saving them: each line here is a line of the menu of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from safari.letters.letter import Kind
from safari.words import _
from ui import mail

if TYPE_CHECKING:
    from ui.screen import Context


@dataclass(frozen=True, slots=True)
class LeaderAction:
    """`title` is its word; `do(context, participant)` does it for a leader (by participant uid)."""

    title: str
    do: Callable[[Context, str], None]


def leader_actions() -> tuple[LeaderAction, ...]:
    """All there are."""
    return (
        LeaderAction(_("E-mail: invite…"), partial(_write, Kind.INVITATION)),
        LeaderAction(_("E-mail: remind…"), partial(_write, Kind.REMINDER)),
        LeaderAction(_("E-mail: call off…"), partial(_write, Kind.CALL_OFF)),
    )


def _write(kind: Kind, context: Context, participant: str) -> None:
    mail.write(context, context.library.letters.to_leader(participant, kind))
