"""What is said in a call, line by line, as a model of one column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from safari.words import _
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

    from safari.transcripts.transcript import Line

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]
SPOKEN = int(Qt.ItemDataRole.UserRole) + 1
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as it is shown. `name` is who speaks, `ours` whether that is us; spans are in characters of `text`:
    `doubtful` ones may tell who it is, `hidden` ones are masked. `kind` is that of a note about it, "" for none."""

    starts: int
    name: str
    ours: bool
    text: str
    doubtful: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    kind: str = ""

    @property
    def said(self) -> str:
        """The line as a reader says it, without what is hidden."""
        whole = self.shown((0, len(self.text)))
        return ", ".join(part for part in (moment_text(self.starts), self.name, whole) if part)

    def shown(self, span: Span) -> str:
        """The words of a span without what is hidden; where it cuts that in two, none of it shows."""
        at, last = span
        parts: list[str] = []
        for starts, ends in sorted(self.hidden):
            if max(starts, at) >= min(ends, last):
                continue
            if starts > at or not parts:  # what lies over another that is hidden is said once
                parts += [self.text[at : max(starts, at)], _("masked")]
            at = min(ends, last)
        return "".join((*parts, self.text[at:last]))


class TranscriptModel(QAbstractListModel):
    """The lines of one call, in the order of their moments; `current` is the row that is being said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Spoken] = []
        self._starts: list[int] = []
        self.current = -1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - of Qt
        if not index.isValid():
            return None
        spoken = self.rows[index.row()]
        if role == SPOKEN:
            return spoken
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken.said
        return None

    def show_lines(self, lines: Sequence[Line], names: Mapping[str, str], ours: Iterable[str]) -> None:
        """Show these lines; `names` says how a speaker is called here."""
        us = frozenset(ours)
        self.beginResetModel()
        self.rows = [
            Spoken(one.starts, names.get(one.speaker, one.speaker), one.speaker in us, one.text) for one in lines
        ]
        self._starts = [one.starts for one in lines]
        self.current = -1
        self.endResetModel()

    def show_spans(self, doubtful: Mapping[int, tuple[Span, ...]], hidden: Mapping[int, tuple[Span, ...]]) -> None:
        """What may tell who it is, and what is masked, by the number of the line."""
        for number, row in enumerate(self.rows):
            now = (doubtful.get(number, ()), hidden.get(number, ()))
            if (row.doubtful, row.hidden) != now:
                self._put(number, replace(row, doubtful=now[0], hidden=now[1]))

    def show_kinds(self, notes: Iterable[tuple[int, str]]) -> None:
        """Notes about moments (ms) of the call: each stands at the line that was said then."""
        kinds = {self.row_at(moment): kind for moment, kind in notes}
        for number, row in enumerate(self.rows):
            if row.kind != kinds.get(number, ""):
                self._put(number, replace(row, kind=kinds.get(number, "")))

    def row_at(self, moment: int) -> int:
        """The row that is said at a moment, or was said last; -1 before the first."""
        return bisect_right(self._starts, moment) - 1

    def go_to(self, moment: int) -> bool:
        """Make the row of a moment the current one; whether it is another one now."""
        row = self.row_at(moment)
        if row == self.current:
            return False
        before, self.current = self.current, row
        for one in (before, row):
            if 0 <= one < len(self.rows):
                index = self.index(one)
                self.dataChanged.emit(index, index, [SPOKEN])
        return True

    def _put(self, number: int, row: Spoken) -> None:
        self.rows[number] = row
        index = self.index(number)
        self.dataChanged.emit(index, index, [SPOKEN])
