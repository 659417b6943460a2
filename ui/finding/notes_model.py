"""The notes as rows of a one-column table: each is fetched when it is painted, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from safari.finding.found import Found, withheld_sentence
from safari.run.kind_words import kind_word
from safari.words import _
from ui.widgets.dates import clock
from ui.widgets.feeling_mark import feeling_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.finding.listing import Listing

Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractTableModel):
    """Rows of a listing. `take_in(records)` repaints or moves only what a change of notes touches."""

    def __init__(self, listing: Listing, words: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.listing, self.words = listing, words
        self._rows = listing.count

    def show(self, listing: Listing, words: tuple[str, ...]) -> None:
        """Show another listing; `words` are the folded words to mark."""
        self.beginResetModel()
        self.listing, self.words, self._rows = listing, words, listing.count
        self.endResetModel()

    def take_in(self, records: Iterable[str]) -> int:
        """Take in that these notes were kept, changed or removed; how many rows came on top."""
        shift = self.listing.learn(records)
        if shift.all:
            self.beginResetModel()
            shift.apply()
            self._rows = self.listing.count
            self.endResetModel()
        elif shift.added:
            self.beginInsertRows(QModelIndex(), 0, shift.added - 1)
            shift.apply()
            self._rows += shift.added
            self.endInsertRows()
        elif shift.gone is not None:
            self.beginRemoveRows(QModelIndex(), shift.gone, shift.gone)
            shift.apply()
            self._rows -= 1
            self.endRemoveRows()
        else:
            shift.apply()
        for row in shift.repaint:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return shift.added

    def refresh(self) -> None:
        """Names or consents changed: read what is shown anew."""
        before = self.listing.count
        self.listing.refresh()
        if self.listing.count != before:
            self.beginResetModel()
            self._rows = self.listing.count
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, 0))

    def grow(self) -> bool:
        """Look for more hits; whether there may be still more."""
        more = self.listing.more()
        if more:
            self.beginInsertRows(QModelIndex(), self._rows, self._rows + len(more) - 1)
        self.listing.append(more)
        self._rows += len(more)
        if more:
            self.endInsertRows()
        return not self.listing.is_complete

    def found(self, row: int) -> Found | None:
        """The note in a row."""
        return self.listing.at(row) if 0 <= row < self._rows else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        found = self.found(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return withheld_sentence(found) if found.is_withheld else words_of(found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found)
        return None


def words_of(found: Found) -> str:
    """What a note says, or that it is a photo alone."""
    return found.note.text or _("A photo without words")


def spoken(found: Found) -> str:
    """A note as a reader says it: "Ouch, Ingrid, 67, feeling minus 3, 08:41, I called eleven times"."""
    if found.is_withheld:
        return withheld_sentence(found)
    felt = feeling_words(found.note.feeling) if found.note.feeling is not None else ""
    mark = _("not asked yet") if found.is_unasked else ""
    who = found.name if found.has_nobody else found.alias
    parts = (kind_word(found.note.kind), who, felt, clock(found.note.at), words_of(found), found.safari, mark)
    return ", ".join(part for part in parts if part)
