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
    """`told(Met)` by Enter or the button; `skipped` by Esc. It asks for what is not known yet, and offers aliases.
    `typed` after every key."""

    told = Signal(object)
    typed = Signal()
    skipped = Signal()

    def __init__(self, aliases: Sequence[str]) -> None:
        super().__init__()
        self.who = SuggestField("", aliases)
        self.who.setAccessibleName(_("Who was it?"))
        self.who.setPlaceholderText(_("Such as “Ingrid, 67”"))
        self.where = TextField(name=_("Where?"), placeholder=_("At the grill"))
        self.yes, self.photos, self.no = Chip(_("Notes and quotes")), Chip(_("Photos")), Chip(_("Nothing"))
        self.photos.hide()  # until there is one that may be of them
        self.yes.setAccessibleName(_("They said yes to notes and quotes"))
        self.photos.setAccessibleName(_("They said yes to photos"))
        self.no.setAccessibleName(_("They said no"))
        self.keep = Button(_("Keep it"))
        self._fit()
        groups = (
            _beside(PlainText(_("Who was it?"), "small", "ink2", wrap=False), self.who),
            _beside(PlainText(_("Where?"), "small", "ink2", wrap=False), self.where),
            _beside(
                PlainText(_("They said yes to"), "small", "ink2", wrap=False), self.yes, self.photos, self.no, self.keep
            ),
        )
        self.setLayout(column(8, Flowing(groups, gap=18), 8))
        self.yes.clicked.connect(self._say_yes)
        self.photos.clicked.connect(self._say_yes_to_photos)
        self.no.clicked.connect(self._say_no)
        self.keep.clicked.connect(self._tell)
        for field in (self.who, self.where):
            field.returnPressed.connect(self._tell)
            field.textChanged.connect(self.typed)
        theme().themed.connect(self._fit)
        self.setFocusProxy(self.who)

    def show_known(self, known: Known) -> None:
        """What is known already stands in the fields, unless somebody is typing there. Photos are asked about where
        there are any."""
        self.photos.setVisible(known.has_photos)
        for field, words in ((self.who, known.alias), (self.where, known.place)):
            if words and not field.text():
                field.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def clear_answer(self) -> None:
        """What they said is kept: it is not said again."""
        for chip in (self.yes, self.photos, self.no):
            chip.setChecked(False)

    def clear(self) -> None:
        """Nothing was told."""
        self.clear_answer()
        for field in (self.who, self.where):
            field.clear()

    @property
    def met(self) -> Met:
        """What stands here."""
        agreed = True if self.yes.isChecked() else False if self.no.isChecked() else None
        return Met(self.who.text(), self.where.text(), agreed, bool(agreed) and self.photos.isChecked())

    def _say_yes(self) -> None:
        self.no.setChecked(False)
        if not self.yes.isChecked():
            self.photos.setChecked(False)

    def _say_yes_to_photos(self) -> None:
        """Whoever says yes to photos said yes to the notes they are in."""
        self.no.setChecked(False)
        if self.photos.isChecked():
            self.yes.setChecked(True)

    def _say_no(self) -> None:
        self.yes.setChecked(False)
        self.photos.setChecked(False)

    def _tell(self) -> None:
        self.told.emit(self.met)

    def _fit(self) -> None:
        self.who.setFixedWidth(theme().px(NAME))
        self.where.setFixedWidth(theme().px(PLACE))


def _beside(*widgets: QWidget) -> QWidget:
    """What belongs together stays together where the line wraps."""
    group = QWidget()
    group.setLayout(row(*widgets, gap=8))
    return group
