"""The same moment, seen by several: where their notes agree, and where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from safari.board.traits import words_in
from safari.run.note import Kind, Note


@dataclass(frozen=True, slots=True)
class Comparison:
    """Notes about one moment beside each other.

    `feelings`, `touchpoints`, `customers` and `kinds` are what the notes say, in their order; a note that says nothing
    of it is left out. `shared` are the words that stand in more than one of them, folded.
    """

    notes: tuple[Note, ...]
    feelings: tuple[int, ...]
    touchpoints: tuple[str, ...]
    customers: tuple[str, ...]
    kinds: tuple[Kind, ...]
    shared: tuple[str, ...]

    @property
    def apart(self) -> int:
        """How many steps the feelings lie apart at most, 0 to 6."""
        return max(self.feelings) - min(self.feelings) if self.feelings else 0


def agree(said: Sequence[object]) -> bool:
    """Whether more than one note says something, and all the same."""
    return len(said) > 1 and len(set(said)) == 1


def differ(said: Sequence[object]) -> bool:
    """Whether notes say different things."""
    return len(set(said)) > 1


def compare(notes: Sequence[Note]) -> Comparison:
    """Put notes beside each other."""
    stands_in: dict[str, int] = {}
    for note in notes:
        for word in words_in(note.text, note.language):
            stands_in[word] = stands_in.get(word, 0) + 1
    return Comparison(
        tuple(notes),
        tuple(note.feeling for note in notes if note.feeling is not None),
        tuple(note.touchpoint for note in notes if note.touchpoint),
        tuple(note.said_by for note in notes if note.said_by),
        tuple(note.kind for note in notes),
        tuple(word for word, count in stands_in.items() if count > 1),
    )
