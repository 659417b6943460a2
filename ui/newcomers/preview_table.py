"""The rows of a file before they are taken in: a tick, the line, how it stands, who it is, and what there is to say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal

from safari.newcomers.people_file import Kind
from safari.newcomers.preview import Line, Preview, Standing
from safari.newcomers.wording import standing_word
from safari.words import _
from ui.people.table import Column, PeopleTable
from ui.theme import ColourName, theme
from ui.widgets.check_box import BOX, paint_check

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

TICK_WIDTH, LINE_WIDTH, STANDING_WIDTH, SENTENCE_WIDTH = 34, 52, 116, 300  # px
INKS: dict[Standing, ColourName] = {Standing.NEW: "accent", Standing.WRONG: "ouch", Standing.CHANGED: "ink"}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row and whether it will be taken in."""

    line: Line
    is_taken: bool

    @property
    def uid(self) -> str:
        """Its line in the file names it."""
        return str(self.line.number)


class PreviewTable(PeopleTable):
    """`toggled(line)` when somebody presses a row's box, or the space bar on it."""

    toggled = Signal(int)

    def __init__(self, kind: Kind) -> None:
        first = [
            Column(_("Take"), _tick_word, TICK_WIDTH, paint=_paint_tick),
            Column(_("Line"), lambda row: str(row.line.number), LINE_WIDTH, right=True, goes=True),
            Column(_("Status"), lambda row: standing_word(row.line.standing), STANDING_WIDTH, ink=_ink),
        ]
        columns = [*first, *(_of_leaders() if kind is Kind.LEADERS else _of_customers()), _said()]
        super().__init__(columns, _("What is in the file"))
        self.clicked.connect(self._pressed)

    def show_preview(self, preview: Preview, left_out: Collection[int]) -> None:
        """Show these rows; the one that was chosen stays chosen."""
        self.show_people([PreviewRow(one, one.can_be_taken and one.number not in left_out) for one in preview.lines])

    def show_tick(self, line: int, *, is_taken: bool) -> None:
        """Tick one row, or take its tick away."""
        place = self.people.row_of(str(line))
        self.people.rows[place] = PreviewRow(self.people.rows[place].line, is_taken)
        self.people.dataChanged.emit(self.people.index(place, 0), self.people.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.chosen_uid:
            self._toggle(self.chosen_row)
        else:
            super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self.people.rows[index.row()])

    def _toggle(self, row: PreviewRow) -> None:
        if row.line.can_be_taken:
            self.toggled.emit(row.line.number)


def _of_leaders() -> list[Column]:
    return [
        Column(_("Name"), lambda row: row.line.person.name, ink=lambda _row: "ink"),
        Column(_("Role"), lambda row: row.line.person.role),
        Column(_("E-mail"), lambda row: row.line.person.email),
    ]


def _of_customers() -> list[Column]:
    return [
        Column(_("Alias"), lambda row: row.line.person.alias, ink=lambda _row: "ink"),
        Column(_("Real name"), lambda row: row.line.person.name),
        Column(_("Contact"), lambda row: row.line.person.contact.replace("\n", ", ")),
        Column(_("Segment"), lambda row: row.line.person.segment),
    ]


def _said() -> Column:
    return Column(_("What there is to say"), lambda row: row.line.sentence, SENTENCE_WIDTH, ink=_ink_of_sentence)


def _ink(row: PreviewRow) -> ColourName:
    return INKS.get(row.line.standing, "ink2")


def _ink_of_sentence(row: PreviewRow) -> ColourName:
    """A doubt is not said in the colour of good news."""
    return "ink" if row.line.is_doubtful else _ink(row)


def _tick_word(row: PreviewRow) -> str:
    return _("taken in") if row.is_taken else _("left out")


def _paint_tick(painter: QPainter, rect: QRectF, row: PreviewRow) -> None:
    side = theme().px(BOX)
    box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    paint_check(painter, box, on=row.is_taken, enabled=row.line.can_be_taken)
