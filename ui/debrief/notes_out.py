"""The notes of a safari out of the window: as a table, or for programs that analyse them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from safari.thousands import grouped
from safari.words import _
from ui.debrief.panes import Deed
from ui.outgoing.save_notes import ways

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.outgoing.saving import NotesSaving
    from ui.screen import Context


def save_notes(keys: tuple[str, ...], parent: QWidget, context: Context, safari_uid: str) -> None:
    """Ask where, then write them there in the background."""
    from safari.finding.query import Query
    from ui.outgoing.saving import NotesSaving

    saving = parent.findChild(NotesSaving)
    if saving is None:
        saving = NotesSaving(parent, context)
        saving.ended.connect(saving.deleteLater)
        saving.progressed.connect(partial(_tell, context, saving))
    saving.save(Query(safaris=frozenset({safari_uid})), *keys)
    if not saving.is_busy:  # somebody changed their mind
        saving.deleteLater()


def _tell(context: Context, saving: NotesSaving, step: int, steps: int) -> None:
    """Where it takes more than a moment, say so once, with a way to stop it."""
    if step < steps and not saving.is_told:
        saving.is_told = True
        context.toast(_("Saving {n} notes…").format(n=grouped(steps)), _("Cancel"), saving.stop)


DEEDS = tuple(Deed(title, 40 + place, partial(save_notes, keys)) for place, (title, keys) in enumerate(ways()))
