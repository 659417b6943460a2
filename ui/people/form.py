"""A form over the window: fields below each other, what is wrong in a sentence, one button that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.errors import SafariError
from safari.words import _
from ui.people.half_typed_form import of_form
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.dialog import NARROW, PADDING, Dialog
from ui.widgets.plain_text import PlainText, section
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from safari.library import Library
    from ui.widgets.growing_text import GrowingText
    from ui.widgets.text_field import TextField

BESIDE_BAR = 12  # between fields and scroll bar


class Form(Dialog):
    """Put fields into `self.fields` (a QVBoxLayout); `keep()` writes them and may raise SafariError.

    Enter keeps, Ctrl+Enter from anywhere, Esc closes without. What the library will not take is said in the form, and
    the form stays. `verb` is the word of the button that keeps.
    """

    def __init__(self, parent: QWidget | None, heading: str, verb: str, *, width: int = NARROW) -> None:
        super().__init__(parent, heading, width=width)
        self._width = self.minimumWidth()
        area = ScrollArea()
        area.verticalScrollBar().rangeChanged.connect(self._keep_off_bar)
        self.fields = area.body
        self.fields.setSpacing(16)
        self.body.addWidget(area, 1)
        self._complaint = PlainText("", "body", "ouch")
        self._complaint.setVisible(False)
        self.body.addWidget(self._complaint)
        self.add_cancel()
        self.keep_button = self.add_button(verb, "primary", safe=True)
        self.keep_button.clicked.connect(self.try_to_keep)
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # from a chip, too, that Enter itself presses
            QShortcut(QKeySequence(key), self).activated.connect(self.try_to_keep)

    def keep(self) -> None:
        """Write what was typed. Raises SafariError where that cannot be."""
        raise NotImplementedError

    def bring_back(self, library: Library, what: str, *fields: TextField | GrowingText) -> None:
        """What is typed in these fields is on disk until the form is closed; after a crash it stands there again, and
        the form says so. `what` names the form and the record it is about: ("leader", uid) with `in_field`."""
        half = of_form(self, library, what, fields)
        if half.left is not None:
            said = PlainText(_("What was typed here before is back. Nothing of it is kept yet."), "small", "ink2")
            self.fields.insertWidget(0, said)

    def is_kept(self) -> bool:
        """Show the form until it is closed; whether it was kept."""
        accepted = self.exec() == self.DialogCode.Accepted
        self.deleteLater()
        return accepted

    def try_to_keep(self) -> None:
        """Keep and close, or say what is in the way."""
        try:
            self.keep()
        except SafariError as error:
            self.complain(str(error))
        else:
            self.accept()

    def complain(self, sentence: str) -> None:
        """Say what is in the way, on screen and to a reader; "" takes it back."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    @property
    def complaint(self) -> str:
        """What is in the way, as shown; "" where nothing is."""
        return self._complaint.text()

    def add(self, label: str, field: QWidget, help_line: str = "") -> None:
        """A field with its label above and, in one line below, what it is for."""
        field.setAccessibleName(label)
        field.setAccessibleDescription(help_line)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        words = section(label)
        words.setBuddy(field)
        group = column(words, field, gap=4)
        if help_line:
            group.addWidget(PlainText(help_line, "meta", "ink3"))
        self.fields.addLayout(group)

    def sizeHint(self) -> QSize:
        room = self._width - 2 * PADDING
        content = (
            self.fields.heightForWidth(room) if self.fields.hasHeightForWidth() else self.fields.sizeHint().height()
        )
        parent = self.parentWidget()
        tallest = parent.window().height() if parent else room_on_screen(self).height()
        return QSize(self._width, min(content + 2 * PADDING + theme().px(116), tallest - 40))

    def _keep_off_bar(self, _least: int, most: int) -> None:
        """Fields end where the buttons do, or beside the scroll bar where there is one."""
        self.fields.setContentsMargins(0, 0, BESIDE_BAR if most else 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        self.fields.addStretch(1)  # a field stays under its label where the dialog is higher than they need
        self.resize(self.sizeHint())
        super().showEvent(event)
