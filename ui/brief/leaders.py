"""The leaders of a safari, a row each; one of them is chosen, and their brief is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.brief.leader_row import LeaderRow
from ui.brief.state import LeaderLine
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import Hairline, PlainText, heading


class Leaders(QWidget):
    """`chosen(uid)` when another brief is to be shown ("" for none), `save(uid)`, `act(uid, action)`, `to_plan()`."""

    chosen = Signal(str)
    save = Signal(str)
    act = Signal(str, object)
    to_plan = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = ""
        self.rows: dict[str, LeaderRow] = {}
        self.count = PlainText("", "small", "ink2", wrap=False)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.empty = QWidget()
        self.add = Button(_("Add leaders in the plan"), "word", size="small")
        self.add.clicked.connect(self.to_plan)
        nobody = PlainText(_("Nobody yet. A brief is made for each leader who comes."), "body", "ink2")
        below = column(Hairline(), 10, nobody, 4, self.add)
        self.empty.setLayout(below)
        self.setLayout(column(row(heading(_("For each leader")), None, self.count), 10, self._list, self.empty))
        self.below = Hairline()
        self._list.addWidget(self.below)

    def show_lines(self, lines: Sequence[LeaderLine]) -> None:
        """Show these leaders; a row that is still there stays, and with it the keyboard and the choice."""
        for uid in [uid for uid in self.rows if uid not in {line.uid for line in lines}]:
            gone = self.rows.pop(uid)
            gone.hide()
            gone.deleteLater()
        for place, line in enumerate(lines):
            found = self.rows.get(line.uid) or self._begin(line)
            if found.line != line:
                found.show_line(line)
            if self._list.indexOf(found) != place:
                self._list.insertWidget(place, found)
                found.show()
        self.empty.setVisible(not lines)
        self.below.setVisible(bool(lines))
        made = sum(bool(line.made_up_to_date) for line in lines)
        self.count.setText(_("{made} of {all} made").format(made=made, all=len(lines)) if lines else "")
        self._choose_one([line.uid for line in lines])

    def buttons(self) -> list[QWidget]:
        """What the keyboard comes to, from the top."""
        shown = sorted(self.rows.values(), key=self._list.indexOf)
        return [self.add, *(button for row in shown for button in (row.person, row.save_button, row.more))]

    def choose(self, uid: str) -> None:
        """Show another leader's brief."""
        for each, line in self.rows.items():
            line.person.setChecked(each == uid)
        if uid != self.shown:
            self.shown = uid
            self.chosen.emit(uid)

    def _choose_one(self, uids: list[str]) -> None:
        """The leader who was chosen, else the first one."""
        self.choose(self.shown if self.shown in uids else next(iter(uids), ""))

    def _begin(self, line: LeaderLine) -> LeaderRow:
        begun = self.rows[line.uid] = LeaderRow(line)
        begun.chosen.connect(self.choose)
        begun.save.connect(self.save)
        begun.act.connect(self.act)
        return begun
