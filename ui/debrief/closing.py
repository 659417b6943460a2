"""The end of a debrief: what is not done yet, closing it, and what was changed since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.debrief.chosen_cards import chosen_cards
from ui.debrief.panes import CardDeed, Pane
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import clock, long_day
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.quotation import quoted
from ui.widgets.reading_order import tab_as_read
from ui.widgets.said_first import said_first
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.library import Library
    from ui.screen import Context


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a note (uid) as they read now, what was said first as a sentence, and why each time."""

    note: str
    words: str
    first: str
    why: tuple[str, ...]


class ClosingPane(SideSection):
    """Closes the debrief and opens it again; Ctrl+Z takes either back."""

    TABLES: ClassVar = frozenset(
        {
            "debriefs",
            "notes",
            "cards",
            "findings",
            "reflections",
            "issues",
            "commitments",
            "amendments",
            "participants",
            "consents",
        }
    )

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__(_("The end of the debrief"), first=True)
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self.icon = IconLabel("lock", "accent", beside="small")
        self.said = PlainText("", "small", "ink2")
        self.close_button = Button(_("Close the debrief"), icon="lock")
        self.open_button = Button(_("Open it again"), "word", size="small")
        self._changes = column(gap=8)
        self._shown: list[Change] = []
        self.buttons: dict[str, Button] = {}
        line = row(gap=8)
        line.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.said, 1)
        self.body.addLayout(line)
        self.body.addLayout(row(self.close_button, None))
        self.body.addLayout(row(self.open_button, None))
        self.body.addLayout(self._changes)
        self.close_button.clicked.connect(self.close_debrief)
        self.open_button.clicked.connect(self.open_again)

    def refresh(self) -> None:
        """Read anew whether it is closed, what is left, what was changed."""
        closed = self._library.closing.debrief(self._safari).closed
        if closed is None:
            left = self._library.closing.left_over(self._safari)
            lasting = _("Closed, what customers said changes only with a reason, and what they said first stays known.")
            self.said.setText("\n".join((*left, lasting)))
        else:
            when = _("{day}, {time}").format(day=long_day(closed.date()), time=clock(closed))
            said = _("Closed on {when}. What customers said changes only with a reason.")
            self.said.setText(said.format(when=when))
        self.icon.setVisible(closed is not None)
        self.close_button.setVisible(closed is None)
        self.open_button.setVisible(closed is not None)
        self._show_changes()

    def close_debrief(self) -> None:
        """Close it, and say so, with a way back."""
        had_focus = self.close_button.hasFocus()
        if self._context.attempt(lambda: self._library.closing.close(self._safari)):
            if had_focus:
                self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.toast(_("The debrief is closed."), _("Undo"), self._library.undo)

    def open_again(self) -> None:
        """Open it again, where nothing rests on what was said yet."""
        had_focus = self.open_button.hasFocus()
        if self._context.attempt(lambda: self._library.closing.reopen(self._safari)):
            if had_focus:
                self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.toast(_("The debrief is open again."), _("Undo"), self._library.undo)

    def _show_changes(self) -> None:
        """Made anew only where they are others: the keyboard may stand on one."""
        changes = self._changed_words()
        if changes == self._shown:
            return
        at = next((uid for uid, button in self.buttons.items() if button.hasFocus()), "")
        while (item := self._changes.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._shown = changes
        self.buttons = {change.note: self._seek_button(change) for change in changes}
        for change in changes:
            made = _change(change, self.buttons[change.note])
            self._changes.addWidget(made)
            made.show()
        tab_as_read([self.close_button, self.open_button, *self.buttons.values()], self.open_button)
        if at in self.buttons:
            self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed_words(self) -> list[Change]:
        """Those of customers who may be read today."""
        today, found = self._library.journal.clock().date(), []
        for uid, amended in self._library.closing.amended(self._safari).items():
            note = self._library.notes.note(uid)
            if note is None or not self._library.people.agreement(note.said_by or "").may_be_read(today):
                continue
            if first := said_first(self._library, amended, note.said_by, note.language):
                found.append(Change(uid, quoted(note.text, note.language), first, amended.why))
        return found

    def _seek_button(self, change: Change) -> Button:
        name = _("Show on the board: {words}").format(words=change.words)
        button = Button(_("Show it on the board"), "word", size="small", name=name)
        chosen = chosen_cards(self._context, self._safari)
        button.clicked.connect(partial(chosen.sought.emit, change.note))
        return button


def _change(change: Change, button: Button) -> QWidget:
    """Words that were changed: as they read now, what was said first, and why."""
    why = _("Because: {reasons}").format(reasons=" ".join(change.why))
    below = (PlainText(words, "small", "ink2") for words in (change.first, why))
    changed = QWidget()
    changed.setLayout(column(Hairline(), 6, PlainText(change.words, "quoteS"), *below, row(button, None), gap=2))
    return changed


def build(context: Context, safari_uid: str) -> QWidget:
    """The end of one safari's debrief."""
    return ClosingPane(context, safari_uid)


def change_words(_parent: QWidget, context: Context, _safari_uid: str, notes: Sequence[str]) -> None:
    """Go to where the words of a note are changed."""
    if notes:
        context.go("library", notes[0], "words")


PANES = (Pane("closing", "right", 90, build),)
CARD_DEEDS = (CardDeed(_("Change the words…"), 50, change_words, for_one=True),)
