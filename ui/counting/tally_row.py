"""One tally: its name, which can be changed in place, how it went, its number, and the button that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from safari.counting.desk import Counted
from safari.run.quotation import without_outer_marks
from safari.words import _
from ui.counting.figure import Figure
from ui.counting.in_place import InPlace
from ui.counting.sparkline import Sparkline, in_words
from ui.theme import theme
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.people_words import tip
from ui.widgets.plain_text import Hairline
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

HEIGHT, LAST_KEY = 48, 9
ROOMY = 240
CALM_MS = 250  # how it went is worked out once nobody counts for so long: counting itself waits for nothing


class NameField(InPlace):
    """The name of a tally: between quotation marks, and as it was typed while the keyboard is in it."""

    def __init__(self, language: str) -> None:
        super().__init__(_("What is counted?"))
        self._language = language
        self.name = ""
        self.is_open = False

    def show_name(self, name: str, *, held: bool = False) -> None:
        """Show this name; what is being typed stays, unless the name is `held` back: then that is said in its place."""
        self.name = name
        self.is_open = self.is_open and not held
        self.setReadOnly(held)
        self.setAccessibleName(_("What is counted: {name}").format(name=name))
        if not self.is_open:
            self._show_quoted()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.is_open:
            self.setText(self.name)
        self.is_open = not self.isReadOnly()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # it tells first what was typed
        self.is_open = False
        self._show_quoted()

    def _show_quoted(self) -> None:
        self.setText(self.name if self.isReadOnly() else quoted(without_outer_marks(self.name), self._language))
        self.setToolTip(tip(self.text()))
        self.setCursorPosition(0)


class TallyRow(QWidget):
    """`more` and `less` by one, `renamed(str)`, `write_down`, `remove`. `pending` counts are on their way to disk."""

    more = Signal()
    less = Signal()
    renamed = Signal(str)
    write_down = Signal()
    remove = Signal()

    def __init__(self, counted: Counted, number: int, language: str) -> None:
        super().__init__()
        self.counted, self.pending, self._number, self._held = counted, 0, number, False
        self.name = NameField(language)
        for finished in (self.name.returnPressed, self.name.editingFinished):
            finished.connect(self.keep_name)
        self.went = Sparkline()
        self.figure = Figure("heading", "00", to_the_right=True)
        self.plus = Button(icon="plus", name="+")
        self.plus.clicked.connect(self._press)
        self.others = Button(icon="dots", name="…", size="small")
        self.others.clicked.connect(self._offer)
        for button in (self.plus, self.others):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self._line = row(self.name, self.went, self.figure, self.plus, self.others, gap=8)
        self._line.setStretch(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline())
        whole.addLayout(self._line, 1)
        self._later = QTimer(self, singleShot=True, interval=CALM_MS)
        self._later.timeout.connect(self._show_went)
        theme().themed.connect(self._measure)
        self._measure()
        self.show_counted(counted, number)

    def show_counted(self, counted: Counted, number: int, *, held: bool = False) -> None:
        """Show what the disk holds; `number` is its key (Alt+number). A name that is `held` back is not changed, and
        not written down anew."""
        self.counted, self._number, self._held = counted, number, held
        self.name.show_name(counted.tally.name, held=held)
        key = f" (Alt+{number})" if number <= LAST_KEY else ""
        name = counted.tally.name
        self.plus.setAccessibleName(_("One more: {name}{key}").format(name=name, key=key))
        self.plus.setToolTip(tip(_("One more{key}, with Shift one less").format(key=key)))
        self.others.setAccessibleName(_("More about {name}").format(name=name))
        self.others.setToolTip(_("One less, remove") if held else _("Write down, one less, remove"))
        self.figure.show_text(str(self._total()))
        self._show_went()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, how it went gives way to its name; a reader and the tip still tell it."""
        super().resizeEvent(event)
        self.went.setVisible(self.width() >= theme().px(ROOMY))

    def begin(self) -> int:
        """One more is on its way: it shows at once. What the number will be."""
        self.pending += 1
        self.figure.show_text(str(self._total()))
        return self._total()

    def settle(self, moment: datetime | None) -> None:
        """It is on disk, counted at a moment; or the disk refused it, and the number goes back."""
        self.pending -= 1
        if moment is not None:
            self.counted = Counted(self.counted.tally, (*self.counted.moments, moment))
        self.figure.show_text(str(self._total()))
        self._later.start()

    def _total(self) -> int:
        return len(self.counted.moments) + self.pending

    def _show_went(self) -> None:
        self.figure.setAccessibleName(f"{self._total()}. {in_words(self.counted.moments)}")
        self.went.show_moments(self.counted.moments)

    def _press(self) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.less.emit() if shift else self.more.emit()

    def keep_name(self) -> None:
        """Have another name kept, where one was typed."""
        typed = self.name.text()
        if self.name.is_open and typed.strip() and typed != self.name.name:
            self.name.name = typed
            self.renamed.emit(typed)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._held:
            anew = _("Write down anew") if self.counted.tally.note else _("Write down")
            menu.addAction(anew).triggered.connect(self.write_down)
        less = menu.addAction(_("One less"))
        less.triggered.connect(self.less)
        less.setEnabled(bool(self._total()))
        menu.addAction(_("Remove")).triggered.connect(self.remove)
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    def _measure(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))
