"""The table of customers: what each agreed to and whether they may be asked; whose consent ends first on top."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, QTimer

from safari.people.consent import Agreement, Standing, Use
from safari.people.consent_words import standing_word
from safari.people.customer import Customer
from safari.people.expiry import ends_soon
from safari.words import _
from ui.people.customer_facts import CustomerFacts
from ui.people.person_cell import paint_person
from ui.people.table import Column, PeopleTable
from ui.theme import ColourName, colour, font, paint_icon, theme
from ui.widgets.dates import day_in_year, short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from safari.library import Library

TICK = 18
AT_ONCE = 200  # customers: more than any screen holds
CARE = (Standing.ASKED, Standing.EXPIRED)
USE_WIDTH, UNTIL_WIDTH, SEGMENT_WIDTH, ASKED_WIDTH = 74, 86, 136, 155
QUOTES = (Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE)
SHOWN: tuple[tuple[Use, ...], ...] = ((Use.NOTES,), QUOTES, (Use.PHOTO,), (Use.AUDIO,))


class CustomerRow(NamedTuple):
    """A customer and the day their consent ends first; all else is read when the row comes into sight."""

    uid: str
    until: date | None
    facts: CustomerFacts

    @property
    def customer(self) -> Customer:
        """Their entry."""
        return self.facts.customer(self.uid)

    @property
    def segment(self) -> str:
        """Their segment's name."""
        return self.facts.segment(self.uid)

    @property
    def asked(self) -> date | None:
        """The day they were asked last."""
        return self.facts.asked(self.uid)

    @property
    def today(self) -> date:
        """The day on which all this holds."""
        return self.facts.today

    @property
    def agreement(self) -> Agreement:
        """What they agreed to."""
        return self.facts.agreement(self.uid)

    def standing(self, uses: tuple[Use, ...]) -> Standing:
        """How these uses stand: agreed where one of them is."""
        found = [self.agreement.standing(use, self.today) for use in uses]
        return Standing.AGREED if Standing.AGREED in found else found[0]


class CustomerTable(PeopleTable):
    """Customers by alias and what they agreed to; whose consent ends first comes first."""

    def __init__(self) -> None:
        asked = Column(_("Last asked"), _asked, ASKED_WIDTH, right=True, paint=_paint_asked)
        self._others: Callable[[], list[CustomerRow]] | None = None
        super().__init__([*consent_columns(), asked], _("Customers and what they agreed to"))

    def show_customers(self, library: Library, today: date) -> None:
        """Show all customers of a library. Of very many those whose consent ends first stand there at once, and all
        others as soon as these are painted."""
        people, facts = library.people, CustomerFacts(library, today)
        first = people.consent_ends(AT_ONCE)
        if len(first) < AT_ONCE:
            self._others = None
            self.show_people([CustomerRow(uid, end, facts) for uid, end in people.customers_by_end()])
            return
        self._others = lambda: [
            CustomerRow(uid, end, facts) for uid, end in people.customers_by_end() if uid not in first
        ]
        self.show_people([CustomerRow(uid, end, facts) for uid, end in first.items()])
        QTimer.singleShot(0, self, self.show_all)

    def show_all(self) -> None:
        """Show the others, too, where they are not there yet."""
        others, self._others = self._others, None
        if others is not None:
            self.people.show_more(others())

    def show_again(self, uids: Collection[str]) -> bool:
        """Read these customers anew, each where they stand; False where they are not all there, before or after."""
        rows = [self.people.row_of(uid) for uid in uids]
        if self._others is not None or not rows or min(rows) < 0:
            return False
        facts: CustomerFacts = self.people.rows[rows[0]].facts
        there = [facts.forget(uid) for uid in uids]  # each, also after one that is gone
        if not all(there):
            return False
        for row in rows:
            self.people.dataChanged.emit(
                self.people.index(row, 0), self.people.index(row, self.people.columnCount() - 1)
            )
        return True

    def choose(self, uid: str) -> None:
        """Choose somebody, also one who would only be read in a moment."""
        if uid and self.people.row_of(uid) < 0:
            self.show_all()
        super().choose(uid)


def consent_columns() -> list[Column]:
    """Who it is, their segment, the uses asked for most, and until when."""
    titles = (_("Notes"), _("Quote"), _("Photo"), _("Audio"))
    return [
        Column(_("Customer"), lambda row: row.customer.alias, paint=_paint_customer, spoken=_row_in_words),
        Column(_("Segment"), lambda row: row.segment, SEGMENT_WIDTH, yields=True),
        *(_use_column(uses, title) for uses, title in zip(SHOWN, titles, strict=True)),
        Column(_("Until"), _until, UNTIL_WIDTH, right=True, ink=_until_ink),
    ]


def guard_words(row: CustomerRow) -> str:
    """Whether a customer may be asked: "not before 12 Jan", "does not want to be asked", or nothing where they may."""
    found = row.facts.guarded(row.uid)
    if found is None:
        return ""
    if found.until is None:
        return _("does not want to be asked")
    day = found.until
    return _("not before {day}").format(day=(day_in_year if day.year == row.today.year else short_day)(day))


def _use_column(uses: tuple[Use, ...], title: str) -> Column:
    return Column(title, partial(_standing_text, uses), USE_WIDTH, centre=True, paint=partial(_paint_standing, uses))


def _row_in_words(row: CustomerRow) -> str:
    """The whole row for a reader."""
    uses = [
        _("{use}: {answer}").format(use=title, answer=standing_word(row.standing(shown)))
        for shown, title in zip(SHOWN, (_("Notes"), _("Quote"), _("Photo"), _("Audio")), strict=True)
    ]
    until = _("Until: {day}").format(day=_until(row)) if row.until else ""
    return ". ".join(filter(None, (row.customer.alias, row.segment, *uses, until, guard_words(row))))


def _standing_text(uses: tuple[Use, ...], row: CustomerRow) -> str:
    return standing_word(row.standing(uses))


def _asked(row: CustomerRow) -> str:
    return _(", ").join(filter(None, (short_day(row.asked) if row.asked else "", guard_words(row))))


def _paint_asked(painter: QPainter, rect: QRectF, row: CustomerRow) -> None:
    """The day, and below it from when on they may be asked again."""
    day, guard = short_day(row.asked) if row.asked else "", guard_words(row)
    line, small = theme().line_height("small"), theme().line_height("meta")
    top = rect.center().y() - ((line if day else 0) + (small if guard else 0)) / 2
    painter.setFont(font("small"))
    painter.setPen(colour("ink2"))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(rect.left(), top, rect.width(), line), right, day)
    painter.setFont(font("meta"))
    painter.setPen(colour("ink3"))
    words = painter.fontMetrics().elidedText(guard, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(QRectF(rect.left(), top + (line if day else 0), rect.width(), small), right, words)


def _until(row: CustomerRow) -> str:
    return short_day(row.until) if row.until else ""


def _until_ink(row: CustomerRow) -> ColourName:
    return "ouch" if ends_soon(row.until, row.today) else "ink2"


def _paint_customer(painter: QPainter, rect: QRectF, row: CustomerRow) -> None:
    paint_person(painter, rect, (row.customer.alias, ""), customer=True)


def _paint_standing(uses: tuple[Use, ...], painter: QPainter, rect: QRectF, row: CustomerRow) -> None:
    """A tick for a yes; a word for all else, so that no colour stands alone."""
    standing = row.standing(uses)
    if standing is Standing.AGREED:
        side = theme().px(TICK)
        box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        paint_icon(painter, "check", box, colour("accent"), 2)
        return
    painter.setFont(font("label" if standing in CARE else "meta"))
    painter.setPen(colour("ouch" if standing in CARE else "ink3" if standing is Standing.NOT_ASKED else "ink2"))
    words = "–" if standing is Standing.NOT_ASKED else standing_word(standing)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
