"""What a part of Run has at hand: the day, its writer, the line, and the one way to disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from safari.steady import Steady, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.clock import Clock
    from safari.library import Library
    from ui.bridge import Bridge
    from ui.run.day import Day
    from ui.run.jotting import Jotting
    from ui.run.keeper import Keeper
    from ui.run.sitting import Sitting
    from ui.theme import ColourName


class Tell(Protocol):
    """Says a sentence under the line: `say("Stopped at 4:10.")`; with the ink "ouch" where something is wrong."""

    def __call__(self, sentence: str, ink: ColourName = "ink2", *, stays: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class AtHand:
    """Handed to every part of Run. `to_line()` gives the keyboard back to the line.

    All writing goes through `keeper.do(...)`: in the writer's thread, in order, taken back by Ctrl+Z. What a part shows
    it reads when it is made, and again on `bridge.changed`, by `keeper.read(...)`.
    """

    library: Library
    bridge: Bridge
    day: Day
    sitting: Sitting
    clock: Clock
    say: Tell
    to_line: Callable[[], None]
    steady: Steady = reading

    @property
    def author(self) -> str | None:
        """Who writes: a leader's uid, or None for whoever leads the programme."""
        return self.sitting.author

    @property
    def jotting(self) -> Jotting:
        """What stands in the line."""
        return self.sitting.jotting

    @property
    def keeper(self) -> Keeper:
        """The way to disk."""
        return self.sitting.keeper
