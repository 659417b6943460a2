"""What is typed about people, checked as it enters: names, and what somebody agreed to."""

from __future__ import annotations

from safari.errors import SafariError
from safari.people.consent import Consent, Given, Use
from safari.text import line
from safari.words import _


def named(name: str) -> str:
    """A name on one line. Raises SafariError where there is none."""
    cleaned = line(name)
    if not cleaned:
        raise SafariError(_("A name is missing."), _("Type one first."))
    return cleaned


def consent_on(uid: str, customer: str, use: Use, given: Given) -> Consent:
    """The consent of a customer for one use. Raises SafariError where it would end before it begins."""
    if given.until is not None and given.until < given.given_on:
        raise SafariError(
            _("This consent would end before it begins."), _("Choose a last day on or after the day it was given.")
        )
    details = (given.answer, given.how, given.given_on, line(given.taken_by), given.until, line(given.language))
    return Consent(uid, customer, use, *details)
