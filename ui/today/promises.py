"""What was promised in stories and is due, the soonest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.today.pressable import WIDER, PressableRow
from ui.widgets.boxes import column, row
from ui.widgets.dates import written
from ui.widgets.plain_text import PlainText, heading

if TYPE_CHECKING:
    from datetime import date

    from safari.today.today import Due


class Promises(QWidget):
    """A row a promise; `wanted(safari)` when somebody goes to the story it was made in."""

    wanted = Signal(str)

    def __init__(self, promises: tuple[Due, ...], today: date) -> None:
        super().__init__()
        title = heading(_("Promises due"))
        title.setContentsMargins(WIDER, 0, WIDER, 10)
        whole = column(title)
        for one in promises:
            line = due_row(one.what, one.owner, one.due, today)
            line.clicked.connect(lambda _on=False, safari=one.safari: self.wanted.emit(safari))
            whole.addWidget(line)
        self.setLayout(whole)


def due_words(due: date, today: date) -> str:
    """When it is due: "Tomorrow", "Fri 20 Nov", "Late, Mon 9 Nov"."""
    days = (due - today).days
    if days in (0, 1):
        return _("Tomorrow") if days else _("Today")
    day = written(due, "ddd d MMM" if due.year == today.year else "d MMM yyyy")
    return _("Late, {day}").format(day=day) if days < 0 else day


def due_row(what: str, below: str, due: date, today: date) -> PressableRow:
    """A row that says what is due, in a line below whose it is, and when; in ouch where it presses."""
    when = due_words(due, today)
    presses = (due - today).days <= 1
    line = PressableRow(_(", ").join(filter(None, (what, below, when))))
    words = column(PlainText(what, "body", max_lines=2))
    if below:
        words.addWidget(PlainText(below, "meta", "ink2", wrap=False))
    across = row(gap=16)
    across.addLayout(words, 1)
    day = PlainText(when, "small_strong" if presses else "small", "ouch" if presses else "ink2", wrap=False)
    day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    across.addWidget(day)
    line.body.addLayout(across)
    return line
