"""The heat map of leaders: whom each met, quarter by quarter; who has waited longest stands first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from safari.people.coverage import GOAL, Coverage, Quarter, last_quarters
from safari.words import _, ngettext
from ui.people.heat import CELL, paint_heat
from ui.people.person_cell import paint_person
from ui.people.quarter_header import QuarterHeader
from ui.people.table import PADDING, Column, PeopleTable
from ui.theme import ColourName, theme
from ui.widgets.days_bar import paint_bar
from ui.widgets.numbers import tenths

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

BAR, BAR_INDENT, CELL_GAP = 6, 18, 2
OLDER = 4  # quarters that go where room is scarce
QUARTER_WIDTH, BAR_WIDTH, DAYS_WIDTH = 56, 122, 84


@dataclass(frozen=True, slots=True)
class LeaderRow:
    """A leader with whom they met, and when."""

    coverage: Coverage

    @property
    def uid(self) -> str:
        """The leader's."""
        return self.coverage.leader.uid


class LeaderTable(PeopleTable):
    """Leaders, longest wait first."""

    def __init__(self, today: date) -> None:
        self._quarters = last_quarters(today)
        columns = [_who(), *map(_of_quarter, range(len(self._quarters)), self._quarters), _year(), _days()]
        super().__init__(columns, _("Who has met whom: leaders, longest wait first"), ruled=False)
        self.setHorizontalHeader(QuarterHeader(self))
        self._fit()

    def show_leaders(self, covered: Iterable[Coverage], today: date) -> None:
        """Show these leaders, and the eight quarters up to that of a day."""
        quarters = last_quarters(today)
        if quarters != self._quarters:
            self._quarters = quarters
            self.people.columns[1 : 1 + len(quarters)] = map(_of_quarter, range(len(quarters)), quarters)
            self.people.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(quarters))
        self.show_people([LeaderRow(one) for one in covered])


def days_text(coverage: Coverage) -> str:
    """Days since the leader met a customer: "258", or "never"."""
    return _("never") if coverage.days is None else str(coverage.days)


def hours_text(coverage: Coverage) -> str:
    """Hours with customers this year against the goal: "2.5 of 7.5 hours"."""
    return _("{n} of {goal} hours").format(n=tenths(coverage.minutes / 60), goal=tenths(GOAL / 60))


def _who() -> Column:
    return Column(_("Leader"), _name_and_role, paint=_paint_leader, spoken=_row_in_words, heading=("", ""))


def _of_quarter(place: int, quarter: Quarter) -> Column:
    name = quarter_name(quarter)
    return Column(
        _("{quarter} {year}").format(quarter=name, year=quarter.year),
        partial(_met_text, place),
        QUARTER_WIDTH,
        centre=True,
        paint=partial(_paint_met, place),
        heading=(str(quarter.year), name),
        goes=place < OLDER,
    )


def quarter_name(quarter: Quarter) -> str:
    """What a quarter is called within its year: "Q4"."""
    return _("Q{n}").format(n=quarter.number)


def _year() -> Column:
    title = _("A day a year")
    hours = Column(title, lambda row: hours_text(row.coverage), BAR_WIDTH, paint=_paint_year, heading=("", title))
    return replace(hours, indent=BAR_INDENT)


def _days() -> Column:
    return Column(
        _("Days since"), lambda row: days_text(row.coverage), DAYS_WIDTH, right=True, ink=_ink, style="body_strong"
    )


def _name_and_role(row: LeaderRow) -> str:
    leader = row.coverage.leader
    return f"{leader.name}, {leader.role}" if leader.role else leader.name


def _row_in_words(row: LeaderRow) -> str:
    """The whole row for a reader: who, how long ago, how many this year and before, how many hours."""
    coverage = row.coverage
    if coverage.days is None:
        ago = _("never met a customer")
    else:
        ago = ngettext("{n} day since they met a customer", "{n} days since they met a customer", coverage.days)
    met = sum(one or 0 for one in coverage.met)
    count = ngettext("{n} customer in two years", "{n} customers in two years", met).format(n=met)
    year = _("{hours} this year").format(hours=hours_text(coverage))
    return ". ".join((_name_and_role(row), ago.format(n=coverage.days), count, year))


def _met_text(place: int, row: LeaderRow) -> str:
    met = row.coverage.met[place]
    return "" if met is None else str(met)


def _ink(row: LeaderRow) -> ColourName:
    return "ouch" if row.coverage.is_overdue else "ink"


def _paint_leader(painter: QPainter, rect: QRectF, row: LeaderRow) -> None:
    paint_person(painter, rect, (row.coverage.leader.name, row.coverage.leader.role), customer=False)


def _paint_met(place: int, painter: QPainter, rect: QRectF, row: LeaderRow) -> None:
    met = row.coverage.met[place]
    if met is not None:
        wide, high = rect.width() + 2 * (PADDING - CELL_GAP), theme().px(CELL)
        paint_heat(painter, QRectF(rect.center().x() - wide / 2, rect.center().y() - high / 2, wide, high), met)


def _paint_year(painter: QPainter, rect: QRectF, row: LeaderRow) -> None:
    track = QRectF(rect.left(), rect.center().y() - BAR / 2, rect.width(), BAR)
    paint_bar(painter, track, row.coverage.share, "accent")
