"""A leader in the panel of People: how long ago they met a customer, the last time and the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from safari.people.coverage import Coverage, Outing
from safari.words import _, ngettext
from ui.people.leader_table import hours_text
from ui.people.panel import PersonCard
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.dates import long_day, weekday
from ui.widgets.plain_text import Hairline, PlainText, section
from ui.widgets.quotation import quoted

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class LeaderShown:
    """A leader's coverage on a day, the aliases of whom they sat or will sit beside, and what they said last.

    `words` are from the last story they speak in, in `language`; "" where there is none.
    """

    coverage: Coverage
    today: date
    beside_last: str = ""
    beside_next: str = ""
    words: str = ""
    language: str = ""


class LeaderCard(PersonCard):
    """The figure is as large as on the wall: nobody argues with 258."""

    def __init__(self, shown: LeaderShown) -> None:
        super().__init__()
        coverage, leader = shown.coverage, shown.coverage.leader
        words = column(PlainText(leader.name, "body_strong"), PlainText(leader.role, "meta", "ink2"))
        head = row(Avatar(leader.name), gap=12)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(8)
        for part in _figure(coverage):
            self.body.addWidget(part)
        self._part(_("Last time"), _when(coverage.last, shown.beside_last) or _("Never yet"))
        if shown.words:
            self.body.addWidget(PlainText(quoted(shown.words, shown.language), "quote", max_lines=8))
            self.body.addWidget(PlainText(_("What surprised them"), "meta", "ink2"))
        self._part(_("Next time"), _next(coverage.next, shown) or _("No safari is planned"))
        if coverage.next is not None:
            self.body.addWidget(PlainText(coverage.next.title, "meta", "ink2", max_lines=2))
        self._part(_("This year"), hours_text(coverage))
        self.body.addSpacing(8)

    def _part(self, title: str, words: str) -> None:
        self.body.addWidget(Hairline())
        self.body.addWidget(section(title))
        self.body.addWidget(PlainText(words))


def _figure(coverage: Coverage) -> list[PlainText]:
    if coverage.days is None:
        return [PlainText(_("Has not met a customer yet"), "side_heading", "ouch")]
    figure = PlainText(str(coverage.days), "figure", wrap=False)
    days = ngettext("day since they met a customer", "days since they met a customer", coverage.days)
    return [figure, PlainText(days, "body", "ink2")]


def _when(outing: Outing | None, beside: str) -> str:
    if outing is None:
        return ""
    if beside:
        said = _("{safari} on {day}, beside {customer}")
        return said.format(safari=outing.title, day=long_day(outing.day), customer=beside)
    return _("{safari} on {day}").format(safari=outing.title, day=long_day(outing.day))


def _next(outing: Outing | None, shown: LeaderShown) -> str:
    """The day, by its name where it is near, and beside whom."""
    if outing is None:
        return ""
    day = long_day(outing.day)
    if outing.day - shown.today < A_WEEK:
        name = weekday(outing.day)
        day = _("Today") if outing.day == shown.today else name[:1].upper() + name[1:]
    if not shown.beside_next:
        return day
    return _("{day}, beside {customer}").format(day=day, customer=shown.beside_next)
