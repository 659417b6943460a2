"""Three moments of the story, in the order they happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from safari.story.first_story import MOST_MOMENTS
from safari.story.story import Moment
from safari.words import _, ngettext
from ui.listening.play_moment import PlayMoment
from ui.story.beside_original import BesideOriginal
from ui.story.choosable import told
from ui.story.field import Field
from ui.story.note_picker import NotePicker
from ui.story.part_rows import Part, PartRow, PartRows
from ui.story.section import Section
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.feeling_scale import FeelingScale
from ui.widgets.held_focus import holds_focus
from ui.widgets.plain_text import PlainText, section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.state import StoryState


class MomentRow(PartRow):
    """One moment: title, when, words, feeling."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.number = PlainText("", "body_strong", "ink2", wrap=False)
        self.title = Field(_("What happened"), placeholder=_("The first call"))
        self.when = Field(_("When"), placeholder=_("14 January"))
        self.words = Field(_("In their words"), lines=2, style="quoteS")
        self.words.good(_("One scene: what they saw, heard, felt."))
        self.beside = BesideOriginal(self.words)
        self.feeling = FeelingScale()
        self.play = PlayMoment()
        for name, field in (("title", self.title), ("when_said", self.when), ("text", self.words)):
            field.typed.connect(lambda text, name=name: self.type(name, text))
        self.feeling.picked.connect(lambda feeling: self.write("feeling", feeling))
        names = row(gap=12)
        names.addWidget(self.title, 3, Qt.AlignmentFlag.AlignTop)
        names.addWidget(self.when, 2, Qt.AlignmentFlag.AlignTop)
        felt = row(self.feeling, self.play, None, gap=12)
        whole = column(row(self.number, None, self.buttons()), names, self.beside, felt, gap=8)
        whole.setContentsMargins(0, 10, 0, 4)
        self.setLayout(whole)

    def fields(self) -> tuple[QWidget, ...]:
        return (self.title.edit, self.when.edit, self.words.edit, self.feeling)

    def show_part(self, part: Part, state: StoryState) -> None:
        if isinstance(part, Moment):
            self.number.setText(_("Moment {n}").format(n=self.place + 1))
            held_back = state.held_back_by(part.note)
            for each in (self.title, self.when, self.words):
                each.hold_back(held_back)
            self.title.show_text(part.title)
            self.when.show_text(part.when_said)
            self.words.show_text(part.text)
            self.beside.show_original(state.note(part.note), state, part.text)
            self.feeling.setEnabled(not held_back)
            if self.feeling.feeling != part.feeling:
                self.feeling.set_feeling(part.feeling)
            self.play.show_moment(state.heard.get(part.note or ""))

    def show_room(self, words: dict[str, int], part: int) -> None:
        """How many more words fit into moment number `part`."""
        self.words.show_room(words.get(f"moments{part}"))
        self.title.show_cut(words.get(f"title{part}"))
        self.when.show_cut(words.get(f"when{part}"))


class MomentsSection(Section):
    """The moments, and the notes more can be told from."""

    blocks = ("moments",)

    def __init__(self) -> None:
        super().__init__(_("Three moments"), _("In the order they happened."))
        self.rows: PartRows[MomentRow] = PartRows(self._row, self.head)
        self.add = Button(_("Write one"), size="small", icon="plus")
        self.add.clicked.connect(self._write_one)
        self.notes = NotePicker(_("Notes to tell a moment from"))
        self.notes.picked.connect(self._tell)
        self._heading = section(_("Choose from what was said"))
        self.body.addWidget(self.rows)
        self.body.addLayout(row(self._heading, None, self.add))
        self.body.addWidget(self.notes)

    def fill(self, state: StoryState) -> None:
        self.rows.show_parts(state.moments, state)
        is_full = len(state.moments) >= MOST_MOMENTS
        for each in (self.add, self._heading, self.notes):
            each.setVisible(not is_full)
        self.notes.show_notes(told(state), "", _("All that customers said is told already, or nothing is noted yet."))

    def summary(self, state: StoryState) -> str:
        titles = [moment.title for moment in state.moments if moment.title]
        if len(titles) == len(state.moments):
            return ", ".join(titles)
        return ngettext("{n} moment", "{n} moments", len(state.moments)).format(n=len(state.moments))

    def is_done(self, state: StoryState) -> bool:
        return any(not state.held_back_by(moment.note) for moment in state.moments)

    def show_room(self, words: dict[str, int]) -> None:
        for part, each in enumerate(self.rows.rows, 1):
            each.show_room(words, part)

    def _row(self, part: Part) -> MomentRow:
        made = MomentRow(part)
        made.typed.connect(self.typed)
        made.wished.connect(self.wished)
        return made

    def _write_one(self) -> None:
        self.wish(lambda desk, uid: desk.add_moment(uid))
        self.rows.enter_last()

    def _tell(self, note: str) -> None:
        stays = holds_focus(self.notes)
        self.wish(lambda desk, uid: desk.add_moment(uid, note))
        if stays and not self.notes.isVisible():
            self.rows.enter_last()
        elif stays:
            self.notes.list.setFocus(Qt.FocusReason.OtherFocusReason)
