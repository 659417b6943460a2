"""A format that is not one's own, to be read: what it says, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from safari.people.consent_words import use_name
from safari.plan.checklist import When
from safari.plan.days import days_words
from safari.words import _
from ui.formats.words import how_many_words, setting_words
from ui.plan.typed import duration
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from safari.plan.format import Format, FormatStep

WIDEST = 680  # px: lines longer than that are hard to read


class FormatReading(QWidget):
    """Scrolls; the arrow keys do, too."""

    def __init__(self, kind: Format, note: str) -> None:
        super().__init__()
        self.area = ScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(kind.title)
        words = self.area.body
        words.setContentsMargins(2, 2, 12, 24)
        words.addWidget(heading(kind.title))
        words.addSpacing(6)
        words.addWidget(PlainText(note, "meta", "ink3"))
        words.addSpacing(10)
        words.addWidget(PlainText(kind.about, "lead", "ink2"))
        words.addSpacing(12)
        words.addLayout(_facts(kind))
        for title, lines in _parts(kind):
            if lines:
                words.addSpacing(20)
                words.addWidget(heading(title, side=True))
                words.addSpacing(6)
                words.addLayout(_lines(lines))
        words.addStretch(1)
        inner = self.area.widget()
        if inner is not None:
            inner.setMaximumWidth(theme().px(WIDEST))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)


def _facts(kind: Format) -> QLayout:
    whole = duration(sum(step.minutes for step in kind.agenda))
    size = _("{customers} customers, {leaders} leaders, {time}.").format(
        customers=how_many_words(kind.customers), leaders=how_many_words(kind.leaders), time=whole
    )
    agreed = _("Customers must have agreed to: {uses}.").format(uses=", ".join(map(use_name, kind.consents)))
    lines = [f"{setting_words(kind.setting)}.", size, *([agreed] if kind.consents else [])]
    return column(*(PlainText(line) for line in lines), gap=2)


def _parts(kind: Format) -> list[tuple[str, list[tuple[str, str]]]]:
    """Headings, and below each what stands at the left of a line and what the line says."""
    lists = {When.BEFORE: _("Before the day"), When.DAY: _("On the day"), When.AFTER: _("After it")}
    tasks = [(title, [_task(entry, when) for entry in getattr(kind.checklists, when)]) for when, title in lists.items()]
    return [
        (_("Agenda"), _steps(kind.agenda)),
        (_("Questions"), _dots(kind.questions)),
        (_("Do"), _dots(kind.dos)),
        (_("Do not"), _dots(kind.donts)),
        (_("Watch out"), _dots(kind.watch)),
        *tasks,
        (_("The leaders alone"), _steps(kind.debrief)),
    ]


def _steps(steps: Iterable[FormatStep]) -> list[tuple[str, str]]:
    return [(duration(step.minutes), _step(step)) for step in steps]


def _step(step: FormatStep) -> str:
    return _("{title} (led by: {who})").format(title=step.title, who=step.led_by) if step.led_by else step.title


def _dots(lines: Iterable[str]) -> list[tuple[str, str]]:
    return [("•", line) for line in lines]


def _task(entry: object, when: When) -> tuple[str, str]:
    days = days_words(getattr(entry, "days", None), when)
    text = str(getattr(entry, "text", entry))
    return "•", f"{text} ({days})" if days else text


def _lines(lines: list[tuple[str, str]]) -> QLayout:
    made = column(gap=4)
    wide = max(PlainText(left, wrap=False).sizeHint().width() for left, _line in lines)
    for left, line in lines:
        mark = PlainText(left, "body", "ink3", wrap=False)
        mark.setFixedWidth(wide)
        beside = row(gap=10)
        beside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(PlainText(line), 1)
        made.addLayout(beside)
    return made
