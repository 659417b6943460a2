"""Words as the page prints them, side by side with the words as they were said in another language, or otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from safari.checking.own_language import is_told_otherwise
from safari.story.spoken import hides, is_translated, spoken_in
from safari.words import _
from ui.people.languages import language_name
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from safari.run.note import Note
    from ui.story.field import Field
    from ui.story.state import StoryState

BESIDE_FROM, GAP = 340, 16


class BesideOriginal(QWidget):
    """A field, and at its left what was said, where that is in another language than the page's or the page tells it
    anew; below it where there is no room. Of another language, the field's label says which one is wanted.

    `is_foreign`: it is of another language. `is_translated`: the page tells it in its own; where that `is_hiding`
    something, it is not printed beside it.
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.is_foreign = self.is_translated = self.is_hiding = False
        self._label = field.label.text()
        self.heading = PlainText("", "label", "ink2")
        self.original = PlainText("", "quoteS")
        self.original.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.original.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = QWidget()
        self._said.setLayout(column(self.heading, 9, self.original, None))
        self._both = row(gap=GAP)
        self._both.addWidget(self._said, 1)
        self._both.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)  # as tall as it is at this width
        self.setLayout(self._both)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._said.hide()
        theme().themed.connect(self._fold)

    def show_original(self, note: Note | None, state: StoryState, printed: str) -> None:
        """Show what a note says, where it and the page are of two languages, or where these words tell it anew."""
        speaker = state.customers.get(note.said_by or state.story.customer or "") if note else None
        spoken = spoken_in(note, speaker) if note else ""
        said, alias = note.text if note else "", speaker.alias if speaker else ""
        foreign = self.is_foreign = bool(said and spoken and spoken != state.story.language)
        self.is_translated = bool(said) and is_translated(printed, said, spoken, state.story.language)
        self.is_hiding = self.is_translated and hides(printed, said, alias)
        is_beside = foreign or (bool(said) and is_told_otherwise(printed, said, alias))
        self._said.setVisible(is_beside)
        page = language_name(state.story.language)
        label = _("{label}, in {language}").format(label=self._label, language=page) if foreign else self._label
        self.field.label.setText(label)
        self.field.field.setAccessibleName(label)
        in_which = _("As said, in {language}").format(language=language_name(spoken)) if foreign else _("As said")
        self.heading.setText(in_which)
        self.original.setText(said if is_beside else "")
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        is_narrow = self.width() < theme().px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._both.direction() != wanted:
            self._both.setDirection(wanted)
