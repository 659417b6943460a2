"""What a format is about: for how many, how to behave, what tends to go wrong, how the time alone goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QWidget

from safari.words import _, catalogue
from ui.plan.typed import duration
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from safari.plan.format import Format, HowMany

TALLEST = 460


class AboutFormat(Dialog):
    """To be read and closed; or one goes on to all formats, where they are copied and changed."""

    def __init__(self, parent: QWidget | None, kind: Format) -> None:
        super().__init__(parent, kind.title, width=WIDE)
        area = ScrollArea()
        words = area.body
        words.setContentsMargins(0, 0, 16, 0)
        words.addWidget(PlainText(kind.about, "lead", "ink2"))
        words.addSpacing(8)
        words.addWidget(PlainText(_size(kind), "body"))
        say = catalogue(kind.language)  # its lines go on from these words: in some languages they say "not" themselves
        for title, lines in (
            (say.gettext("Do"), kind.dos),
            (say.gettext("Do not"), kind.donts),
            (_("Watch out"), kind.watch),
            (_("The leaders alone"), [f"{duration(part.minutes)}: {part.title}" for part in kind.debrief]),
        ):
            if lines:
                words.addSpacing(20)
                words.addWidget(heading(title, side=True))
                words.addSpacing(6)
                words.addLayout(_lines(lines))
        words.addStretch(1)
        area.setMinimumHeight(min(TALLEST, theme().px(TALLEST)))
        area.setFocusPolicy(area.focusPolicy().StrongFocus)
        area.setAccessibleName(kind.title)
        self.body.addWidget(area)
        self.all_button = self.add_button(_("All formats…"))
        self.add_button(_("Close"), "primary", safe=True).clicked.connect(self.accept)
        self.reads_on = False
        self.all_button.clicked.connect(self._read_on)

    @classmethod
    def tell(cls, parent: QWidget | None, kind: Format, go_on: Callable[[], object]) -> None:
        """Show it until it is read; `go_on` leads to all formats."""
        dialog = cls(parent, kind)
        dialog.exec()
        if dialog.reads_on:
            go_on()

    def _read_on(self) -> None:
        self.reads_on = True
        self.accept()


def _size(kind: Format) -> str:
    whole = duration(sum(step.minutes for step in kind.agenda))
    return _("{customers} customers, {leaders} leaders, {time}.").format(
        customers=_from_to(kind.customers), leaders=_from_to(kind.leaders), time=whole
    )


def _from_to(many: HowMany) -> str:
    if many.fewest == many.most:
        return str(many.most)
    return _("{fewest} to {most}").format(fewest=many.fewest, most=many.most)


def _lines(lines: Iterable[str]) -> QLayout:
    made = column(gap=4)
    for line in lines:
        beside = row(gap=8)
        dot = PlainText("•", "body", "ink3", wrap=False)
        beside.addWidget(dot, 0, dot.alignment().AlignTop)
        beside.addWidget(PlainText(line), 1)
        made.addLayout(beside)
    return made
