"""The column beside the page while somebody is about to tell it: the check, the telling, and what was told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _, ngettext
from ui.safaris.page_step import BESIDE_BAR
from ui.tellings.check_list import CheckList
from ui.tellings.tell_form import TellForm
from ui.tellings.told_row import Told, ToldRow
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.reading_order import tab_as_read
from ui.widgets.scroll_area import ScrollArea, bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from safari.checking.concern import Concern
    from safari.people.leader import Leader


class TellingPane(ScrollArea):
    """`closed` when somebody goes back to writing; the rest as its parts say, rows of what was told by `of_row`."""

    closed = Signal()
    row_made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.count = PlainText("", "body", "ink2", wrap=False)
        self.back = Button(_("Back to writing"), "word", size="small")
        self.back.clicked.connect(self.closed)
        self.checks, self.form = CheckList(), TellForm()
        self.rows: list[ToldRow] = []
        self._told_head = QWidget()
        self._told = QVBoxLayout()
        self._told.setSpacing(0)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, BESIDE_BAR, 24)
        self.body.addLayout(row(None, self.back))
        self._group(_("Before it is told"), "warning", self.count, above=0)
        self.body.addWidget(self.checks)
        self._group(_("Tell it"), "flag")
        self.body.addWidget(self.form)
        told = row(IconLabel("check", "accent", side=20), heading(_("Told so far")), None, gap=10)
        told.setContentsMargins(0, 28, 0, 8)
        self._told_head.setLayout(told)
        self.body.addWidget(self._told_head)
        self.body.addLayout(self._told)
        self.body.addStretch(1)

    def _group(self, title: str, icon: str, beside: QWidget | None = None, *, above: int = 28) -> None:
        head = row(IconLabel(icon, "accent", side=20), heading(title), None, gap=10)
        if beside is not None:
            head.addWidget(beside)
        head.setContentsMargins(0, above, 0, 8)
        self.body.addLayout(head)

    def show_concerns(self, concerns: Sequence[Concern], missing: str = "") -> None:
        """What is to be looked at before, and what is missing for there to be a page."""
        self.checks.show_concerns(concerns, missing)
        self._walk_in_order()
        n = len(concerns) + bool(missing)
        self.count.setText(ngettext("{n} thing to look at", "{n} things to look at", n).format(n=n) if n else "")

    def show_told(self, told: Sequence[Told], leaders: Sequence[Leader]) -> None:
        """What was told so far, newest first."""
        self.form.offer(leaders)
        self._told_head.setVisible(bool(told))
        if [each.told for each in self.rows] == list(told):
            return
        before = {each.told.telling.uid: each for each in self.rows}
        focused = next((each for each in self.rows if each.has_focus), None)
        at = focused.stop_at_focus if focused else 0
        self.rows = [self._row(one, before.get(one.telling.uid)) for one in told]
        for each in before.values():
            self._told.removeWidget(each)
            if each not in self.rows:
                each.hide()
                each.deleteLater()
        for each in self.rows:
            self._told.addWidget(each)
        self._walk_in_order()
        if focused is not None:
            for each in self.rows:
                if each is not focused and each.told.telling.uid == focused.told.telling.uid:
                    each.take_focus(at)

    def _row(self, told: Told, before: ToldRow | None) -> ToldRow:
        """A row as it is now: the one before where nothing changed, else a new one with what was typed in that."""
        if before is not None and before.told == told:
            return before
        made = ToldRow(told)
        if before is not None:
            made.audience.setText(before.audience.text())
            made.audience.setCursorPosition(before.audience.cursorPosition())
        self.row_made.emit(made)
        return made

    def _walk_in_order(self) -> None:
        """Have Tab go as one reads; Qt would walk what is made anew last."""
        form = self.form
        walked: list[QWidget] = [self.back, *self.checks.buttons, form.audience, form.teller, form.button]
        tab_as_read([*walked, *(stop for each in self.rows for stop in each.stops)])

    def enter(self) -> None:
        """Put the cursor where one would begin."""
        first = self.checks.buttons[0] if self.checks.buttons else self.form.audience
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_files(self) -> None:
        """Put the cursor on the first file to call back, in sight."""
        first = next((each.files[0] for each in self.rows if each.files), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, first, lambda: bring_into_sight(first))  # once the layout has given it its place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
