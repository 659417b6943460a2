"""The moment of a note: what is begun while a call is open takes its moment along; picked words become a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safari.run.jot_line import Chosen, as_line
from safari.run.note import Kind
from safari.transcripts.transcript import Place
from safari.words import _
from ui.listening.marked import Entry
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.change import Change
    from safari.recordings.recording import Mark
    from ui.listening.call import Call
    from ui.listening.middle import Middle
    from ui.run.at_hand import AtHand


class Moments(QObject):
    """Over one line. `where()` tells the call that is open and the moment it is at."""

    def __init__(self, at_hand: AtHand, middle: Middle, where: Callable[[], tuple[Call | None, int]]) -> None:
        super().__init__(middle)
        self._at_hand, self._middle, self._where = at_hand, middle, where
        self._was_empty = at_hand.jotting.is_empty
        at_hand.jotting.changed.connect(self._follow)
        at_hand.bridge.changed.connect(self._look_for_call)
        middle.transcript.picked.connect(self._offer)
        middle.transcript.quoted.connect(self.quote)

    def mark(self) -> None:
        """F8: the moment is on disk at once. A note that is being typed gets it instead of a mark."""
        call, moment = self._where()
        if call is None:
            self._at_hand.say(_("There is no call to mark. Take in calls first."))
            return
        if not self._at_hand.jotting.is_empty and self._at_hand.jotting.editing is None:
            self._at_hand.jotting.choose_moment(call.uid, moment)
            self._at_hand.say(_("This note is about {moment}.").format(moment=moment_text(moment)))
            return
        desk, author = self._at_hand.library.recordings, self._at_hand.author

        def marked(_mark: Mark) -> None:
            self._at_hand.say(_("Marked at {moment}.").format(moment=moment_text(moment)))

        self._at_hand.keeper.do(lambda: desk.mark(call.uid, author, moment), marked)

    def write_about(self, mark: Mark) -> None:
        """A note about a mark; the mark goes once the note is there to stay."""
        if self._is_taken(_("Keep or empty the line first; then you can write about this mark.")):
            return
        self._at_hand.jotting.choose_moment(mark.recording, mark.moment)
        self._at_hand.to_line()

    def quote(self) -> None:
        """The picked words go into the line, as they may leave: with customer, call and moment."""
        call, _moment = self._where()
        picked = self._middle.transcript.words()
        transcript = call.told.transcript if call is not None else None
        if call is None or picked is None or transcript is None:
            return
        if self._is_taken(_("Keep or empty the line first; then these words can be quoted.")):
            return
        row, (first, last) = picked
        desk, uid = self._at_hand.library.transcripts, transcript.uid
        customer = call.told.customer
        language = transcript.language or (customer.language if customer else "") or self._at_hand.day.language
        spoken = self._middle.lines.rows[row]
        who = customer.uid if customer is not None and not spoken.ours else None

        def put(words: str) -> None:
            if self._is_taken(_("Keep or empty the line first; then the words you picked can be quoted.")):
                return  # somebody has typed on; the words are still picked
            jotting = self._at_hand.jotting
            chosen = Chosen(Kind.QUOTE, who, recording=call.uid, moment=spoken.starts, unsaid=who is None)
            jotting.give_back(as_line(words), chosen, (), None)
            self._middle.transcript.drop_words()
            self._at_hand.to_line()

        self._at_hand.keeper.read(lambda: desk.quote(uid, Place(row, first), Place(row, last), language), put)

    def _look_for_call(self, change: Change) -> None:
        """A call that has gone takes its moment out of the line: a note about it could not be kept."""
        gone, desk = change.records if "recordings" in change.tables else frozenset(), self._at_hand.library.recordings

        def let_go(uids: list[str]) -> None:
            for uid in uids:
                self._at_hand.jotting.let_go_of_call(uid)

        if gone:
            self._at_hand.keeper.read(lambda: [uid for uid in gone if desk.recording(uid) is None], let_go)

    def _is_taken(self, sentence: str) -> bool:
        """Whether the line holds something else; then this is said of it."""
        jotting = self._at_hand.jotting
        taken = not jotting.is_empty or jotting.editing is not None
        if taken:
            self._at_hand.say(sentence)
        return taken

    def _offer(self, row: int) -> None:
        strip, picked = self._middle.quote, self._middle.transcript.words()
        if row < 0 or picked is None:
            strip.rest()
            return
        words = self._middle.lines.rows[row].shown(picked[1])
        strip.ask(_("“{words}”").format(words=words), [(_("Quote (Enter)"), self.quote)])

    def _follow(self) -> None:
        """The first letter of a new note says which moment it is about."""
        jotting = self._at_hand.jotting
        begins, ends = self._was_empty and not jotting.is_empty, jotting.is_empty and not self._was_empty
        self._was_empty = jotting.is_empty
        if ends and jotting.editing is None and jotting.chosen.recording is not None:
            jotting.choose_moment(None, None)
        if begins and jotting.editing is None and jotting.chosen.recording is None and jotting.text:
            call, moment = self._where()
            if call is not None:
                jotting.choose_moment(call.uid, moment)


def entries(at_hand: AtHand, call: Call | None) -> list[Entry]:
    """The notes about a call and its bare marks, by their moments; then the notes of the day that are about no call."""
    model = at_hand.sitting.model
    found = []
    for one in model.rows:
        note = one.note
        if note.recording is None or (call is not None and note.recording == call.uid):
            shown = model.shown(one)
            who = ", ".join(part for part in (shown.who, shown.remark) if part)
            feeling = None if model.held_back(note) else note.feeling
            found.append(Entry(note.uid, note.moment, note.kind, shown.text, shown.serif, who, feeling))
    noted = {one.moment for one in found}
    for mark in call.told.marks if call is not None else ():
        if mark.moment not in noted:
            who = at_hand.day.names.get(mark.author or "", "")
            found.append(Entry(mark.uid, mark.moment, None, _("Marked, nothing written yet"), False, who, None))
    return sorted(found, key=lambda one: (one.moment is None, one.moment or 0))
