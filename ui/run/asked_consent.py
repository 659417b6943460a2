"""A consent that is asked in the middle of Run, above the line: whoever it is about says yes or no aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.people.aloud import answer_aloud
from safari.run.photo_gate import Gate, gate

if TYPE_CHECKING:
    from safari.library import Library
    from safari.people.consent import Use
    from ui.run.jotting import Jotting
    from ui.run.keeper import Keeper


class AskedConsent(QObject):
    """The consent of one customer at a time to one `use`. `asks(alias)` where it has to be asked, "" when it no longer
    has; `says(sentence)`; `answered` once it was given."""

    asks = Signal(str)
    says = Signal(str)
    answered = Signal()
    use: Use

    def __init__(self, library: Library, jotting: Jotting, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jotting, self._keeper = library, jotting, keeper
        self._customer = ""
        jotting.changed.connect(self._look)

    def stands(self, customer: str) -> Gate:
        """Where a customer's consent stands today."""
        return gate(self._library.people.agreement(customer), self.use, self._library.journal.clock().date())

    def answer(self, *, agreed: bool) -> None:
        """They were asked, and said so, aloud, to whoever writes. A yes holds for a year."""
        customer, library, use = self._customer, self._library, self.use
        self._ask("", "")
        self._keeper.do(
            lambda: answer_aloud(library.people, library.journal, customer, (use,), agreed=agreed),
            lambda _nothing: self._noted(customer, agreed=agreed),
        )

    def _noted(self, customer: str, *, agreed: bool) -> None:
        if agreed:
            self.answered.emit()
        else:
            self._refused(customer, self._library.people.called(customer=customer))

    def _refused(self, customer: str, alias: str) -> None:
        raise NotImplementedError

    def _ask(self, customer: str, alias: str) -> None:
        self._customer = customer
        self.asks.emit(alias)

    def _look(self) -> None:
        """The line has changed: whom it was asked about may no longer be in it."""
        if self._customer and self._jotting.jotted.said_by != self._customer:
            self._ask("", "")
