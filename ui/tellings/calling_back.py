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
