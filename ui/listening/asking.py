"""Asks, in a strip, whether a call may be played, and whose call it is: no call is played without a yes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from safari.people.aloud import answer_aloud
from safari.people.consent import Use
from safari.words import _
from ui.listening.naming import give_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from safari.people.customer import Customer
    from safari.transcripts.transcript import Transcript
    from ui.listening.call import Told
    from ui.listening.listening import Listening

MOST_SPEAKERS = 4  # offered to be us; a call has seldom more


class Asking(QObject):
    """The strip over the transcript of the call that is open."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening = listening
        self._at_hand = listening.at_hand
        self._told_of_nobody: set[str] = set()  # calls of nobody, told of under the line
        self._passed: set[str] = set()  # calls of nobody that somebody said so of
        self._asked_sides: set[str] = set()  # transcripts that tell nothing of the two sides
        self._doubted: tuple[str, str] | None = None  # a transcript, and the speaker whose side is asked about
        listening.middle.transcript.doubted.connect(self._ask_about)
        self._whose = listening.middle.whose
        self._whose.named.connect(self._name)
        self._whose.nobody.connect(self._pass)
        listening.shown.connect(self.look)

    def look(self) -> None:
        """Ask what is still to be asked about the call that is open."""
        call, strip = self._listening.call, self._listening.middle.asking
        self._ask_sides()
        if call is None or call.told.customer is not None:
            self._whose.rest()
        if call is None:
            strip.rest()
        elif call.told.customer is None:
            self._ask_who(call.told)
        elif call.told.playing.may:
            strip.rest()
        elif call.told.can_be_asked:
            said = _("{why} Did {who} say that this recording may be played?").format(
                why=call.told.playing.sentence, who=call.told.customer.alias
            )
            customer = call.told.customer
            strip.ask(said, [(_("Yes, spoken"), lambda: self._yes(customer))], "ouch")
        else:
            strip.ask(f"{call.told.playing.sentence} {call.told.playing.remedy}".strip(), (), "ouch")

    def _ask_sides(self) -> None:
        """Where nobody can tell from the names which of the speakers is us."""
        call, strip = self._listening.call, self._listening.middle.sides
        transcript = call.told.transcript if call is not None else None
        speakers = list(dict.fromkeys(one.speaker for one in call.lines if one.speaker)) if call is not None else []
        names = call.names() if call is not None else {}
        if transcript is not None and self._doubted is not None and self._doubted[0] == transcript.uid:
            self._ask_side(transcript, self._doubted[1], speakers, names)
            return
        if transcript is None or transcript.ours or len(speakers) < 2 or transcript.uid in self._asked_sides:
            strip.rest()
            return
        uid = transcript.uid

        def ours(speaker: str) -> None:
            self._set_ours(uid, [speaker])

        def nobody() -> None:
            self._asked_sides.add(uid)
            strip.rest()

        deeds = [(names.get(one, one), partial(ours, one)) for one in speakers[:MOST_SPEAKERS]]
        strip.ask(_("Who of them is us?"), [*deeds, (_("Nobody"), nobody)])

    def ask_speaker(self) -> None:
        """By key: whether the speaker of the line one is on is us; the keyboard goes to the answer."""
        view, lines = self._listening.middle.transcript, self._listening.middle.lines
        row = view.currentIndex().row() if view.hasFocus() else lines.current
        self._ask_about(max(0, row))
        strip = self._listening.middle.sides
        if strip.isVisible() and strip.buttons:
            strip.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_about(self, row: int) -> None:
        call = self._listening.call
        speaker = call.lines[row].speaker if call is not None and 0 <= row < len(call.lines) else ""
        if call is None or call.told.transcript is None or not speaker:
            self._at_hand.say(_("The transcript does not say who speaks here."))
            return
        self._doubted = (call.told.transcript.uid, speaker)
        self._listening.middle.sides.stand_first()
        self._ask_sides()

    def _ask_side(self, transcript: Transcript, speaker: str, speakers: list[str], names: Mapping[str, str]) -> None:
        is_us = speaker in transcript.ours
        ours = ours_after(transcript.ours, speaker, speakers)
        if is_us:
            said, word = _("“{speaker}” counts as us."), _("No, the customer")
        else:
            said, word = _("“{speaker}” counts as the customer."), _("No, that is us")
        deeds = [(word, lambda: self._set_ours(transcript.uid, ours)), (_("Leave it so"), self._leave_side)]
        self._listening.middle.sides.ask(said.format(speaker=names.get(speaker, speaker)), deeds)

    def _set_ours(self, transcript: str, speakers: list[str]) -> None:
        desk = self._at_hand.library.transcripts
        self._at_hand.keeper.do(lambda: desk.set_ours(transcript, speakers))
        self._leave_side()

    def _leave_side(self) -> None:
        self._doubted = None
        self._listening.middle.sides.rest()
        self._at_hand.to_line()

    def _ask_who(self, told: Told) -> None:
        self._listening.middle.asking.rest()
        if told.recording.uid in self._passed:
            self._whose.rest()
            return
        self._whose.ask(self._at_hand.sitting.births.day.aliases.values(), told.playing.sentence)
        if not self._whose.has_room and told.recording.uid not in self._told_of_nobody:
            self._told_of_nobody.add(told.recording.uid)
            self._at_hand.say(told.playing.sentence)

    def _name(self, alias: str) -> None:
        """A customer whom the library knows, or a new one, who takes part now."""
        call, library = self._listening.call, self._at_hand.library
        if call is None:
            return
        recording = call.uid
        self._at_hand.keeper.do(lambda: give_to(library, recording, alias))
        self._at_hand.to_line()

    def _pass(self) -> None:
        if self._listening.call is not None:
            self._passed.add(self._listening.call.uid)
            self.look()
            self._at_hand.to_line()

    def _yes(self, customer: Customer) -> None:
        """They say yes to it; under People it can be put right, or withdrawn."""
        library = self._at_hand.library
        self._at_hand.keeper.do(
            lambda: answer_aloud(library.people, library.journal, customer.uid, [Use.AUDIO], agreed=True)
        )


def ours_after(ours: Iterable[str], speaker: str, speakers: Iterable[str]) -> list[str]:
    """Who is us once one of the speakers changes sides; of two, the other one changes, too."""
    other = [one for one in speakers if one != speaker]
    standing = set(ours)
    if len(other) == 1:
        return other if speaker in standing else [speaker]
    return sorted(standing ^ {speaker})
