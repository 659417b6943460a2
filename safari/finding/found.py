"""A note as the Library room shows it: with names, and without words where its customer keeps them back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from safari.people.consent import ENDS_READING, Standing
from safari.people.held_back import held_back_words
from safari.run.note import Kind, Note, without_words
from safari.words import _


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the list. `standing` is how the customer's consent to notes stands today; None without a customer.

    Where that consent was refused, has run out or was withdrawn, the note is withheld: it says whose it is, who wrote
    it and on which safari, and nothing of what was said. Not asked yet is shown and marked; the gate keeps it in.
    """

    seq: int
    note: Note
    alias: str = ""
    author: str = ""
    safari: str = ""
    day: date | None = None
    touchpoint: str = ""
    language: str = ""
    standing: Standing | None = None

    @property
    def is_withheld(self) -> bool:
        """Whether the words are kept back."""
        return self.standing in ENDS_READING

    @property
    def is_unasked(self) -> bool:
        """Whether the customer has not answered yet, so that the words cannot leave the program."""
        return self.standing in (Standing.NOT_ASKED, Standing.ASKED)

    @property
    def has_nobody(self) -> bool:
        """Whether these are somebody's words, and nobody noted whose."""
        return self.note.kind is Kind.QUOTE and self.note.said_by is None

    @property
    def name(self) -> str:
        """Who stands above the words: whoever said them, or wrote down what they saw."""
        if self.has_nobody:
            return _("A customer, not named")
        return self.alias or self.author

    def guarded(self) -> Found:
        """The same without what may not be read."""
        if not self.is_withheld:
            return self
        bare = replace(without_words(self.note), kind=Kind.SAW)
        return replace(self, note=bare, touchpoint="", language="")


def withheld_sentence(found: Found) -> str:
    """What stands in the place of the words: "Withheld: Ingrid, 67 has withdrawn consent."."""
    return held_back_words(found.alias, found.standing)
