"""The gate of sound: nobody's voice is recorded without their yes, asked before the microphone is opened."""

from __future__ import annotations

from safari.people.consent import Use
from safari.run.photo_gate import Gate
from safari.words import _
from ui.run.asked_consent import AskedConsent


class SoundConsent(AskedConsent):
    """`may_record()` before the microphone is opened, `may_keep(said_by)` before a note that is spoken becomes somebody
    else's; `answered` once it may be opened."""

    use = Use.AUDIO

    def may_record(self) -> bool:
        """Whether whoever the line names may be recorded; where not, it is asked, or said why. Nobody named: the voice
        is that of whoever writes."""
        customer = self._jotting.jotted.said_by
        if not customer:
            return True
        alias, stands = self._library.people.called(customer=customer), self.stands(customer)
        if stands is Gate.CLOSED:
            self._say_no(alias)
        elif stands is Gate.SIGNED:
            said = _("A parent of {name} signs first, on the consent form. Until then, write it down instead.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.ASKS:
            self._ask(customer, alias)
        return stands is Gate.OPEN

    def may_keep(self, customer: str | None) -> bool:
        """Whether what was said may become that of a customer."""
        if not customer or self.stands(customer) is Gate.OPEN:
            return True
        alias = self._library.people.called(customer=customer)
        said = _("This note is spoken, and {name} has not said yes to sound: it cannot be about them.")
        self.says.emit(said.format(name=alias))
        return False

    def _refused(self, customer: str, alias: str) -> None:
        self._say_no(alias)

    def _say_no(self, alias: str) -> None:
        self.says.emit(_("{name} said no to sound. Write it down instead.").format(name=alias))
