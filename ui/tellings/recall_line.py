"""A line that says that told pages may not be shown any more, and leads to their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _, ngettext
from ui.widgets.boxes import column
from ui.widgets.warning_list import Unsettled, WarningList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.tellings.recall import Recall

BELOW = 22


class RecallLine(QWidget):
    """A card with a red edge, one line a told version; `wanted` when somebody wants to see to it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = WarningList()
        self.list.mend.connect(lambda _key: self.wanted.emit())
        self.setLayout(column(self.list, BELOW))
        self.hide()

    def show_recalls(self, recalls: Sequence[Recall]) -> None:
        """Those with files that are out; none: nothing is shown."""
        files = sum(len(one.out) for one in recalls)
        title = ngettext("{n} file to call back", "{n} files to call back", files).format(n=files)
        self.list.show_list(title, [_unsettled(one) for one in recalls])
        self.setVisible(bool(recalls))


def _unsettled(recall: Recall) -> Unsettled:
    sentence = _("Version {n}. {reason}").format(n=recall.telling.number, reason=recall.reasons[0])
    return Unsettled(recall.telling.uid, "warning", sentence, _("See its files"))
