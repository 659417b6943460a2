"""The cases in the right column of Run: the one that is open, those that are over, the day in figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from safari.cases import pressing
from safari.cases.case_words import without_words
from safari.cases.figures import is_over
from safari.counting.timing import Instant, as_clock, length_of
from safari.words import _, ngettext
from ui.cases.case_form import CaseForm
from ui.cases.case_list import CaseList
from ui.cases.day_in_figures import DayInFigures
from ui.run.held_notes import held_notes
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import clock
from ui.widgets.plain_text import PlainText
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.cases.case import Case
    from safari.cases.pressing import Press
    from safari.change import Change
    from ui.run.at_hand import AtHand

    Read = tuple[list[Case], tuple[str, ...], dict[str, str]]

SECOND = 1_000


class CasesPanel(SideSection):
    """The case at hand is the one that was opened from the list, else the one that has not ended."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Cases"), first=True)
        self._at_hand, self._safari = at_hand, at_hand.day.safari.uid
        self._desk = at_hand.library.cases
        self.cases: list[Case] = []
        self.known: tuple[str, ...] = ()
        self._held: dict[str, str] = {}  # what stands in the place of the words of a note
        self._mended = ""  # uid of the one opened from the list
        self.time = PlainText("", "clock", wrap=False)
        self.since = PlainText("", "meta", "ink2")
        self.button = Button(_("Start a case"), icon="play")
        self.button.setToolTip("F2")
        self.form = CaseForm(at_hand.day.touchpoints)
        self.back, self.drop = Button(_("Done"), "word"), Button(_("Remove"), "word")
        self.list = CaseList()
        self.figures = DayInFigures()
        self._place()
        self._wire()
        self._show(self._read())

    @property
    def open_case(self) -> Case | None:
        """The case of whoever writes that has not ended."""
        mine = (one for one in self.cases if one.author == self._at_hand.author and not is_over(one))
        return next(mine, None)

    @property
    def case_at_hand(self) -> Case | None:
        """The case that keys and chips speak of."""
        mended = next((one for one in self.cases if one.uid == self._mended), None)
        return mended or self.open_case

    def turn(self) -> None:
        """F2: end the case that is open, or start the next one."""
        self.form.flush()
        self._mended = ""
        self._write(partial(self._desk.turn, self._safari, self._at_hand.author, self._now()))

    def stop(self) -> None:
        """Shift+F2: end the case that is open."""
        case = self.open_case
        if case is None:
            self._at_hand.say(_("No case is open. F2 starts one."))
            return
        self.form.flush()
        self._write(partial(self._desk.stop, case.uid, self._now()))

    def press(self, press: Press) -> None:
        """Change the case at hand by one press."""
        if self._has_one() and (case := self.case_at_hand) is not None:
            self._write(partial(self._desk.press, case.uid, press))

    def press_system(self, place: int) -> None:
        """The system at this place was opened."""
        names = tuple(self.form.systems)
        if self._has_one() and place < len(names):
            self.press(pressing.system(names[place]))

    def go_to(self, field: str) -> None:
        """Bring the keyboard to a field of the case at hand."""
        if self._has_one():
            widget: QWidget = getattr(self.form, field)
            widget.setFocus()

    def make_telling(self, place: int) -> None:
        """The telling case at this place becomes a note."""
        if self.figures.isVisibleTo(self) and place < len(self.figures.offers):
            self._make_note(self.figures.offers[place].case.uid)

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.button]

    def settle(self) -> bool:
        """Have written what was typed last."""
        self.form.flush()
        return True

    def tick(self) -> None:
        """The time of the open case goes on."""
        case = self.open_case
        if case is not None:
            self.time.setText(as_clock(length_of(case, self._now())))

    def _now(self) -> Instant:
        return Instant(self._at_hand.clock(), self._at_hand.steady())

    def _place(self) -> None:
        beside = row(self.since, self.button, gap=12)
        beside.setStretch(0, 1)
        self.body.addLayout(column(self.time, beside))
        self.body.addWidget(self.form)
        self.body.addLayout(row(self.back, self.drop, None, gap=20))
        self.body.addWidget(self.list)
        self.body.addWidget(self.figures)

    def _wire(self) -> None:
        self.button.clicked.connect(lambda _on=False: self.turn())
        self.back.clicked.connect(lambda _on=False: self._mend(""))
        self.drop.clicked.connect(lambda _on=False: self._remove())
        self.list.pressed.connect(self._mend)
        self.form.changed.connect(self._change)
        self.form.pressed.connect(self.press)
        self.form.left.connect(self._at_hand.to_line)
        self.figures.wanted.connect(self._make_note)
        self._at_hand.bridge.changed.connect(self._changed)
        timer = QTimer(self, interval=SECOND)
        timer.timeout.connect(self.tick)
        timer.start()

    def _has_one(self) -> bool:
        if self.case_at_hand is None:
            self._at_hand.say(_("No case is open. F2 starts one."))
        return self.case_at_hand is not None

    def _change(self, field: str, value: object) -> None:
        case = self.form.case
        if case is None or getattr(case, field) == value:
            return
        changes: dict[str, Any] = {field: value}
        sitting = f"{case.uid}/about" if field == "about" else ""
        self._write(lambda: self._desk.edit(case.uid, sitting, **changes))

    def _make_note(self, uid: str) -> None:
        self._write(partial(self._desk.make_note, uid, self._at_hand.day.language))

    def _remove(self) -> None:
        case, self._mended = self.case_at_hand, ""
        if case is not None:
            self._write(partial(self._desk.remove, case.uid))
        self._at_hand.to_line()

    def _mend(self, uid: str) -> None:
        self.form.flush()
        held = next((self._held.get(one.note or "", "") for one in self.cases if one.uid == uid), "")
        if held:
            self._at_hand.say(held)
            return
        self._mended = uid
        self._show((self.cases, self.known, self._held))
        if not uid:
            self._at_hand.to_line()

    def _write(self, work: Callable[[], Any]) -> None:
        self._at_hand.keeper.do(work)

    def _changed(self, change: Change) -> None:
        held_anew = "notes" in change.tables and any(case.note for case in self.cases)
        if held_anew or change.tables & {"cases", "consents"}:
            self._at_hand.keeper.read(self._read, self._show)

    def _read(self) -> Read:
        cases = self._desk.of_safari(self._safari)
        held = held_notes(self._at_hand.library, (case.note for case in cases))
        shown = [without_words(case, held[case.note]) if case.note in held else case for case in cases]
        return shown, self._desk.systems(), held

    def _show(self, read: Read) -> None:
        """Show what is on disk; what became a note that is held back, without its words."""
        was_open = self.open_case is not None
        self.cases, self.known, self._held = read
        if any(one.uid == self._mended and one.note in self._held for one in self.cases):
            self._mended = ""
        case, now_open = self.case_at_hand, self.open_case
        over = [one for one in self.cases if one is not now_open]
        now = self._at_hand.clock()
        n = sum(one.began.astimezone(now.tzinfo).date() == now.date() for one in self.cases)
        self.count.setText(ngettext("{n} today", "{n} today", n).format(n=n) if n else "")
        self._show_face(now_open)
        self.form.setVisible(case is not None)
        if case is not None:
            self.form.show_case(case, self.known)
        for button in (self.back, self.drop):
            button.setVisible(case is not None and case.uid == self._mended)
        self.list.show_cases([one for one in reversed(over) if one is not case])
        self.figures.setVisible(now_open is None and any(map(is_over, self.cases)))
        if not self.figures.isHidden():
            self.figures.show_cases(self.cases)
        if was_open != (now_open is not None) and self.cases:
            announce(self, self.since.text())

    def _show_face(self, case: Case | None) -> None:
        self.time.setVisible(case is not None)
        self.button.setText(_("Stop") if case is not None else _("Start a case"))
        self.button.set_icon("stop" if case is not None else "play")
        if case is not None:
            words = _("Case {number}, since {time}").format(number=case.position, time=clock(case.began))
        else:
            words = _("F2 starts a case, F2 ends it")
        self.since.setText(words)
        self.tick()
