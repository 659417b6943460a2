"""Which notes may not be found by what they say, because their customers keep their words back."""

from __future__ import annotations

from collections.abc import Iterable


class HeldBack:
    """A set of notes by seq: one byte each, so that thousands of hits are sifted in no time."""

    def __init__(self, seqs: Iterable[int] = (), last: int = 0) -> None:
        marks = self._marks = bytearray(last + 1)  # no seq is above `last`
        for seq in seqs:
            marks[seq] = True

    def put(self, seq: int, *, held: bool) -> None:
        """Say whether a note is held back."""
        if seq >= len(self._marks):
            if not held:
                return
            self._marks.extend(bytes(max(seq + 1 - len(self._marks), 4096)))
        self._marks[seq] = held

    def without(self, seqs: list[int]) -> list[int]:
        """Those that may be found, in their order."""
        marks, end = self._marks, len(self._marks)
        return [seq for seq in seqs if seq >= end or not marks[seq]]
