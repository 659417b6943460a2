"""A line of sense: what is written in it, and whether that is a fact or a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from safari.clock import new_uid
from safari.words import _
from ui.theme import theme
from ui.theme.measures import MIN_TARGET
from ui.widgets.button import Button
from ui.widgets.growing_text import GrowingText
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARK_KEY = "Ctrl+G"
INSET = 5  # px between the mark and the edges of the field
NEXT = {None: True, True: False, False: None}


class CertainMark(Button):
    """Nobody said, a fact (tick), a guess (question mark): each press is the next of the three.

    The keyboard stays with the words, where a key does the same: what is typed after Tab is meant for the next line.
    """

    ICONS: ClassVar = {None: "ring", True: "check", False: "question"}

    def __init__(self, parent: QWidget) -> None:
        super().__init__(kind="word", icon="ring", name=_("Fact or guess"))
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.certain: bool | None = None
        self.show_certain(None)

    def show_certain(self, certain: bool | None) -> None:
        """Show which of the three."""
        self.certain = certain
        self.set_icon(self.ICONS[certain])
        words = {
            None: _("Neither a fact nor a guess yet: press for a fact ({key})"),
            True: _("A fact: press for a guess ({key})"),
            False: _("A guess: press for neither ({key})"),
        }[certain].format(key=MARK_KEY)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))


class SenseLine(GrowingText):
    """`uid` is that of its finding, or of the one it will be.

    `began_next` on Enter, `emptied` on Backspace in an empty line, `stepped(by)` when an arrow leaves it upwards or
    downwards, `marked(certain)` by its mark or Ctrl+G.
    """

    frame: ClassVar = 22  # px of padding, border and margin above and below small words

    began_next = Signal()
    emptied = Signal()
    stepped = Signal(int)
    marked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(least=1, most=8, style="small")
        self.uid = new_uid()
        self.setAccessibleName(name)
        self.mark = CertainMark(self)
        self.mark.clicked.connect(self._next_mark)
        self.textChanged.connect(self._show_mark)
        self.mark.hide()
        key = QShortcut(QKeySequence(MARK_KEY), self, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._next_mark)

    def show_certain(self, certain: bool | None) -> None:
        """Show whether it is a fact or a guess; a reader says so with the words."""
        self.mark.show_certain(certain)
        self.setAccessibleDescription(self.mark.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in ENTER:
            if self.text().strip():
                self.began_next.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif event.key() in steps and not event.modifiers():
            self._step(event, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = theme().px(MIN_TARGET)
        self.mark.setGeometry(self.width() - side - INSET, INSET, side, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _step(self, event: QKeyEvent, by: int) -> None:
        """An arrow goes to the line beside where the cursor cannot move any further."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() == before or not self.text():
            self.stepped.emit(by)

    def _next_mark(self) -> None:
        if not self.mark.isHidden():
            self.marked.emit(NEXT[self.mark.certain])

    def _show_mark(self) -> None:
        """Beside words there is a mark, and room for it."""
        wanted = bool(self.text().strip())
        if self.mark.isHidden() == wanted:
            self.mark.setVisible(wanted)
            self.setViewportMargins(0, 0, theme().px(MIN_TARGET) if wanted else 0, 0)
            self.grow()
