"""Puts the calls of the day right: what is known of one (F2), their order, taking one away; Ctrl+Z undoes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from safari.words import _, ngettext
from ui.listening.naming import give_to

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from safari.recordings.recording import Recording
    from ui.listening.listening import Listening

TABLES = {"recordings", "customers"}
Known = tuple["Recording", str]  # a call, and the alias of whose it is


class Arranging(QObject):
    """Over a Listening: `ask()` about the call that is open, or the row of the table the keyboard is on."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening, self._at_hand = listening, listening.at_hand
        self._table = listening.middle.table
        self._details = listening.middle.details
        listening.head.wants_details.connect(self.ask)
        self._table.changes.connect(self._ask_about)
        self._table.moves.connect(self._move)
        self._table.removes.connect(self._remove)
        self._details.belongs.connect(self._give)
        self._details.changed.connect(self._change)
        self._details.left.connect(self._leave)
        self._at_hand.bridge.changed.connect(self._changed)

    def ask(self) -> None:
        """F2: what is known of a call can be changed, above what is shown; F2 once more closes it."""
        call, uid = self._listening.call, self._table.chosen_call if self._table.isVisible() else ""
        if self._details.isVisible():
            self._details.leave()
        elif uid or call is not None:
            self._ask_about(uid or (call.uid if call is not None else ""))
        else:
            self._at_hand.say(_("There are no calls yet."))

    def _ask_about(self, uid: str) -> None:
        def show(known: Known | None) -> None:
            if known is not None and isValid(self._details):
                aliases = self._at_hand.sitting.births.day.aliases.values()
                self._details.ask(*known, aliases, lambda: self._at_hand.clock().date())

        library = self._at_hand.library
        self._at_hand.keeper.read(lambda: read_known(library, uid), show)

    def _give(self, uid: str, alias: str) -> None:
        library = self._at_hand.library
        self._at_hand.keeper.do(lambda: give_to(library, uid, alias))

    def _change(self, uid: str, field: str, value: object) -> None:
        desk = self._at_hand.library.recordings
        changes: dict[str, Any] = {field: value}
        self._at_hand.keeper.do(lambda: desk.edit(uid, **changes))

    def _leave(self) -> None:
        if self._table.isVisible():
            self._table.setFocus()
        else:
            self._at_hand.to_line()

    def _move(self, uid: str, by: int) -> None:
        desk = self._at_hand.library.recordings
        self._at_hand.keeper.do(lambda: desk.move(uid, by))

    def _remove(self, uid: str) -> None:
        """Says what went with it; Ctrl+Z brings it all back."""
        library = self._at_hand.library

        def remove() -> str:
            sentence = what_goes(library, uid)
            library.recordings.remove(uid)
            return sentence

        self._at_hand.keeper.do(remove, lambda said: self._at_hand.say(said, stays=True))

    def _changed(self, change: Change) -> None:
        uid, library = self._details.call, self._at_hand.library
        if not uid or not change.tables & TABLES:
            return

        def show(known: Known | None) -> None:
            if isValid(self._details) and uid == self._details.call:
                self._details.show_call(*known) if known is not None else self._details.leave()

        self._at_hand.keeper.read(lambda: read_known(library, uid), show)


def read_known(library: Library, uid: str) -> Known | None:
    """A call and the alias of its customer ("" for nobody); None where it is gone."""
    recording = library.recordings.recording(uid)
    if recording is None:
        return None
    customer = library.people.customer(recording.customer) if recording.customer else None
    return recording, customer.alias if customer is not None else ""


def what_goes(library: Library, uid: str) -> str:
    """The sentence about removing a call: what goes with it, and what stays."""
    recording = library.recordings.recording(uid)
    title = recording.title if recording is not None else ""
    marks = len(library.recordings.marks(uid))
    of_day = library.notes.of_safari(recording.safari) if recording is not None else []
    notes = sum(one.recording == uid for one in of_day)
    gone = [_("its transcript")] if library.transcripts.of_recording(uid) else []
    gone += [ngettext("{n} mark", "{n} marks", marks).format(n=marks)] if marks else []
    said = _("“{title}” is removed, with {what}.") if gone else _("“{title}” is removed.")
    sentences = [said.format(title=title, what=_(", ").join(gone))]
    if notes:
        stay = ngettext("{n} note stays, without its moment.", "{n} notes stay, without their moment.", notes)
        sentences.append(stay.format(n=notes))
    return " ".join([*sentences, _("Ctrl+Z brings it back.")])
