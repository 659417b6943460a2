"""All keys of Run on one sheet, laid over the screen: no dialog, and what is typed stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from safari.words import _
from ui.run.habits import reads_faces
from ui.theme import colour, theme
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.key_sheet import KeyGroup, KeyTable
from ui.widgets.painting import painting
from ui.widgets.plain_text import heading
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

WIDEST, LINE, AROUND = 980, 40, 32
SCROLLS = {  # up or down, and whether by a page
    Qt.Key.Key_Up: (-1, False),
    Qt.Key.Key_Down: (1, False),
    Qt.Key.Key_PageUp: (-1, True),
    Qt.Key.Key_PageDown: (1, True),
}


class KeysSheet(QWidget):
    """The sheet, with the keys of this kind of safari. `closed` on Esc or F1; `faces(bool)` where it was chosen whether
    :) and the like are read."""

    closed = Signal()
    faces = Signal(bool)

    def __init__(self, over: QWidget, of_this_day: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(over)
        over.installEventFilter(self)
        self.setAccessibleName(_("All keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = Button(_("Close"))
        close.clicked.connect(self.closed)
        card = Card(padding=32, gap=20)
        card.setMaximumWidth(WIDEST)
        self.reads_faces = CheckBox(_("Read :) and :( at the end of the line as how they felt"), checked=reads_faces())
        self.reads_faces.toggled.connect(self.faces)
        card.body.addLayout(row(heading(_("All keys")), None, close))
        card.body.addWidget(self.reads_faces)
        area = ScrollArea()
        self._table = KeyTable(groups(of_this_day))
        area.body.addWidget(self._table)
        card.body.addWidget(area, 1)
        for widget in (area, card):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        across = QHBoxLayout(self)
        across.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        across.addStretch(1)
        across.addWidget(card, 1000)
        across.addStretch(1)
        self._area, self._bar = area, area.verticalScrollBar()
        self._round = (close, self.reads_faces)
        for control in self._round:
            control.installEventFilter(self)
        self.setFocusProxy(close)
        self.hide()

    def open(self) -> None:
        """Show the sheet over everything."""
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]  # it is made with a parent
        self.show()
        self._make_room()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]  # it is made with a parent
            self._make_room()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in SCROLLS:
            way, page = SCROLLS[Qt.Key(event.key())]
            self._bar.setValue(self._bar.value() + way * (self._bar.pageStep() if page else theme().px(LINE)))
            return True
        return False

    def _make_room(self) -> None:
        """As tall as the keys need once their lines are broken, and no taller than the window."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        layout.activate()
        wanted = self._table.heightForWidth(self._area.viewport().width())
        around = self._area.parentWidget().height() - self._area.height()  # type: ignore[union-attr]  # the card
        self._area.setMinimumHeight(max(0, min(wanted, self.height() - 2 * AROUND - around)))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        """While it lies over everything, Tab goes nowhere else: all the rest is out of sight."""
        close, faces = self._round
        (faces if close.hasFocus() else close).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))


def groups(of_this_day: Sequence[tuple[str, str]] = ()) -> tuple[KeyGroup, ...]:
    """The keys of Run and the signs of the line, in groups."""
    of_this_kind = (KeyGroup(_("On this safari"), tuple(of_this_day)),) if of_this_day else ()
    return (_writing(), _signs(), _beside(), *of_this_kind, _around())


def _writing() -> KeyGroup:
    return KeyGroup(
        _("The line"),
        (
            (_("Enter"), _("keep the note")),
            (_("Shift+Enter"), _("new line")),
            (_("any letter"), _("goes to the line, wherever you are")),
            (_("Esc"), _("back to the line; nothing is thrown away")),
            (_("Up"), _("in an empty line: change the last note")),
            (_("Ctrl+Z"), _("take back: what was typed, else the last note")),
            (_("Ctrl+Shift+Z"), _("do it again")),
        ),
    )


def _signs() -> KeyGroup:
    return KeyGroup(
        _("Signs in the line"),
        (
            ("“  .  !  *  +  ?", _("at the beginning: quote, saw, ouch, aha, idea, question")),
            ("@", _("who said it: begin the alias, Enter or Tab picks; Tab adds who is new")),
            ("#", _("touchpoint or tag: begin the word, Enter or Tab picks; Up, Enter adds a touchpoint")),
            ("^-3 … ^+3", _("at the end: how they felt")),
            (":)  :(  :|", _("at the end: how they felt; up to three mouths, :)))")),
            ("~", _("in front of all: off the record")),
            ("!!  @@  ##", _("a doubled sign is just the character")),
        ),
    )


def _beside() -> KeyGroup:
    return KeyGroup(
        _("Beside the line"),
        (
            (_("Ctrl+1 to 6"), _("quote, saw, ouch, aha, idea, question")),
            (_("Ctrl+Up, Ctrl+Down"), _("how they felt: begins at 0, past the end clears it")),
            (_("Ctrl+O"), _("off the record, for this note")),
            (_("Alt+0"), _("no customer said it")),
            (_("Ctrl+D"), _("twice: erase the chosen note off the record for good")),
            (_("Ctrl+M"), _("say a note aloud; again: stop and keep it")),
            (_("Ctrl+I"), _("insert a photo; or drop or paste one")),
            (_("Ctrl+E"), _("take a photo with the camera: Space takes it")),
        ),
    )


def _around() -> KeyGroup:
    return KeyGroup(
        _("Around it"),
        (
            (_("Ctrl+Enter"), _("the question at hand was asked; the next note answers it")),
            (_("Ctrl+Shift+Enter"), _("the note answers no question; so does Backspace in an empty line")),
            (_("F6, Shift+F6"), _("next area, the one before: line, notes, questions, clock and what is below")),
            (_("Enter"), _("on a note: change it")),
            (_("Space"), _("on a note: its photos at full size, or play what was said; Shift+Space always plays")),
            ("F1", _("this sheet")),
            (_("Ctrl+Plus, Ctrl+Minus"), _("larger or smaller text; Ctrl+0 as it was made")),
            ("F11", _("leave or enter full screen")),
            ("Ctrl+J", _("another moment, by chance: write at once")),
            ("Ctrl+W", _("finish: back to the safari")),
        ),
    )
