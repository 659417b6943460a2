"""The button that saves the notes a room shows, and beside it how far that is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from safari.words import _
from ui.files.progress import Progress
from ui.outgoing.saving import PROJECTS, TABLES, NotesSaving
from ui.widgets.button import Button
from ui.widgets.menu_button import drop_menu
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from safari.finding.query import Query
    from ui.screen import Context


def ways() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What notes can be saved as: the words of a menu, and the keys of the formats."""
    return (
        (_("Notes as Excel workbook or CSV…"), TABLES),
        (_("Notes or their codes for analysis (REFI-QDA)…"), PROJECTS),
    )


class SaveNotes(Button):
    """Drops a menu; what is chosen there saves what `query()` finds. `progress` is to be put where there is room."""

    def __init__(self, context: Context, query: Callable[[], Query]) -> None:
        super().__init__(_("Save as…"), name=_("Save the notes that are shown"))
        self._query = query
        self.saving = NotesSaving(self, context)
        sentence = _("Saving notes: {step} of {steps}")
        self.progress = Progress(sentence, _("How far the notes are"), _("Cancel saving the notes"))
        self.clicked.connect(self._drop_menu)
        self.progress.stop.connect(self.saving.stop)
        self.saving.progressed.connect(self._show_step)
        self.saving.ended.connect(self.progress.hide)

    def offer(self, *, there: bool) -> None:
        """Whether there is anything to save."""
        self.setEnabled(there)
        self.setToolTip("" if there else tip(_("There are no notes to save")))

    def _show_step(self, step: int, steps: int) -> None:
        """What is done at once shows no bar: the room would jump."""
        if step < steps or self.progress.isVisible():
            self.progress.show_step(step, steps)

    def _drop_menu(self) -> None:
        drop_menu(self, [(title, partial(self._save, keys)) for title, keys in ways()])

    def _save(self, keys: tuple[str, ...]) -> None:
        self.saving.save(self._query(), *keys)
