"""A leader in the panel of People: how long ago they met a customer, the last time and the next."""

from __future__ import annotations

from dataclasses import dataclass

from safari.people.coverage import Coverage, Outing
from safari.words import _, ngettext
from ui.people.panel import PersonCard
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.dates import long_day
from ui.widgets.plain_text import Hairline, PlainText, section


@dataclass(frozen=True, slots=True)
class LeaderShown:
    """A leader's coverage, and the aliases of whom they sat or will sit beside."""

    coverage: Coverage
    beside_last: str
    beside_next: str


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
        self.body.addWidget(Hairline())
        self.body.addWidget(section(_("Last time")))
        self.body.addWidget(PlainText(_when(coverage.last, shown.beside_last) or _("Never yet")))
        self.body.addWidget(Hairline())
        self.body.addWidget(section(_("Next time")))
        self.body.addWidget(PlainText(_when(coverage.next, shown.beside_next) or _("No safari is planned")))
        self.body.addSpacing(8)


def _figure(coverage: Coverage) -> list[PlainText]:
    if coverage.days is None:
        return [PlainText(_("Has not met a customer yet"), "side_heading", "ouch")]
    figure = PlainText(str(coverage.days), "figure", "ouch" if coverage.is_overdue else "ink", wrap=False)
    days = ngettext("day since they met a customer", "days since they met a customer", coverage.days)
    return [figure, PlainText(days, "body", "ink2")]


def _when(outing: Outing | None, beside: str) -> str:
    if outing is None:
        return ""
    if beside:
        said = _("{safari} on {day}, beside {customer}")
        return said.format(safari=outing.title, day=long_day(outing.day), customer=beside)
    return _("{safari} on {day}").format(safari=outing.title, day=long_day(outing.day))
