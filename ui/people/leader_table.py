"""The table of leaders: who has waited longest to meet a customer stands first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from safari.people.coverage import YEAR, Coverage, Outing
from safari.words import _
from ui.people.person_cell import paint_person
from ui.people.table import Column, PeopleTable
from ui.theme import ColourName
from ui.widgets.dates import short_day
from ui.widgets.days_bar import paint_bar

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

BAR = 6


@dataclass(frozen=True, slots=True)
class LeaderRow:
    """A leader with when they last met a customer."""

    coverage: Coverage

    @property
    def uid(self) -> str:
        """The leader's."""
        return self.coverage.leader.uid


class LeaderTable(PeopleTable):
    """Leaders, longest wait first."""

    def __init__(self) -> None:
        columns = [
            Column(_("Leader"), _name_and_role, paint=_paint_leader),
            Column(_("Last time"), lambda row: _day(row.coverage.last), 120),
            Column("", lambda _row: "", 110, paint=_paint_days),
            Column(_("Days since"), lambda row: days_text(row.coverage), 96, right=True, ink=_ink, style="body_strong"),
            Column(_("Next time"), lambda row: _day(row.coverage.next), 130, right=True),
        ]
        super().__init__(columns, _("Leaders, longest wait first"))

    def show_leaders(self, covered: Iterable[Coverage]) -> None:
        """Show these leaders."""
        self.show_people([LeaderRow(one) for one in covered])


def days_text(coverage: Coverage) -> str:
    """Days since the leader met a customer: "258", or "never"."""
    return _("never") if coverage.days is None else str(coverage.days)


def _name_and_role(row: LeaderRow) -> str:
    leader = row.coverage.leader
    return f"{leader.name}, {leader.role}" if leader.role else leader.name


def _day(outing: Outing | None) -> str:
    return short_day(outing.day) if outing else ""


def _ink(row: LeaderRow) -> ColourName:
    return "ouch" if row.coverage.is_overdue else "ink"


def _paint_leader(painter: QPainter, rect: QRectF, row: LeaderRow) -> None:
    paint_person(painter, rect, (row.coverage.leader.name, row.coverage.leader.role), customer=False)


def _paint_days(painter: QPainter, rect: QRectF, row: LeaderRow) -> None:
    track = QRectF(rect.left(), rect.center().y() - BAR / 2, rect.width(), BAR)
    share = 1.0 if row.coverage.days is None else row.coverage.days / YEAR
    paint_bar(painter, track, share, "ouch_mark" if row.coverage.is_overdue else "accent")
