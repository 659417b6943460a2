"""Reading back with the customer, as the last step: what was said and seen, one note at a time, right or mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from safari.run.pace import pace
from safari.run.whereabouts import recap_step, to_read_back, words_sign
from safari.words import _
from ui.places.read_card import ReadCard
from ui.places.remembered import read_back, remember_read_back
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from safari.change import Change
    from safari.counting.step_time import StepTime
    from safari.run.note import Note
    from ui.run.at_hand import AtHand

LOOK_MS = 1_000


class Recap(QWidget):
    """F3 opens it at any time; in its step of the agenda it says so. Letters go to the line, as anywhere in Run."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__()
        self._at_hand, self._safari = at_hand, at_hand.day.safari.uid
        self._step = recap_step(at_hand.day.agenda)
        self._times: list[StepTime] = at_hand.library.counting.step_times(self._safari)
        self._signs = read_back(self._safari)
        self._mending = ""  # uid of the note that is in the line
        self._said_so = False
        self.notes: tuple[Note, ...] = ()
        self.button = Button(_("Read back"), "word")
        self.button.setToolTip("F3")
        self.told = PlainText("", "meta", "ink2", wrap=False).to_the_right()
        self.card = ReadCard()
        self._place()
        self._wire()
        self.tick()

    @property
    def area(self) -> QWidget:
        """Where F6 stops: the card while it is open."""
        return self.button if self.card.isHidden() else self.card

    def open(self) -> None:
        """F3: show what is to be read back; once more: leave."""
        if not self.card.isHidden() and self.card.hasFocus():
            self.leave()
            return
        self.read_again()
        if not self.notes:
            self._at_hand.say(_("There is nothing to read back yet: nothing was heard or seen."))
            return
        if self.card.isHidden():
            self.card.show_note(next((one for one in self.notes if not self._is_read(one)), self.notes[0]))
        self.card.show()
        self.card.setFocus()
        QTimer.singleShot(0, self, self._bring_into_sight)

    def leave(self) -> None:
        """Esc: what is read back stays so."""
        self._mending = ""
        self.card.hide()
        self.card.forget()
        self._at_hand.to_line()

    def right(self) -> None:
        """Enter: the customer says it is right; the next one."""
        self._note_right(self.card.note)
        coming = self._next()
        if coming is None:
            self._at_hand.say(_("All is read back."))
            self.leave()
        else:
            self.card.show_note(coming)
            QTimer.singleShot(0, self, self._bring_into_sight)

    def mend(self) -> None:
        """F2: the note comes into the line; kept, it is right, and left, it is as it was."""
        note = self.card.note
        if note is None:
            return
        self._at_hand.sitting.change(note.uid)
        editing = self._at_hand.jotting.editing
        if editing is not None and editing.uid == note.uid:
            self._mending = note.uid
        self._at_hand.to_line()

    def step(self, by: int) -> None:
        """Up and Down: another note, read back or not."""
        here = self._here()
        if here is not None:
            self.card.show_note(self.notes[max(0, min(here + by, len(self.notes) - 1))])

    def read_again(self) -> None:
        """Notes have come, changed or gone."""
        model = self._at_hand.sitting.model
        self.notes = to_read_back(one.note for one in model.rows if not model.held_back(one.note))
        done = sum(one.uid in self._signs and self._is_read(one) for one in self.notes)
        self.told.setText(_("{done} of {n} read back").format(done=done, n=len(self.notes)) if self.notes else "")
        if self.card.isHidden():
            return
        here = self._here()
        if here is not None:
            self.card.show_note(self.notes[here])
        elif not self.notes:
            self.leave()
        else:
            self.card.show_note(self._next() or self.notes[-1])

    def tick(self) -> None:
        """Look whether the agenda has come to the step in which one reads back, and say so once."""
        day = self._at_hand.day
        now = pace(day.agenda, day.safari.day, day.safari.starts, self._at_hand.clock(), self._times)
        is_time = self._step >= 0 and now.step == self._step
        self.told.set_ink("accent" if is_time else "ink2")
        was, self._said_so = self._said_so, is_time and (self._said_so or self.isVisible())
        if self._said_so and not was:
            step = day.agenda[self._step].title
            self._at_hand.say(_("{step} F3 reads back what you noted, one by one.").format(step=step))

    def _place(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row(self.button, None, self.told, gap=12))
        whole.addWidget(self.card)
        self.card.hide()

    def _wire(self) -> None:
        self.button.clicked.connect(lambda _on=False: self.open())
        self.card.right.connect(self.right)
        self.card.mend.connect(self.mend)
        self.card.left.connect(self.leave)
        self.card.stepped.connect(self.step)
        self._at_hand.sitting.kept.connect(self._kept)
        self._at_hand.jotting.changed.connect(self._follow)
        self._at_hand.bridge.changed.connect(self._changed)
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.tick)
        timer.start()

    def _bring_into_sight(self) -> None:
        """In a small window the card is further down the column."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.card)

    def _is_read(self, note: Note) -> bool:
        sign = self._signs.get(note.uid)
        return sign is not None and sign == words_sign(note)

    def _here(self) -> int | None:
        shown = self.card.note
        return next((place for place, one in enumerate(self.notes) if shown and one.uid == shown.uid), None)

    def _next(self) -> Note | None:
        """The next note that is not read back, after the one shown and round again."""
        here = self._here() or 0
        return next((one for one in (*self.notes[here:], *self.notes[:here]) if not self._is_read(one)), None)

    def _note_right(self, note: Note | None) -> None:
        if note is not None:
            self._signs[note.uid] = words_sign(note)
            remember_read_back(self._safari, self._signs)
        self.read_again()

    def _follow(self) -> None:
        """The note is out of the line again: the keyboard goes back to the card, and to the line where the disk would
        not take it."""
        if not self._mending:
            return
        editing = self._at_hand.jotting.editing
        if editing is None and not self.card.hasFocus():
            self.card.setFocus()
            standing = self._at_hand.sitting.model.row_of(self._mending)
            if standing is None or standing.state == "kept":  # Esc: it is as it was
                self._mending = ""
        elif editing is not None and editing.uid == self._mending and self.card.hasFocus():
            self._at_hand.to_line()

    def _kept(self, uid: str) -> None:
        standing = self._at_hand.sitting.model.row_of(uid)
        if uid == self._mending and standing is not None:
            self._mending = ""
            self.card.show_note(standing.note)
            self.right()

    def _changed(self, change: Change) -> None:
        if "step_times" in change.tables:
            desk = self._at_hand.library.counting
            self._at_hand.keeper.read(lambda: desk.step_times(self._safari), self._take_times)

    def _take_times(self, times: list[StepTime]) -> None:
        self._times = times
        self.tick()
