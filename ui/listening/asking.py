"""Asks, in a strip, whether a call may be played, and whose call it is: no call is played without a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safari.clock import new_uid
from safari.people.consent import Answer, Given, How, Use
from safari.people.customer import Customer
from safari.words import _

if TYPE_CHECKING:
    from ui.listening.call import Told
    from ui.listening.listening import Listening


class Asking(QObject):
    """The strip over the transcript of the call that is open."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening = listening
        self._at_hand = listening.at_hand
        self._passed: set[str] = set()  # calls of nobody that somebody said so of
        self._whose = listening.middle.whose
        self._whose.named.connect(self._name)
        self._whose.nobody.connect(self._pass)
        listening.shown.connect(self.look)

    def look(self) -> None:
        """Ask what is still to be asked about the call that is open."""
        call, strip = self._listening.call, self._listening.middle.asking
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

    def _ask_who(self, told: Told) -> None:
        self._listening.middle.asking.rest()
        if told.recording.uid in self._passed:
            self._whose.rest()
            return
        self._whose.ask(self._at_hand.sitting.births.day.aliases.values())

    def _name(self, alias: str) -> None:
        """A customer whom the library knows, or a new one, who takes part now."""
        call, library = self._listening.call, self._at_hand.library
        if call is None:
            return
        recording, safari = call.uid, self._at_hand.day.safari.uid

        def write() -> None:
            known = library.people.customer_called(alias)
            customer = known or Customer(new_uid(), alias)
            library.jotting.bear(safari, customer)
            library.recordings.edit(recording, customer=customer.uid)

        self._at_hand.keeper.do(write)
        self._at_hand.to_line()

    def _pass(self) -> None:
        if self._listening.call is not None:
            self._passed.add(self._listening.call.uid)
            self.look()
            self._at_hand.to_line()

    def _yes(self, customer: Customer) -> None:
        """A spoken yes of today; under People it can be put right, or withdrawn."""
        people, today = self._at_hand.library.people, self._at_hand.clock().date()
        by = self._at_hand.day.names.get(self._at_hand.author or "", "")
        given = Given(Answer.YES, How.SPOKEN, today, by)
        self._at_hand.keeper.do(lambda: people.answer(customer.uid, [Use.AUDIO], given))
