"""The cases that are over, the latest first; a press opens one to be mended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.cases.case_row import CaseRow
from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.cases.case import Case

FEW = 4  # rows shown until somebody asks for all


class CaseList(QWidget):
    """`pressed(str)`: the uid of a case."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CaseRow] = []
        self.more = Button("", "word")
        self._cases: tuple[Case, ...] = ()
        self._all = False
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(self._list)
        whole.addWidget(self.more)
        self.more.clicked.connect(lambda _on=False: self._show_all())

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Show these; a row that says the same stays, so that the focus does."""
        self._cases = tuple(cases)
        wanted = self._cases if self._all else self._cases[:FEW]
        standing = {row.case: row for row in self.rows}
        for old in self.rows:
            self._list.removeWidget(old)
            if old.case not in wanted:
                old.hide()
                old.deleteLater()
        self.rows = [standing.get(case) or self._row(case) for case in wanted]
        for row in self.rows:
            self._list.addWidget(row)
        self.more.setVisible(len(self._cases) > FEW)
        self.more.setText(_("The latest only") if self._all else _("All {n}").format(n=len(self._cases)))
        self.setVisible(bool(self._cases))

    def _row(self, case: Case) -> CaseRow:
        made = CaseRow(case)
        made.clicked.connect(partial(self._press, case.uid))
        return made

    def _press(self, uid: str, _on: bool = False) -> None:
        self.pressed.emit(uid)

    def _show_all(self) -> None:
        self._all = not self._all
        self.show_cases(self._cases)
