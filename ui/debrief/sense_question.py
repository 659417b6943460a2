"""One of the three questions with its lines: kept while they are typed, a fact or a guess each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.words import _, ngettext
from ui.debrief.sense_line import SenseLine
from ui.plan.kept_field import KeptField
from ui.widgets.boxes import row
from ui.widgets.plain_text import PlainText, section
from ui.widgets.scroll_area import bring_into_sight
from ui.widgets.trouble_line import TroubleLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.debrief.desk import DebriefDesk
    from safari.debrief.finding import Asked, Finding


class SenseQuestion(QWidget):
    """The lines under one question; there is always one to write in."""

    def __init__(self, desk: DebriefDesk, safari: str, part: Asked, title: str, placeholder: str) -> None:
        super().__init__()
        self._desk, self._safari, self._part = desk, safari, part
        self._title, self._placeholder = title, placeholder
        self.lines: list[SenseLine] = []
        self._fields: dict[SenseLine, KeptField] = {}
        self.said = PlainText("", "meta", "ink3", wrap=False).to_the_right()
        self.trouble = TroubleLine()
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(5)
        head = row(section(title), self.said, gap=8)
        head.setStretch(1, 1)
        whole.addLayout(head)
        whole.addLayout(self._body)
        whole.addWidget(self.trouble)
        self._add()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what stands in the library; lines somebody is typing in, or that are empty at the end, stay."""
        shown = []
        for one in findings:
            line = next((line for line in self.lines if line.uid == one.uid), None) or self._room()
            line.uid = one.uid
            self._fields[line].show(one.text)
            line.show_certain(one.certain)
            shown.append(line)
        for line in [line for line in self.lines if line not in shown]:
            self._gone(line, may_go=bool(shown) or len(self.lines) > 1)
        self._put_in_order([*shown, *(line for line in self.lines if line not in shown)])
        self._tell(findings)

    def settle(self) -> bool:
        """Keep what is typed now; whether all of it is kept."""
        kept = [field.settle() for field in list(self._fields.values())]
        return all(kept)

    def _room(self) -> SenseLine:
        """An untouched line to show a finding in, or a new one."""
        free = [line for line in self.lines if not line.text() and not line.hasFocus()]
        return free[0] if len(self.lines) == 1 and free else self._add()

    def _add(self) -> SenseLine:
        line = SenseLine(self._title)
        line.began_next.connect(partial(self._begin_next, line))
        line.emptied.connect(partial(self._take_off, line))
        line.stepped.connect(partial(self._step, line))
        line.marked.connect(partial(self._mark, line))
        self._fields[line] = KeptField(line, partial(self._keep, line), self.trouble.say)
        self._put_in_order([*self.lines, line])
        return line

    def _put_in_order(self, lines: list[SenseLine]) -> None:
        """These lines, in this order, also for Tab; each has a name of its own, the first one a placeholder."""
        if lines != self.lines:
            self.lines = lines
            for place, line in enumerate(lines):
                self._body.insertWidget(place, line)
                if place:
                    QWidget.setTabOrder(lines[place - 1], line)
        for place, line in enumerate(lines):
            name = self._title if not place else _("{question} Line {n}").format(question=self._title, n=place + 1)
            line.setAccessibleName(name)
            line.setPlaceholderText("" if place else self._placeholder)

    def _gone(self, line: SenseLine, *, may_go: bool) -> None:
        """Its finding is gone, or never was: so is the line, unless something stands in it or somebody is in it."""
        self._fields[line].show("")
        line.show_certain(None)
        if may_go and not line.hasFocus() and not line.text():
            self._remove(line)

    def _remove(self, line: SenseLine) -> None:
        self.lines.remove(line)
        del self._fields[line]
        self._body.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _keep(self, line: SenseLine, text: str, sitting: str) -> None:
        self._desk.write_finding(self._safari, self._part, text, line.uid, sitting)

    def _begin_next(self, line: SenseLine) -> None:
        """Enter: the line is kept, and the next one waits for words."""
        if not self._fields[line].settle():
            return
        place = self.lines.index(line) + 1
        following = self.lines[place] if place < len(self.lines) else None
        empty = following if following is not None and not following.text() else None
        self._go_to(empty or self._add())

    def _take_off(self, line: SenseLine) -> None:
        """Backspace in an empty line: it goes, and the keyboard to the one before."""
        if len(self.lines) > 1 and self._fields[line].settle():
            place = self.lines.index(line)
            self._go_to(self.lines[place - 1] if place else self.lines[1])
            if line in self.lines:
                self._remove(line)
            self._put_in_order(self.lines)

    def _step(self, line: SenseLine, by: int) -> None:
        there = self.lines.index(line) + by
        if 0 <= there < len(self.lines):
            self._go_to(self.lines[there])

    def _go_to(self, line: SenseLine) -> None:
        line.show()
        line.setFocus()
        line.moveCursor(QTextCursor.MoveOperation.End)
        bring_into_sight(line)

    def _mark(self, line: SenseLine, certain: bool | None) -> None:
        if self._fields[line].settle():
            try:
                self._desk.mark_finding(line.uid, certain=certain)
            except SafariError as error:
                self.trouble.say(str(error))

    def _tell(self, findings: Sequence[Finding]) -> None:
        """How many facts and guesses there are: so the marks are read once and understood."""
        facts, guesses = (sum(one.certain is kind for one in findings) for kind in (True, False))
        told = [ngettext("{n} fact", "{n} facts", facts).format(n=facts)] if facts else []
        told += [ngettext("{n} guess", "{n} guesses", guesses).format(n=guesses)] if guesses else []
        self.said.setText(", ".join(told))
