"""The table of customers: what each agreed to, whose consent ends first on top."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from safari.people.consent import Agreement, Standing, Use
from safari.people.consent_words import standing_word
from safari.people.customer import Customer
from safari.people.expiry import by_end, ends_soon, first_end
from safari.words import _
from ui.people.person_cell import paint_person
from ui.people.table import Column, PeopleTable
from ui.theme import ColourName, colour, font, paint_icon, theme
from ui.widgets.dates import short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

TICK = 18
CARE = (Standing.ASKED, Standing.EXPIRED)
USE_WIDTH, UNTIL_WIDTH, SEGMENT_WIDTH = 66, 100, 140


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer with their segment's name and what they agreed to."""

    customer: Customer
    segment: str
    agreement: Agreement
    today: date

    @property
    def uid(self) -> str:
        """The customer's."""
        return self.customer.uid


class CustomerTable(PeopleTable):
    """Customers by alias and what they agreed to; whose consent ends first comes first."""

    def __init__(self) -> None:
        titles = {
            Use.NOTES: _("Notes"),
            Use.ANONYMOUS_QUOTE: _("Quotes"),
            Use.NAMED_QUOTE: _("By name"),
            Use.PHOTO: _("Photo"),
            Use.AUDIO: _("Sound"),
            Use.OUTSIDE: _("Outside"),
        }
        columns = [
            Column(_("Customer"), lambda row: row.customer.alias, paint=_paint_customer),
            Column(_("Segment"), lambda row: row.segment, SEGMENT_WIDTH, yields=True),
            *(_use_column(use, title) for use, title in titles.items()),
            Column(_("Until"), _until, UNTIL_WIDTH, right=True, ink=_until_ink),
        ]
        super().__init__(columns, _("Customers and what they agreed to"))

    def show_customers(
        self,
        customers: Iterable[Customer],
        agreements: Mapping[str, Agreement],
        segments: Mapping[str, str],
        today: date,
    ) -> None:
        """Show these customers; `segments` are names by uid."""
        pairs = by_end((one, agreements.get(one.uid, Agreement({}))) for one in customers)
        rows = [CustomerRow(one, segments.get(one.segment or "", ""), agreed, today) for one, agreed in pairs]
        self.show_people(rows)


def _use_column(use: Use, title: str) -> Column:
    return Column(title, partial(_standing_text, use), USE_WIDTH, centre=True, paint=partial(_paint_standing, use))


def _standing_text(use: Use, row: CustomerRow) -> str:
    return standing_word(row.agreement.standing(use, row.today))


def _until(row: CustomerRow) -> str:
    end = first_end(row.agreement)
    return short_day(end) if end else ""


def _until_ink(row: CustomerRow) -> ColourName:
    return "ouch" if ends_soon(row.agreement, row.today) else "ink2"


def _paint_customer(painter: QPainter, rect: QRectF, row: CustomerRow) -> None:
    paint_person(painter, rect, (row.customer.alias, ""), customer=True)


def _paint_standing(use: Use, painter: QPainter, rect: QRectF, row: CustomerRow) -> None:
    """A tick for a yes; a word for all else, so that no colour stands alone."""
    standing = row.agreement.standing(use, row.today)
    if standing is Standing.AGREED:
        side = theme().px(TICK)
        box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        paint_icon(painter, "check", box, colour("accent"), 2)
        return
    painter.setFont(font("label" if standing in CARE else "small"))
    painter.setPen(colour("ouch" if standing in CARE else "ink3" if standing is Standing.NOT_ASKED else "ink2"))
    words = "–" if standing is Standing.NOT_ASKED else standing_word(standing)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
