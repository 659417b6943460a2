"""How many days it is since the leaders who come met a customer, longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.people.coverage import YEAR
from safari.plan.settling_words import in_words
from safari.words import _, ngettext
from ui.today.pressable import WIDER, PressableLine
from ui.widgets.boxes import column, row
from ui.widgets.dates import weekday, written
from ui.widgets.days_bar import DaysBar
from ui.widgets.plain_text import PlainText, heading

if TYPE_CHECKING:
    from datetime import date

    from safari.people.coverage import Coverage

A_WEEK = 7


class Waits(QWidget):
    """A line a leader: name, role, days, and a bar of how much of a year that is. `wanted(leader)` when pressed."""

    wanted = Signal(str)

    def __init__(self, waits: tuple[Coverage, ...], coming: date | None, today: date) -> None:
        super().__init__()
        title = heading(_("Days since a customer"))
        title.setContentsMargins(WIDER, 0, WIDER, 7)
        whole = column(title)
        for one in waits:
            line = _line(one)
            line.clicked.connect(lambda _on=False, leader=one.leader.uid: self.wanted.emit(leader))
            whole.addWidget(line)
        foot = PlainText(_foot(len(waits), coming, today), "meta", "ink2")
        foot.setContentsMargins(WIDER, 7, WIDER, 0)
        whole.addWidget(foot)
        self.setLayout(whole)


def days_words(days: int | None) -> str:
    """How long it is: "258 days", "never"."""
    return _("never") if days is None else ngettext("{n} day", "{n} days", days).format(n=days)


def _line(one: Coverage) -> PressableLine:
    figure = days_words(one.days)
    line = PressableLine(_(", ").join(filter(None, (one.leader.name, one.leader.role, figure))))
    who = row(PlainText(one.leader.name, "body", wrap=False), gap=5)
    who.addWidget(PlainText(one.leader.role, "small", "ink2", wrap=False), 1)
    days = PlainText(figure, "body_strong", "ouch" if one.is_overdue else "ink", wrap=False)
    days.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    who.addWidget(days)
    bar = DaysBar(_("Days since {name} met a customer").format(name=one.leader.name), over=one.is_overdue)
    bar.show_value(YEAR if one.days is None else one.days, YEAR, over=one.is_overdue)
    bar.setAccessibleDescription(figure)
    line.body.addLayout(column(who, bar, gap=6))
    return line


def _foot(count: int, coming: date | None, today: date) -> str:
    goal = _("The goal is one whole day a year for everyone.")
    if coming is None or count < 2:
        return goal
    days = (coming - today).days
    if days == 0:
        come = _("These {n} come today.")
    elif days < A_WEEK:
        come = _("These {n} come on {day}.")
    else:
        come = _("These {n} come on {date}.")
    said = come.format(n=in_words(count), day=weekday(coming), date=written(coming, "d MMMM"))
    return f"{said} {goal}"
