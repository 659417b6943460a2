"""A told page that may not be shown any more, with the files to call back: in Today and beside a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import short_day
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout

    from safari.tellings.recall import Recall
    from safari.tellings.telling import Handout


class RecallBlock(QWidget):
    """Why, what was told to whom, and its files that are out, or that it went out as none. `recalled(file)` when one
    was called back, `heard(telling)` when those it was told to know, `wanted` when somebody wants to see the story."""

    recalled = Signal(str)
    heard = Signal(str)
    wanted = Signal()

    def __init__(self, recall: Recall) -> None:
        super().__init__()
        why = row(gap=8)
        why.addWidget(IconLabel("warning", "ouch", beside="small"), 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(PlainText(" ".join(recall.reasons), "small", "ouch"), 1)
        lines = column(why, 4, PlainText(_about(recall), "small", "ink2"), gap=0)
        for file in recall.out:
            lines.addLayout(self._file(file))
        if not recall.files:
            lines.addLayout(self._told(recall))
        story = _word(_("Go to the story"), _about(recall), self.wanted.emit)
        lines.addLayout(row(story, None))
        self.setLayout(lines)

    def _told(self, recall: Recall) -> QBoxLayout:
        """Who heard it cannot be seen by a file: somebody tells them."""
        across = row(gap=12)
        across.setContentsMargins(0, 4, 0, 0)
        said = _("Told without a file: tell them that it counts no more.")
        across.addWidget(PlainText(said, "small"), 1, Qt.AlignmentFlag.AlignVCenter)
        uid = recall.telling.uid
        across.addWidget(_word(_("They know"), _about(recall), lambda: self.heard.emit(uid)))
        return across

    def _file(self, file: Handout) -> QBoxLayout:
        across = row(gap=12)
        across.setContentsMargins(0, 4, 0, 0)
        across.addWidget(PlainText(file.name, "small"), 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(_word(_("It is called back"), file.name, lambda: self.recalled.emit(file.uid)))
        return across


def _about(recall: Recall) -> str:
    """Whose page it was, which version, when, and to whom it was told."""
    telling = recall.telling
    version = _("version {n}").format(n=telling.number)
    day = short_day(telling.at.astimezone().date())
    return " · ".join(filter(None, (recall.whose, version, day, telling.audience)))


def _word(verb: str, about: str, do: Callable[[], object]) -> Button:
    button = Button(verb, "word", size="small", name=f"{verb}: {about}")
    button.clicked.connect(do)
    return button
