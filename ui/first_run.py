"""The first run: one sentence, a picture, and three ways to begin; four where a library of one's own is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import _
from ui.theme import theme
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.illustration import HEIGHT, WIDTH, Illustration
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

CENTRE = Qt.AlignmentFlag.AlignHCenter
COLUMN = 640
LEAST = 170  # the picture, px
WORDS = 430  # the height of everything below the picture


class FirstRun(ScrollArea):
    """`begin(name)`, `example()`, `open_library()` and `own(path)` when somebody chose that way.

    `own` is a library that is there although none is open: another one was refused, or is gone.
    """

    begin = Signal(str)
    example = Signal()
    open_library = Signal()
    own = Signal(object)

    def __init__(self, own: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.picture = Illustration()
        self.own_button: Button | None = None
        if own is not None:
            self.own_button = Button(_("Open my own library"), "primary", size="large")
            self.own_button.setToolTip(tip(str(own)))
            self.own_button.clicked.connect(lambda: self.own.emit(own))
        self.begin_button = Button(_("Begin your programme"), "outlined" if own else "primary", size="large")
        self.example_button = Button(_("Try the example"), size="large")
        self.open_button = Button(_("Open a library"), "word", icon="folder")
        self._first = self.own_button or self.begin_button
        self._first.setProperty("ringAtOnce", True)
        self.begin_button.clicked.connect(self._ask)
        self.example_button.clicked.connect(self.example)
        self.open_button.clicked.connect(self.open_library)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN)
        self._fill(QVBoxLayout(middle))
        self.body.addStretch(3)
        self.body.addLayout(row(None, middle, None))
        self.body.addStretch(4)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.height() - WORDS * theme().factor
        self.picture.set_width(max(LEAST, min(WIDTH, round(room * WIDTH / HEIGHT))))

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 24, 0, 24)
        layout.setSpacing(0)
        layout.addWidget(self.picture, 0, CENTRE)
        layout.addSpacing(48)
        layout.addWidget(PlainText(_("Meet one customer."), "display").centred())
        layout.addSpacing(10)
        promise = _("Write down what they say, word for word. Turn it into one page that your leaders will not forget.")
        layout.addWidget(PlainText(promise, "first_lead", "ink2").centred())
        layout.addSpacing(30)
        if self.own_button is not None:
            layout.addLayout(row(None, self.own_button, None))
            layout.addSpacing(16)
        layout.addLayout(row(None, self.begin_button, self.example_button, None, gap=16))
        layout.addSpacing(28)
        example = _("Fjellvik Insurance is the example: four leaders, three customers, one burst pipe.")
        layout.addWidget(PlainText(example, "body", "ink3").centred())
        layout.addSpacing(32)
        layout.addWidget(self.open_button, 0, CENTRE)

    def _ask(self) -> None:
        from ui.whose_programme import WhoseProgramme

        name = WhoseProgramme.ask(self.window())
        if name:
            self.begin.emit(name)
