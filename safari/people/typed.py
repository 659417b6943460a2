"""What is typed about people, checked as it enters: names, and what somebody agreed to."""

from __future__ import annotations

from typing import Any

from safari.errors import SafariError
from safari.people.address import is_address
from safari.people.consent import Consent, Given, Use
from safari.text import line, lines
from safari.words import _

LONGEST_REST = 3650  # days before a customer is asked again


def named(name: str) -> str:
    """A name on one line. Raises SafariError where there is none."""
    cleaned = line(name)
    if not cleaned:
        raise SafariError(_("A name is missing."), _("Type one first."))
    return cleaned


def details_of_leader(details: dict[str, Any]) -> dict[str, Any]:
    """Fields of a leader, cleaned. Raises SafariError for an e-mail address that cannot be one."""
    cleaned = lines(details)
    if cleaned.get("email") and not is_address(cleaned["email"]):
        raise SafariError(
            _("“{typed}” is no e-mail address.").format(typed=cleaned["email"]), _("Type one, or leave it empty.")
        )
    return cleaned


def details_of_programme(details: dict[str, Any]) -> dict[str, Any]:
    """Fields of the programme, cleaned. Raises SafariError for a rest that is none, or a language of no papers."""
    from safari.plan.wording import spoken

    cleaned = lines(details)
    if "language" in cleaned:
        spoken(cleaned["language"])
    if not 0 <= cleaned.get("cool_down", 0) <= LONGEST_REST:
        raise SafariError(
            _("Customers cannot rest for {n} days.").format(n=cleaned["cool_down"]),
            _("Give it between no day and {longest}.").format(longest=LONGEST_REST),
        )
    return cleaned


def consent_on(uid: str, customer: str, use: Use, given: Given) -> Consent:
    """The consent of a customer for one use. Raises SafariError where it would end before it begins."""
    if given.until is not None and given.until < given.given_on:
        raise SafariError(
            _("This consent would end before it begins."), _("Choose a last day on or after the day it was given.")
        )
    details = (given.answer, given.how, given.given_on, line(given.taken_by), given.until, line(given.language))
    return Consent(uid, customer, use, *details, wording=given.wording)
