"""Noting that a file of a told page was called back, with the way to undo it: on Today and beside a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context


def call_back(context: Context, file: str) -> None:
    """Note it of the file with this uid, and say so."""
    library: Library = context.library
    if context.attempt(lambda: library.tellings.mark_recalled(file)):
        context.toast(_("Called back"), _("Undo"), library.undo)


def note_heard(context: Context, telling: str) -> None:
    """Note that whoever it was told to, without a file, knows that it counts no more, and say so."""
    library: Library = context.library
    if context.attempt(lambda: library.tellings.mark_heard(telling)):
        context.toast(_("Called back"), _("Undo"), library.undo)
