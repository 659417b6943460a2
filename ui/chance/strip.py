"""Who it was, where, and whether they said yes: asked on one line, once something was jotted down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.chance.met import Met
from safari.words import _
from ui.people.suggest_field import SuggestField
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.flowing import Flowing
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from safari.chance.met import Known

NAME, PLACE = 168, 168


class Strip(QWidget):
    """`told(Met)` by Enter or the button; `skipped` by Esc. It asks for what is not known yet, and offers aliases."""

    told = Signal(object)
    skipped = Signal()

    def __init__(self, aliases: Sequence[str]) -> None:
        super().__init__()
        self.who = SuggestField("", aliases)
        self.who.setAccessibleName(_("Who was it?"))
        self.who.setPlaceholderText(_("Such as “Ingrid, 67”"))
        self.where = TextField(name=_("Where?"), placeholder=_("At the grill"))
        self.yes, self.no = Chip(_("Notes and quotes")), Chip(_("Nothing"))
        self.yes.setAccessibleName(_("They said yes to notes and quotes"))
        self.no.setAccessibleName(_("They said no"))
        self.keep = Button(_("Keep it"))
        self._fit()
        groups = (
            _beside(PlainText(_("Who was it?"), "small", "ink2", wrap=False), self.who),
            _beside(PlainText(_("Where?"), "small", "ink2", wrap=False), self.where),
            _beside(PlainText(_("They said yes to"), "small", "ink2", wrap=False), self.yes, self.no, self.keep),
        )
        self.setLayout(column(8, Flowing(groups, gap=18), 8))
        self.yes.clicked.connect(lambda: self.no.setChecked(False))
        self.no.clicked.connect(lambda: self.yes.setChecked(False))
        self.keep.clicked.connect(self._tell)
        for field in (self.who, self.where):
            field.returnPressed.connect(self._tell)
        theme().themed.connect(self._fit)
        self.setFocusProxy(self.who)

    def show_known(self, known: Known) -> None:
        """What is known already stands in the fields, unless somebody is typing there."""
        for field, words in ((self.who, known.alias), (self.where, known.place)):
            if words and not field.text():
                field.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        agreed = True if self.yes.isChecked() else False if self.no.isChecked() else None
        self.told.emit(Met(self.who.text(), self.where.text(), agreed))

    def _fit(self) -> None:
        self.who.setFixedWidth(theme().px(NAME))
        self.where.setFixedWidth(theme().px(PLACE))


def _beside(*widgets: QWidget) -> QWidget:
    """What belongs together stays together where the line wraps."""
    group = QWidget()
    group.setLayout(row(*widgets, gap=8))
    return group
