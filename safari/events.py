"""What can happen in a library, as signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.change import Change


class ChangeSignal:
    """Calls its listeners in the order they came, on the thread that emits. Kept so plain because a start waits for
    it: a library of signals took 20 ms to load.
    """

    def __init__(self) -> None:
        self._listeners: tuple[Callable[[Change], object], ...] = ()

    def connect(self, listener: Callable[[Change], object]) -> None:
        """Call `listener` from now on."""
        self._listeners = (*self._listeners, listener)

    def disconnect(self, listener: Callable[[Change], object]) -> None:
        """Call it no more."""
        self._listeners = tuple(one for one in self._listeners if one != listener)

    def emit(self, change: Change) -> None:
        """Tell every listener. The first that fails ends it, and its error goes to whoever emitted."""
        for listener in self._listeners:
            listener(change)


class Events:
    """The signals of one open library. They fire after the commit, on the thread that wrote."""

    def __init__(self) -> None:
        self.changed = ChangeSignal()
