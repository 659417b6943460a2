"""The rounds of an event in the right column of Run: their clock, and the inner ring by seats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from safari.counting.timing import Instant, as_clock
from safari.rounds.ring import at_hand as going_on
from safari.rounds.ring import following, inner_ring, left, planned, seated
from safari.words import _
from ui.rounds.inner_ring import InnerRing
from ui.rounds.round_list import RoundList
from ui.rounds.seat_keys import seat_of
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from safari.change import Change
    from safari.guests.participant import Participant
    from safari.rounds.round import Round
    from ui.run.at_hand import AtHand

SECOND = 1_000


class RoundsPanel(SideSection):
    """Whoever sits inside has a number; Ctrl+Shift and it says that they speak the words in the line."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Rounds"), first=True)
        self._at_hand, self._safari = at_hand, at_hand.day.safari.uid
        self._library, self._desk = at_hand.library, at_hand.library.rounds
        self._planned = planned(self._safari, at_hand.day.agenda)
        self.rounds: list[Round] = []
        self.people: dict[str, Participant] = {}
        self.time = PlainText("", "clock", wrap=False)
        self.words = PlainText("", "meta", "ink2")
        self.button = Button(_("Next round"), icon="arrow_right")
        self.button.setToolTip("Ctrl+R")
        self.list = RoundList(self._planned)
        self.inner = InnerRing()
        self._place()
        self._wire()
        self._show(self._read())

    @property
    def going(self) -> Round | None:
        """The round that goes on."""
        return going_on(self.rounds)

    @property
    def ring(self) -> tuple[str, ...]:
        """The participants (uid) who sit inside now; before the first round, the customers."""
        begun = [one for one in self.rounds if one.began is not None]
        ring = begun[-1].inner_ring if begun else self._customers()
        return tuple(uid for uid in ring if uid in self.people)

    def go_on(self) -> None:
        """Ctrl+R: the next round begins; after the last, that one ends."""
        now, going = self._now(), self.going
        coming = following(self.rounds)
        if coming is not None:
            ring = inner_ring(coming.position, self._customers(), self._leaders())
            start = partial(self._desk.start, self._planned, coming.position, ring, now)
            self._write(start, _("{round} begins.").format(round=coming.title))
        elif going is not None:
            self._write(partial(self._desk.end, self._planned, going.position, now), _("The last round is over."))
        else:
            self._at_hand.say(_("All rounds are over."))

    def speaker(self, seat: int) -> Callable[[], None]:
        """What the key of a seat does."""
        return lambda: self.speaks(seat)

    def speaks(self, seat: int) -> None:
        """Whoever sits on this seat (from 1) says what is in the line; once more: nobody."""
        if seat > len(self.ring):
            self._at_hand.say(_("Nobody sits on seat {seat}.").format(seat=seat))
            return
        one = self.people[self.ring[seat - 1]]
        if one.customer is None:
            self._at_hand.say(_("{name} is one of us: a note is said by a customer.").format(name=self._name(one)))
        else:
            self._at_hand.jotting.choose_who(one.customer)

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.button, *self.inner.area]

    def settle(self) -> bool:
        """Have written what was typed last."""
        self.list.editor.title.flush()
        return True

    def tick(self) -> None:
        """What is left of the round goes down."""
        going = self.going
        self.time.setVisible(going is not None)
        if going is None:
            self.words.setText(
                _("Ctrl+R begins the first round") if following(self.rounds) else _("All rounds are over")
            )
            return
        rest = left(going, self._now())
        self.time.setText(as_clock(abs(rest)))
        self.time.set_ink("ink" if rest >= 0 else "aha")
        self.words.setText(_("left of round {n}") if rest >= 0 else _("over the time of round {n}"))
        self.words.setText(self.words.text().format(n=going.position))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit that the keyboard made a sign of comes to the window, for nobody else wants it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            seat = seat_of(event)
            if seat:
                self.speaks(seat)
                return True
        return False

    def _place(self) -> None:
        beside = row(self.words, self.button, gap=12)
        beside.setStretch(0, 1)
        self.body.addLayout(column(self.time, beside))
        self.body.addWidget(self.list)
        self.body.addWidget(self.inner)

    def _wire(self) -> None:
        self.button.clicked.connect(lambda _on=False: self.go_on())
        self.list.changed.connect(self._change)
        self.list.left.connect(self._at_hand.to_line)
        self.inner.spoke.connect(self._press)
        self.inner.sat.connect(self._sit)
        self._at_hand.bridge.changed.connect(self._changed)
        self._at_hand.sitting.day_changed.connect(lambda _day: self._at_hand.keeper.read(self._read, self._show))
        self._at_hand.jotting.changed.connect(self._follow)
        timer = QTimer(self, interval=SECOND)
        timer.timeout.connect(self.tick)
        timer.start()

    def _now(self) -> Instant:
        return Instant(self._at_hand.clock(), self._at_hand.steady())

    def _customers(self) -> tuple[str, ...]:
        return seated([(one.uid, one.seat) for one in self.people.values() if one.customer])

    def _leaders(self) -> tuple[str, ...]:
        return tuple(one.uid for one in self.people.values() if one.leader)

    def _name(self, one: Participant) -> str:
        day = self._at_hand.sitting.day  # with all who turned up
        return day.aliases.get(one.customer or "", "") or day.names.get(one.leader or "", "")

    def _write(self, work: Callable[[], object], said: str = "") -> None:
        """Have it written, and say so once it is."""
        self._at_hand.keeper.do(work, (lambda _round: self._at_hand.say(said)) if said else None)

    def _change(self, one: Round, title: str, minutes: int) -> None:
        sitting = f"{self._safari}/round{one.position}"
        self._write(partial(self._desk.edit, self._planned, one.position, title, minutes, sitting))

    def _press(self, seat: int, by_key: bool) -> None:
        self.speaks(seat)
        if by_key:
            self._at_hand.to_line()

    def _sit(self, uid: str) -> None:
        """Somebody comes into the inner ring, or leaves it."""
        begun = [one for one in self.rounds if one.began is not None]
        if not begun:
            self._at_hand.say(_("Ctrl+R begins the first round; then the ring can change."))
            return
        ring = tuple(one for one in self.ring if one != uid) if uid in self.ring else (*self.ring, uid)
        self._write(partial(self._desk.sit, self._planned, begun[-1].position, ring))

    def _changed(self, change: Change) -> None:
        if change.tables & {"rounds", "participants"}:
            self._at_hand.keeper.read(self._read, self._show)

    def _read(self) -> tuple[list[Round], list[Participant]]:
        return self._desk.of_safari(self._safari), self._library.guests.participants(self._safari)

    def _show(self, read: tuple[list[Round], list[Participant]]) -> None:
        """Show what is on disk."""
        rounds, people = read
        self.rounds = rounds or list(self._planned)
        self.people = {one.uid: one for one in people if self._name(one)}
        self.list.show_rounds(self.rounds, self.going)
        self.button.setText(_("Next round") if following(self.rounds) else _("End the round"))
        self.inner.show_ring({uid: self._name(one) for uid, one in self.people.items()}, self.ring)
        self._follow()
        self.tick()

    def _follow(self) -> None:
        """Fill the seat of whoever says what is in the line."""
        said_by = self._at_hand.jotting.jotted.said_by
        customers = [self.people[uid].customer for uid in self.ring]
        speaks = customers.index(said_by) + 1 if said_by and said_by in customers else 0
        self.inner.show_speaker(speaks)
