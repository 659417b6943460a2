"""What is looked for among the notes."""

from __future__ import annotations

from dataclasses import dataclass

from safari.run.note import Kind

NO_FEELING = "none"


@dataclass(frozen=True, slots=True)
class Query:
    """Words as typed (all must begin a word of the note) and filters; within one filter any value will do.

    `who` holds uids of customers, `safaris` of safaris; `feelings` numbers from -3 to +3, or None for no feeling.
    """

    words: str = ""
    kinds: frozenset[Kind] = frozenset()
    who: frozenset[str] = frozenset()
    safaris: frozenset[str] = frozenset()
    feelings: frozenset[int | None] = frozenset()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is asked for, so that every note is found."""
        return not (self.words.strip() or self.kinds or self.who or self.safaris or self.feelings)

    @property
    def asks_what_was_said(self) -> bool:
        """Whether being found would tell something of what a note says: its words, its kind, its feeling."""
        return bool(self.words.strip() or self.kinds or self.feelings)
