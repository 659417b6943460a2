"""Whom the gate lets through on a day: the rules of consent, customer by customer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safari.people.consent import NEVER_ASKED, Agreement, Standing, Use
from safari.run.note import Note
from safari.sharing.material import StoryMaterial
from safari.sharing.withheld import Withheld, why_not
from safari.words import _

_QUOTES = (Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE)


@dataclass(frozen=True, slots=True)
class Door:
    """Judges what a story may show. Every answer is None (it may) or the reason why not."""

    material: StoryMaterial

    def agreement(self, customer: str) -> Agreement:
        """What a customer agreed to; nothing where they were never asked."""
        return self.material.cast.agreements.get(customer, NEVER_ASKED)

    def allows(self, customer: str, use: Use) -> bool:
        """Whether this one use is agreed to today."""
        return self.agreement(customer).allows(use, self.material.today)

    def customer(self, block: str) -> Withheld | None:
        """Whether anything of the story's customer may be shown: notes agreed to, and a quote, named or not."""
        customer = self.material.story.customer
        if customer is None:
            return Withheld(block, _("Whose page this is was not chosen yet."))
        return self._quotable(block, customer)

    def note(self, block: str, note: Note | None, part: int = 0) -> Withheld | None:
        """Whether words from this note may be shown; None stands for words typed into the story by hand, which are
        the customer's."""
        found = self.customer(block)
        if found is None and note is not None:
            found = self._on_record(block, note) or (self._quotable(block, note.said_by) if note.said_by else None)
        return replace(found, part=part) if found else None

    def own(self, block: str, note: Note | None) -> Withheld | None:
        """Whether this may stand over the customer's name: as `note`, and said by nobody else."""
        customer = self.material.story.customer
        if note is not None and note.said_by and customer and note.said_by != customer:
            sentence = _("This is from {other}, and the page is that of {who}.")
            return Withheld(block, sentence.format(other=self.alias(note.said_by), who=self.alias(customer)))
        return self.note(block, note)

    def photo(self, note: Note) -> Withheld | None:
        """Whether a picture of this note may be shown: it is of the note's customer, else of the story's."""
        customer = self.material.story.customer
        found = self.own("photo", note)
        if found or customer is None or self.allows(customer, Use.PHOTO):
            return found
        return self._lacking("photo", customer, Use.PHOTO)

    def real_name(self, customer: str) -> Withheld | None:
        """Whether the story's customer may be named."""
        if not self.allows(customer, Use.NAMED_QUOTE):
            return self._lacking("who", customer, Use.NAMED_QUOTE)
        if not self.material.cast.real_name:
            sentence = _("The real name of {who} was not noted.")
            return Withheld("who", sentence.format(who=self.alias(customer)), customer)
        return None

    def alias(self, customer: str) -> str:
        """What everyone may see of a customer."""
        found = self.material.cast.customers.get(customer)
        return found.alias if found else ""

    def _on_record(self, block: str, note: Note) -> Withheld | None:
        return Withheld(block, _("This note is off the record."), note.said_by or "") if note.off_record else None

    def _quotable(self, block: str, customer: str) -> Withheld | None:
        if not self.allows(customer, Use.NOTES):
            return self._lacking(block, customer, Use.NOTES)
        if any(self.allows(customer, use) for use in _QUOTES):
            return None
        return self._lacking(block, customer, self._quote_to_ask_for(customer))

    def _quote_to_ask_for(self, customer: str) -> Use:
        """The kind of quote the reason speaks of: the anonymous one, unless only the named one was ever answered."""
        asked = [use for use in _QUOTES if self._standing(customer, use) is not Standing.NOT_ASKED]
        return asked[0] if asked else Use.ANONYMOUS_QUOTE

    def _standing(self, customer: str, use: Use) -> Standing:
        return self.agreement(customer).standing(use, self.material.today)

    def _lacking(self, block: str, customer: str, use: Use) -> Withheld:
        sentence = why_not(self.alias(customer), use, self.agreement(customer), self.material.today)
        return Withheld(block, sentence, customer, use)
