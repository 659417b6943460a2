"""A letter to be read, opened in the mail program, or copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from safari.errors import SafariError
from safari.letters.letter import Kind, Letter, kind_name
from safari.words import _
from ui import mail
from ui.theme import set_type, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText, section
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.writing_area import WritingArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

AROUND = 40
LEAST_TEXT, USUAL_TEXT = 110, 300  # px of the letter in sight


@dataclass(frozen=True, slots=True)
class Writing:
    """What can be written: to whom (as the heading says it), about which safaris (uid and title), what belongs to the
    letter as a file, and what makes it."""

    heading: str
    about: Sequence[tuple[str, str]]
    attached: str
    make: Callable[[str, Kind], Letter]


class LetterDialog(Dialog):
    """Chosen are the safari and what the letter is for; its words are those of the person written to."""

    def __init__(self, parent: QWidget | None, writing: Writing) -> None:
        super().__init__(parent, writing.heading, width=WIDE)
        self._make = writing.make
        self.about = DropDown(writing.about, name=_("About which safari"))
        self.kind = DropDown([(kind, kind_name(kind)) for kind in Kind], name=_("What the letter is for"))
        self.to, self.subject = PlainText("", "body"), PlainText("", "body_strong")
        self.text = WritingArea()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("The letter"))
        self.text.setMinimumHeight(theme().px(LEAST_TEXT))
        set_type(self.text, "body")
        self.told = PlainText("", "small_strong", "ink2")
        self.told.hide()
        self.about.setVisible(len(writing.about) > 1)
        fields = (section(_("To")), self.to, 8, section(_("Subject")), self.subject, 8, self.text)
        self.body.addLayout(column(self.about, self.kind, gap=8))
        self.body.addLayout(column(*fields, gap=4))
        self.body.addWidget(PlainText(writing.attached, "meta", "ink2"))
        self.body.addWidget(self.told)
        self.add_cancel(_("Close"))
        self.copy_button = self.add_button(_("Copy text"))
        self.open_button = self.add_button(_("Open in mail program"), "primary", safe=True)
        self._wire()

    def _wire(self) -> None:
        self.about.currentIndexChanged.connect(self.show_letter)
        self.kind.currentIndexChanged.connect(self.show_letter)
        self.copy_button.clicked.connect(self.copy)
        self.open_button.clicked.connect(self.open_mail)
        self.show_letter()

    def sizeHint(self) -> QSize:
        """High enough for most of a letter, and never higher than the window it lies over."""
        layout, parent = self.layout(), self.parentWidget()
        least = layout.minimumHeightForWidth(self.minimumWidth()) if layout else 0
        tallest = parent.window().height() if parent else room_on_screen(self).height()
        wanted = least + theme().px(USUAL_TEXT - LEAST_TEXT)
        return QSize(self.minimumWidth(), max(least, min(wanted, tallest - AROUND)))

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)

    @property
    def letter(self) -> Letter:
        """The letter as chosen."""
        return self._make(self.about.key(), Kind(self.kind.key()))

    def show_letter(self) -> None:
        """Show the letter that is chosen now."""
        try:
            letter = self.letter
        except SafariError as error:
            self._show_none(error)
            return
        self.copy_button.setEnabled(True)
        self.open_button.setEnabled(True)
        self.to.setText(letter.to or _("No e-mail address is written down: type it in the mail program."))
        self.subject.setText(letter.subject)
        self.text.setPlainText(letter.body)
        self._tell("")

    def _show_none(self, error: SafariError) -> None:
        """There is no such letter: say why where it would stand, and leave nothing to copy or to send."""
        for words in (self.to, self.subject):
            words.setText("–")
        self.text.setPlainText(str(error))
        self.copy_button.setEnabled(False)
        self.open_button.setEnabled(False)
        self._tell("")
        announce(self, str(error))

    def copy(self) -> None:
        """Put the whole letter on the clipboard."""
        mail.copy_letter(self.letter)
        self._tell(_("The text is copied."))

    def open_mail(self) -> None:
        """Hand the letter to the mail program; the dialog stays where something is left to do."""
        said = mail.hand_over(self.letter)
        if said:
            self._tell(said)
        else:
            self.accept()

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
