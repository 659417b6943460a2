"""The end of a debrief: what is not done yet, closing it, and what was changed since."""

from __future__ import annotations

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
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.closing.amended import Amended
    from safari.library import Library
    from safari.run.note import Note
    from ui.screen import Context


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
            lasting = _("What customers said changes only with a reason.")
            self.said.setText(f"{_('Closed on {when}.').format(when=when)} {lasting}")
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
        while (item := self._changes.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        chosen, today = chosen_cards(self._context, self._safari), self._library.journal.clock().date()
        for uid, amended in self._library.closing.amended(self._safari).items():
            note = self._library.notes.note(uid)
            if note is not None and self._library.people.agreement(note.said_by or "").may_be_read(today):
                self._changes.addWidget(_change(note, amended, partial(chosen.sought.emit, uid)))


def _change(note: Note, amended: Amended, seek: Callable[[], None]) -> QWidget:
    """Words that were changed: as they read now, what was said first, and why."""
    button = Button(
        _("Show it on the board"), "word", size="small", name=_("Show on the board: {words}").format(words=note.text)
    )
    button.clicked.connect(seek)
    first = _("Said first: {words}").format(words=quoted(amended.first_said, note.language))
    why = _("Because: {reasons}").format(reasons=" ".join(amended.why))
    changed = QWidget()
    changed.setLayout(
        column(
            Hairline(),
            6,
            PlainText(quoted(note.text, note.language), "quoteS"),
            PlainText(first, "small", "ink2"),
            PlainText(why, "small", "ink2"),
            row(button, None),
            gap=2,
        )
    )
    return changed


def build(context: Context, safari_uid: str) -> QWidget:
    """The end of one safari's debrief."""
    return ClosingPane(context, safari_uid)


def change_words(_parent: QWidget, context: Context, _safari_uid: str, notes: Sequence[str]) -> None:
    """Go to where the words of a note are changed."""
    if notes:
        context.go("library", notes[0], "words")


PANES = (Pane("closing", "right", 90, build),)
CARD_DEEDS = (CardDeed(_("Change the words…"), 50, change_words),)
