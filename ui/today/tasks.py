"""What is due on the checklists of safaris other than the next, the soonest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.plan.settling_words import in_words
from safari.words import _, ngettext
from ui.today.pressable import WIDER
from ui.today.promises import due_row
from ui.widgets.boxes import column
from ui.widgets.plain_text import heading

if TYPE_CHECKING:
    from datetime import date

    from safari.today.today import Task


class Tasks(QWidget):
    """A row a safari, with what is due there first; `wanted(safari)` when somebody goes to the plan it stands in."""

    wanted = Signal(str)

    def __init__(self, tasks: tuple[Task, ...], today: date) -> None:
        super().__init__()
        title = heading(_("To do"))
        title.setContentsMargins(WIDER, 0, WIDER, 10)
        whole = column(title)
        for one in tasks:
            line = due_row(one.what, _where(one), one.due, today)
            line.clicked.connect(lambda _on=False, safari=one.safari: self.wanted.emit(safari))
            whole.addWidget(line)
        self.setLayout(whole)


def _where(task: Task) -> str:
    """The safari, and how much more is due there: "Listening to calls, and two more things"."""
    more = task.count - 1
    if not more:
        return task.title
    said = ngettext("{safari}, and {n} more thing", "{safari}, and {n} more things", more)
    return said.format(safari=task.title, n=in_words(more))
