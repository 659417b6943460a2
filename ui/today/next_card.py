"""The card of the next safari: when, where, who, what is missing, and the one filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from safari.plan.settling_words import listed, short_alias
from safari.words import _
from ui.theme import theme
from ui.today.missing import Missing
from ui.widgets.avatar import SIDE, Avatar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.date_leaf import DateLeaf
from ui.widgets.dates import weekday, written
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from safari.plan.safari import Safari
    from safari.today.today import NextSafari

MOST_FACES = 6


class NextCard(Card):
    """`wanted(uid, step)` when somebody goes to the safari, `asked(customer)` when they have an answer to note."""

    wanted = Signal(str, str)
    asked = Signal(str)

    def __init__(self, coming: NextSafari, today: date) -> None:
        super().__init__()
        self.body.setContentsMargins(28, 24, 28, 14)
        self._uid = coming.safari.uid
        self.open = _way(coming, today)
        self.open.clicked.connect(lambda: self._go(coming.step(today)))
        self.missing = Missing(coming.missing)
        self.missing.mend.connect(self._go)
        self.missing.ask.connect(self.asked)
        head = row(gap=24)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(_leaf(coming.safari.day), 0, top)
        head.addLayout(_words(coming), 1)
        head.addWidget(self.open, 0, top)
        self.body.addLayout(head)
        self.body.addSpacing(20)
        self.body.addWidget(self.missing)

    def _go(self, step: str) -> None:
        self.wanted.emit(self._uid, step)


class NothingNext(Card):
    """Where no safari is planned: one sentence and the filled button. `wanted()` when somebody wants a new one."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.new = Button(_("Plan the next safari"), "primary")
        self.new.clicked.connect(self.wanted)
        help_line = _("Bring a few leaders and a few customers to one table, and write down what is said.")
        words = column(PlainText(_("No safari is planned."), "heading"), PlainText(help_line, "body", "ink2"), gap=4)
        line = row(gap=24)
        line.addLayout(words, 1)
        line.addWidget(self.new)
        self.body.addLayout(line)


def _way(coming: NextSafari, today: date) -> Button:
    words = {
        "plan": _("Open the plan"),
        "brief": _("Open the brief"),
        "run": _("Go on to Run"),
        "debrief": _("Go on to Debrief"),
        "story": _("Write the story"),
    }
    return Button(words[coming.step(today)], "primary")


def _leaf(day: date | None) -> DateLeaf:
    if day is None:
        return DateLeaf("", "?", "")
    return DateLeaf(weekday(day), str(day.day), written(day, "MMMM"))


def _words(coming: NextSafari) -> QVBoxLayout:
    words = column(PlainText(coming.safari.title, "heading", max_lines=3), gap=4)
    when_and_where = _(", ").join(filter(None, (_hours(coming.safari, coming.minutes), coming.safari.place)))
    if when_and_where:
        words.addWidget(PlainText(when_and_where, "body", "ink2"))
    if coming.leaders or coming.customers:
        words.addSpacing(8)
        words.addLayout(_faces(coming))
    words.addStretch(1)
    return words


def _hours(safari: Safari, minutes: int) -> str:
    if safari.starts is None:
        return ""
    if not minutes:
        return f"{safari.starts:%H:%M}"
    hour, minute = divmod(60 * safari.starts.hour + safari.starts.minute + minutes, 60)
    return _("{begin} to {end}").format(begin=f"{safari.starts:%H:%M}", end=f"{hour % 24:02}:{minute:02}")


def _faces(coming: NextSafari) -> FlowLayout:
    """Who meets whom: leaders, customers, and the customers' aliases in short."""
    line = FlowLayout()
    _add_faces(line, coming.leaders, customer=False)
    if coming.leaders and coming.customers:
        _add_words(line, _("meet"), before=6)
    _add_faces(line, coming.customers, customer=True)
    names = listed([short_alias(alias, coming.customers) for alias in coming.customers[:MOST_FACES]])
    if names and len(coming.customers) <= MOST_FACES:
        _add_words(line, names, before=8)
    return line


def _add_faces(line: FlowLayout, names: tuple[str, ...], *, customer: bool) -> None:
    for place, name in enumerate(names[:MOST_FACES]):
        face = Avatar(name, customer=customer)
        face.setProperty("gapBefore", 0 if place else 6)
        line.addWidget(face)
    if len(names) > MOST_FACES:
        more = _add_words(line, _("+{n}").format(n=len(names) - MOST_FACES))
        more.setToolTip(tip(listed(names[MOST_FACES:])))


def _add_words(line: FlowLayout, words: str, before: int = 0) -> PlainText:
    """Words in the middle of a line of faces."""
    label = PlainText(words, "small", "ink2", wrap=False)
    label.setMinimumHeight(theme().px(SIDE))
    label.setProperty("gapBefore", before)
    line.addWidget(label)
    return label
