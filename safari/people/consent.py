"""What customers agreed to: for which use, how, when, until when; withdrawn any time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Use(StrEnum):
    """What may be done with what a customer gave us. Each is asked for and answered on its own."""

    NOTES = "notes"
    ANONYMOUS_QUOTE = "anonymous_quote"
    NAMED_QUOTE = "named_quote"
    PHOTO = "photo"
    AUDIO = "audio"
    OUTSIDE = "outside"


class Answer(StrEnum):
    """What the customer said when asked."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"


class How(StrEnum):
    """How the answer was given."""

    WRITTEN = "written"
    SPOKEN = "spoken"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer a customer gave: what, how, when, to whom, until when (None: no end), in which language.

    `wording` is the hash of the consent form (safari.people.wording) it was given on; "" for none of ours.
    """

    answer: Answer
    how: How
    given_on: date
    taken_by: str = ""
    until: date | None = None
    language: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer of one customer for one use. A later answer replaces an earlier one; neither is thrown away.

    `given_on` is the day of the answer, `until` the last day it holds (None: no end agreed), `taken_by` who asked,
    `language` that of the form or talk, `wording` the hash of the form. `withdrawn_on` ends it at once.
    """

    uid: str
    customer: str
    use: Use
    answer: Answer
    how: How
    given_on: date
    taken_by: str = ""
    until: date | None = None
    language: str = ""
    withdrawn_on: date | None = None
    wording: str = ""


class Standing(StrEnum):
    """How a use stands on a day."""

    AGREED = "agreed"
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


# Asked, or not asked yet, a customer's words may be read in the library by those who work with it. These end that.
ENDS_READING = frozenset({Standing.REFUSED, Standing.EXPIRED, Standing.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Agreement:
    """Everything one customer agreed to: the latest answer for each use.

    Of a `minor` a yes counts once it is in writing: a parent signs. What they said themselves is a question still open.
    """

    answers: dict[Use, Consent]
    minor: bool = False

    def standing(self, use: Use, today: date) -> Standing:
        """How this use stands today."""
        consent = self.answers.get(use)
        if consent is None:
            return Standing.NOT_ASKED
        if consent.withdrawn_on is not None:
            return Standing.WITHDRAWN
        if consent.answer is Answer.YES and consent.given_on > today:
            return Standing.ASKED  # an answer of a day to come binds nobody yet
        if consent.answer is Answer.YES:
            expired = consent.until is not None and consent.until < today
            unsigned = self.minor and consent.how is not How.WRITTEN
            return Standing.EXPIRED if expired else Standing.ASKED if unsigned else Standing.AGREED
        return Standing.ASKED if consent.answer is Answer.ASKED else Standing.REFUSED

    def allows(self, use: Use, *days: date) -> bool:
        """Whether this use is agreed to on this day, or on each of several: when it is written and when it is read."""
        return all(self.standing(use, day) is Standing.AGREED for day in days)

    def may_be_read(self, *days: date) -> bool:
        """Whether what is known of the customer may be read on each of these days by those who work with it."""
        return not any(self.standing(Use.NOTES, day) in ENDS_READING for day in days)

    def may_be_seen(self, *days: date) -> bool:
        """The same for photos: they may be looked at while their customer may be read of and ended no consent to them.

        Who was not asked yet is seen, as what they said is read; what may leave the program is another matter.
        """
        ended = any(self.standing(Use.PHOTO, day) in ENDS_READING for day in days)
        return self.may_be_read(*days) and not ended

    def is_taken_back(self, today: date) -> bool:
        """Whether the customer withdrew, and nothing of all they were asked about is left."""
        standings = {self.standing(use, today) for use in self.answers}
        return Standing.WITHDRAWN in standings and standings <= {Standing.WITHDRAWN, Standing.REFUSED}

    def lacks_signature(self, use: Use, today: date) -> bool:
        """Whether all that is missing for this use is a parent's signature."""
        grown = Agreement(self.answers)
        return self.minor and grown.allows(use, today) and not self.allows(use, today)

    def may_be_quoted(self, today: date) -> bool:
        """Whether the customer's words may be shown at all: notes agreed, and a quote, anonymous or named."""
        quotable = self.allows(Use.ANONYMOUS_QUOTE, today) or self.allows(Use.NAMED_QUOTE, today)
        return quotable and self.allows(Use.NOTES, today)


NEVER_ASKED = Agreement({})
"""What somebody agreed to who was never asked, or whom nobody knows."""


def agreement(consents: Iterable[Consent], *, minor: bool = False) -> Agreement:
    """One customer's agreement from their answers, in the order they were noted.

    The latest day counts, and of one day the one noted last: a form found again does not lift a later withdrawal. What
    was taken back counts from the day it was given on, at least: the day typed may be an earlier one.
    """
    by_day = sorted(consents, key=lambda consent: max(consent.given_on, consent.withdrawn_on or consent.given_on))
    return Agreement({consent.use: consent for consent in by_day}, minor)
