"""The screen of the day: clock and agenda, the notes, the line one types in, the questions at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from safari.run.note import Kind
from safari.words import _
from ui.memos.saying import Saying
from ui.photos.picture_strip import PictureStrip
from ui.run.any_letter import AnyLetter
from ui.run.at_hand import AtHand
from ui.run.awake import Awake
from ui.run.clock_bar import ClockBar
from ui.run.day_layout import DayLayout
from ui.run.habits import AT_HOME, count_note, notes_kept, remember_faces
from ui.run.jot_box import JotBox
from ui.run.keys import bind
from ui.run.keys_sheet import KeysSheet
from ui.run.messages import Messages
from ui.run.parts import shown_in
from ui.run.questions import Questions
from ui.run.text_size import step
from ui.run.thumbnails import Thumbnails
from ui.run.timeline import Timeline
from ui.run.timeline_delegate import PICTURE, TimelineDelegate
from ui.run.top_bar import TopBar
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from safari.clock import Clock
    from safari.library import Library
    from safari.plan.safari import Question
    from ui.run.day import Day
    from ui.run.sitting import Sitting


class DayScreen(QWidget):
    """Run for one writer. `finished` from the filled button, `other_writer` to let somebody else write."""

    finished = Signal()
    other_writer = Signal()

    def __init__(self, library: Library, day: Day, sitting: Sitting, clock: Clock) -> None:
        super().__init__()
        self._library, self._day, self.sitting = library, day, sitting
        self._told_of_photos = False
        sitting.setParent(self)
        name = day.names.get(sitting.author or "", "")
        writer = _("{name}’s notes").format(name=name) if name else _("The programme lead’s notes")
        self.top = TopBar(day.safari.title, writer)
        self.clock = ClockBar(day, clock)
        self.thumbnails = Thumbnails(library, PICTURE, self)
        self.timeline = Timeline(sitting.model, TimelineDelegate(self.thumbnails, self), self)
        self.box = JotBox(sitting, self)
        self.line = self.box.line
        self._letters = AnyLetter(self, self.line)
        self._awake = Awake(self)
        self.strip = PictureStrip(sitting.jotting, self._to_line)
        self.messages = Messages(helps=notes_kept(sitting.author) < AT_HOME)
        self.questions = Questions()
        self.at_hand = AtHand(library, sitting.bridge, day, sitting, clock, self.messages.say, self._to_line)
        self.clock.attend(self.at_hand)
        self.saying = Saying(self)
        self.parts = shown_in(self.at_hand)
        self.messages.hints.add(hint for part in self.parts for hint in part.hints)
        self._layout = DayLayout(self, day)
        self.split = self._layout.split
        self.keys = KeysSheet(self, [hint for part in self.parts for hint in (*part.hints, *part.on_sheet)])
        self._wire()
        self._wire_sitting()
        bind(self)
        self.questions.show_questions(library.plans.questions(day.safari.uid))
        QTimer.singleShot(0, self.timeline, self.timeline.scrollToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any letter, anywhere, goes to the line; so does Esc, which throws nothing away."""
        if event.key() == Qt.Key.Key_Escape:
            self.timeline.forget_choice()
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self._letters.takes(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes to the screen comes to the line."""
        self.line.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._layout.fold()

    def next_area(self, by: int = 1) -> None:
        """F6: from the line to the notes, the questions, the clock, and round again; among calls to these first."""
        question = self.questions.at_hand() or next(iter(self.questions.rows), None)
        of_parts = [area for part in self.parts for area in part.areas()]
        beside = (question, self.clock.agenda)
        listens = any(part.middle for part in self.parts)  # what is listened to comes before whom one could ask
        there = (self.line, self.timeline, *((*of_parts, *beside) if listens else (*beside, *of_parts)))
        areas = [one for one in there if one is not None and one.isVisibleTo(self)]
        here = next((place for place, one in enumerate(areas) if one.hasFocus()), 0)
        area = areas[(here + by) % len(areas)]
        if area is self.timeline and not self.timeline.currentIndex().isValid():
            self.timeline.setCurrentIndex(self.sitting.model.index(self.sitting.model.rowCount() - 1))
        area.setFocus(Qt.FocusReason.TabFocusReason)

    def take_back(self) -> None:
        """Ctrl+Z: what was typed in the line first; when there is nothing of that, the last note."""
        if self.line.document().isUndoAvailable():
            self.line.undo()
        elif self.sitting.jotting.editing is None:
            self.sitting.keeper.reverse(redo=False)
        else:
            self.messages.say(_("This note is being changed. Esc leaves it as it was."))

    def do_again(self) -> None:
        """Ctrl+Shift+Z: the other way."""
        if self.line.document().isRedoAvailable():
            self.line.redo()
        else:
            self.sitting.keeper.reverse(redo=True)

    def choose_kind(self, kind: Kind) -> None:
        """Ctrl+1 to 6."""
        self.sitting.jotting.choose_kind(kind)
        self._tell_choice()

    def step_feeling(self, by: int) -> None:
        """Ctrl+Up and Ctrl+Down."""
        self.sitting.jotting.step_feeling(by)
        announce(self.box, self.box.chips.feeling.accessibleDescription())

    def switch_record(self) -> None:
        """Ctrl+O."""
        off = not self.sitting.jotting.jotted.off_record
        self.sitting.jotting.choose_off_record(off=off)
        announce(self.box, _("Off the record") if off else _("On the record"))

    def choose_photo(self) -> None:
        """Ctrl+I: the one dialog there is, that of the system for choosing a file."""
        from PySide6.QtWidgets import QFileDialog

        kinds = _("Pictures (*.jpg *.jpeg *.png *.heic *.heif)")
        chosen, _kind = QFileDialog.getOpenFileNames(self, _("Insert a photo"), "", f"{kinds};;{_('All files')} (*)")
        self.sitting.arrivals.bring(chosen)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def switch_keys(self) -> None:
        """F1: open or close the sheet of keys."""
        if self.keys.isVisible():
            self._close_keys()
        else:
            self.keys.open()

    def step_text_size(self, by: int) -> None:
        """Ctrl+Plus, Ctrl+Minus, Ctrl+0."""
        size = step(by)
        self.messages.say(_("Text size {n} %").format(n=round(size * 100)))

    def answer_no_question(self) -> None:
        """Ctrl+Shift+Enter: the note in the line answers no question."""
        self.sitting.jotting.choose_question(None)

    def switch_full_screen(self) -> None:
        """F11."""
        window = self.window()
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def settle(self) -> bool:
        """Put everything on disk and wait for it. Where something would be lost by leaving now, say so: False.

        Photos in the line stay with its draft. One that is still coming in is told of once; who leaves again leaves it.
        """
        self.saying.settle()
        settled = [part.settle() for part in self.parts]  # each of them, whatever the one before says
        if not all(settled):
            return False
        if not self.sitting.settle():
            self.messages.say(_("Not every word is on disk yet. Stay until it is, or it is lost."), "ouch")
            return False
        if self.sitting.arrivals.are_under_way and not self._told_of_photos:
            self._told_of_photos = True
            sentence = _("A photo is still coming in. Wait a moment, or leave once more to go without it.")
            self.messages.say(sentence, "ouch")
            return False
        return True

    def tell_left_out(self, sentence: str) -> None:
        """Say what the line did not take (ui.widgets.left_out asks whoever stands around a field)."""
        self.messages.say(sentence, "ouch")

    def _wire(self) -> None:
        self.top.finish.connect(self.finished)
        self.top.other_writer.connect(self.other_writer)
        self.top.off_record.connect(lambda on: self.sitting.jotting.choose_off_record(off=on))
        self.box.chips.opened.connect(self.strip.open)
        self.keys.closed.connect(self._close_keys)
        self.thumbnails.come.connect(self.sitting.model.repaint)
        self.keys.faces.connect(self._read_faces)

    def _wire_sitting(self) -> None:
        sitting = self.sitting
        self.box.submitted.connect(sitting.submit)
        self.line.left.connect(sitting.escape)
        self.line.left.connect(self.timeline.forget_choice)
        self.line.climbed.connect(sitting.change_last)
        self.line.brought.connect(sitting.arrivals.bring)
        self.top.retry.connect(sitting.try_again)
        self.timeline.wanted.connect(self._change)
        self.questions.asked.connect(self._ask)
        sitting.keeper.told.connect(self.top.kept.show_state)
        sitting.jotting.changed.connect(self._follow)
        sitting.says.connect(lambda sentence, ink, stays: self.messages.say(sentence, ink, stays=stays))
        sitting.newest.connect(self._show_newest)
        sitting.kept.connect(self._say_kept)
        sitting.several.asks.connect(self.messages.ask)
        self.messages.yes.clicked.connect(sitting.submit)
        self.messages.no.clicked.connect(sitting.escape)
        sitting.several.settled.connect(self.messages.clear)
        sitting.questions_changed.connect(self._read_questions)

    def _follow(self) -> None:
        self._told_of_photos = False
        self.top.show_off_record(off=self.sitting.jotting.jotted.off_record)

    def _change(self, uid: str) -> None:
        self.sitting.change(uid)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_newest(self, uid: str) -> None:
        self.messages.clear()
        self.timeline.show_newest(uid)

    def _say_kept(self, uid: str) -> None:
        row = self.sitting.model.row_of(uid)
        if row is not None:
            announce(self.timeline, _("Kept: {note}").format(note=self.sitting.model.shown(row).said))
        if self.messages.help is not None and count_note(self.sitting.author) >= AT_HOME:
            self.messages.end_help()

    def _tell_choice(self) -> None:
        kind = self.sitting.jotting.jotted.kind
        announce(self.box, self.box.chips.kinds[kind].text())

    def _ask(self, question: str, asked: bool) -> None:
        plans = self._library.plans
        self.sitting.keeper.do(lambda: plans.edit_question(question, asked=asked), refused=self._read_questions)
        jotting = self.sitting.jotting
        if jotting.editing is None and (asked or jotting.chosen.question == question):
            jotting.choose_question(question if asked else None)  # the next note answers it

    def _read_faces(self, on: bool) -> None:
        remember_faces(on=on)
        self.sitting.jotting.read_faces(on=on)

    def _read_questions(self) -> None:
        uid = self._day.safari.uid
        self.sitting.keeper.read(lambda: self._library.plans.questions(uid), self._show_questions)

    def _show_questions(self, questions: list[Question]) -> None:
        self.questions.show_questions(questions)
        jotting = self.sitting.jotting
        open_again = {one.uid for one in questions if not one.asked}
        if jotting.editing is None and jotting.chosen.question in open_again:
            jotting.choose_question(None)

    def _close_keys(self) -> None:
        self.keys.hide()
        self._to_line()

    def _to_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
