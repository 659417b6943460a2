"""When a call ends: a calm clock for ouch and aha, then for what they really needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safari.words import _
from ui.listening.protocol import Protocol

if TYPE_CHECKING:
    from ui.listening.listening import Listening


class AfterCall(QObject):
    """The clock over the transcript; it begins when a call has been heard to its end."""

    def __init__(self, listening: Listening) -> None:
        super().__init__(listening)
        self._listening = listening
        self._heard = ""
        self.protocol = Protocol(listening.at_hand.steady, self)
        listening.player.ended.connect(self._begin)
        listening.shown.connect(self._look)
        self.protocol.told.connect(self._tell)

    def _begin(self) -> None:
        if self._listening.call is not None:
            self._heard = self._listening.call.uid
            self.protocol.begin()

    def _look(self) -> None:
        """Another call ends the protocol of the one before."""
        call = self._listening.call
        if self.protocol.runs and (call is None or call.uid != self._heard):
            self.protocol.end()

    def _tell(self, sentence: str) -> None:
        strip = self._listening.middle.clock
        if not sentence:
            strip.rest()
        elif self.protocol.step == 0:
            strip.ask(sentence, [(_("Next"), self.protocol.next), (_("Close"), self.protocol.end)])
        else:
            need = self._listening.verdict.focus_need
            strip.ask(sentence, [(_("Write it"), need), (_("Close"), self.protocol.end)])
