"""Asks, in a strip, whether a call may be played, and whose call it is: no call is played without a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safari.people.consent import Answer, Given, How, Use
from safari.words import _

if TYPE_CHECKING:
    from safari.people.customer import Customer
    from ui.listening.call import Told
    from ui.listening.listening import Listening


class Asking(QObject):
    """The strip over the transcript of the call that is open."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening = listening
        self._at_hand = listening.at_hand
        self._passed: set[str] = set()  # calls of nobody that somebody said so of
        listening.shown.connect(self.look)

    def look(self) -> None:
        """Ask what is still to be asked about the call that is open."""
        call, strip = self._listening.call, self._listening.middle.asking
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

    def _ask_who(self, told: Told) -> None:
        uid, strip = told.recording.uid, self._listening.middle.asking
        if uid in self._passed:
            strip.rest()
            return
        deeds = [(one.alias, lambda one=one: self._is(uid, one)) for one in self._at_hand.day.customers[:4]]
        strip.ask(_("Whose call is it?"), [*deeds, (_("Nobody we name"), lambda: self._pass(uid))])

    def _is(self, recording: str, customer: Customer) -> None:
        desk = self._at_hand.library.recordings
        self._at_hand.keeper.do(lambda: desk.edit(recording, customer=customer.uid))

    def _pass(self, recording: str) -> None:
        self._passed.add(recording)
        self.look()

    def _yes(self, customer: Customer) -> None:
        """A spoken yes of today; under People it can be put right, or withdrawn."""
        people, today = self._at_hand.library.people, self._at_hand.clock().date()
        by = self._at_hand.day.names.get(self._at_hand.author or "", "")
        given = Given(Answer.YES, How.SPOKEN, today, by)
        self._at_hand.keeper.do(lambda: people.answer(customer.uid, [Use.AUDIO], given))
