"""The board: every note of a safari that is on the record, as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QListView, QWidget

from safari.words import _
from ui.story.note_rows import Choosable, NoteRows, RowPainter
from ui.widgets.boxes import column

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context


class BoardPane(QWidget):
    """The cards of one safari."""

    TABLES: ClassVar = frozenset({"notes", "themes", "cards", "stars", "sightings", "customers", "leaders"})

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._library: Library = context.library
        self._safari = safari_uid
        self.cards = QListView()
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setAccessibleName(_("Not sorted yet"))
        self._rows = NoteRows(self)
        self.cards.setModel(self._rows)
        self.cards.setItemDelegate(RowPainter(self.cards, self._rows))
        self.setLayout(column(self.cards))

    def refresh(self) -> None:
        """Read the notes anew."""
        aliases = {one.uid: one.alias for one in self._library.people.customers()}
        notes = self._library.notes.on_record(self._safari)
        rows = [Choosable(note, aliases.get(note.said_by or "", ""), "", note.language) for note in notes]
        self._rows.show(rows, "")
