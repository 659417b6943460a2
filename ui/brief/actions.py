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
        LeaderAction(_("Read or copy an e-mail…"), _read),
    )


def _write(kind: Kind, context: Context, participant: str) -> None:
    mail.write(context, context.library.letters.to_leader(participant, kind))


def _read(context: Context, participant: str) -> None:
    """Show the letters to a leader, to be read and copied."""
    from PySide6.QtWidgets import QApplication

    from ui.letters.letter_dialog import LetterDialog, Writing

    letters = context.library.letters
    name = context.library.brief.page(participant).leader
    writing = Writing(
        _("E-mail to {name}").format(name=name),
        [("", "")],
        _("Attach the invitation and the brief yourself: “Save…” makes both."),
        lambda _safari, kind: letters.to_leader(participant, kind),
    )
    LetterDialog(QApplication.activeWindow(), writing).exec()
