"""What a safari did to one leader: to be read, and to be written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.plan.kept_field import KeptField
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.growing_text import GrowingText
from ui.widgets.held_focus import holds_focus
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from safari.debrief.desk import DebriefDesk
    from safari.debrief.reflection import Reflection
    from safari.people.leader import Leader

SENTENCES = ("surprised", "felt", "will_do")


def asked(field: str) -> str:
    """What each sentence answers, in a leader's own voice."""
    return {"surprised": _("What surprised me"), "felt": _("What I felt"), "will_do": _("What I will do")}[field]


class ReflectionBlock(QWidget):
    """One leader's sentences. `opened` and `closed` tell whether they are being written; `closed(bool)` also whether
    the keyboard was in them."""

    opened = Signal()
    closed = Signal(bool)

    def __init__(self, desk: DebriefDesk, safari: str, leader: Leader) -> None:
        super().__init__()
        self._desk, self._safari, self.leader = desk, safari, leader
        self.change = Button(kind="word", icon="pen", name=_("Change what {name} wrote").format(name=leader.name))
        self.change.clicked.connect(self.open)
        self.done = Button(_("Done"), "word", size="small")
        self.done.clicked.connect(self.close_fields)
        self.said = {field: PlainText("", "quoteS") for field in SENTENCES}
        self._answers = {field: self._answer(field) for field in SENTENCES}
        reading = row(column(*self._answers.values(), gap=8), self.change, gap=4)
        reading.setAlignment(self.change, Qt.AlignmentFlag.AlignTop)
        self._reading = QWidget()
        self._reading.setLayout(reading)
        self.edits = {field: GrowingText(least=1, most=6, style="quoteS") for field in SENTENCES}
        self.labelled = {field: Labelled(asked(field), edit) for field, edit in self.edits.items()}
        self.kept = {field: self._kept(field) for field in SENTENCES}
        self._writing = QWidget()
        name = PlainText(leader.name, "small_strong")
        self._writing.setLayout(column(name, *self.labelled.values(), self.done, gap=8))
        self._writing.hide()
        avatar = Avatar(leader.name)
        whole = row(avatar, column(self._reading, self._writing), gap=12)
        whole.setStretch(1, 1)
        whole.setAlignment(avatar, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)
        self.show_reflection(None)

    @property
    def is_open(self) -> bool:
        """Whether it is being written."""
        return not self._writing.isHidden()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, as one reads."""
        return [self.change, *self.edits.values(), self.done]

    def show_reflection(self, said: Reflection | None) -> None:
        """Show what stands in the library."""
        for field in SENTENCES:
            words = getattr(said, field) if said else ""
            self.kept[field].show(words)
            self.said[field].setText(words)
            self._answers[field].setVisible(bool(words))

    def open(self, field: object = None) -> None:
        """Write: the keyboard goes to the field."""
        self._reading.hide()
        self._writing.show()
        self.opened.emit()
        self.edits[field if isinstance(field, str) else SENTENCES[0]].setFocus()

    def close_fields(self) -> None:
        """Read again, where all of it is kept."""
        if self.is_open and self.settle():
            had_keyboard = holds_focus(self._writing)
            self._writing.hide()
            self._reading.show()
            self.closed.emit(had_keyboard)

    def settle(self) -> bool:
        """Keep what is typed; whether all of it is kept."""
        settled = [one.settle() for one in self.kept.values()]
        return all(settled)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.is_open:
            self.open()

    def _answer(self, field: str) -> QWidget:
        answer = QWidget()
        answer.setLayout(column(PlainText(asked(field), "meta", "ink3"), self.said[field]))
        return answer

    def _kept(self, field: str) -> KeptField:
        labelled, edit = self.labelled[field], self.edits[field]

        def keep(text: str, sitting: str) -> None:
            self._desk.reflect(self._safari, self.leader.uid, sitting, **{field: text})

        kept = KeptField(edit, keep, lambda sentence: labelled.say(str(sentence), "ouch"))
        edit.setAccessibleName(_("{name}: {question}").format(name=self.leader.name, question=asked(field)))
        return kept
