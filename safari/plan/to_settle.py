"""What is still to be settled for a safari, as sentences a CX lead can act on, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from safari.guests.participant import Participant
from safari.people.consent import Agreement, Standing, Use
from safari.people.consent_words import agreed_words
from safari.plan.safari import EARLY, Safari
from safari.plan.settling_words import (
    consent_sentence,
    ends_before,
    first_name,
    in_words,
    listed,
    short_alias,
)
from safari.plan.situation import Situation
from safari.words import _, ngettext


class Matter(StrEnum):
    """Kinds of things to settle, the weightiest first."""

    NO_DAY = "no_day"
    NO_LEADERS = "no_leaders"
    NO_CUSTOMERS = "no_customers"
    DOUBLE_BOOKED = "double_booked"
    CONSENT = "consent"
    TOO_FEW_CUSTOMERS = "too_few_customers"
    ALONE = "alone"
    PHOTO = "photo"


class Mend(StrEnum):
    """What settles a matter with one click."""

    CHOOSE_DAY = "choose_day"
    ADD_LEADER = "add_leader"
    ADD_CUSTOMER = "add_customer"
    ASK_CONSENT = "ask_consent"
    SEAT = "seat"
    TAKE_OFF = "take_off"


@dataclass(frozen=True, slots=True)
class ToSettle:
    """One thing to settle: what it is, the sentence that says so, and what mends it (with `verb` as its word).

    `participant` is whom it is about (a participant's uid), `customer` the customer to ask or to seat them beside,
    `other` the safari they are booked on as well.
    """

    matter: Matter
    sentence: str
    mend: Mend
    verb: str
    participant: str = ""
    customer: str = ""
    other: str = ""

    @property
    def key(self) -> str:
        """What names it among the others."""
        return f"{self.matter}:{self.participant}:{self.other}:{self.customer}"


def to_settle(situation: Situation) -> tuple[ToSettle, ...]:
    """Everything to be settled, the weightiest first. Once a safari was run, only consent is still worth a word."""
    found = list(_consents(situation))
    if situation.safari.stage in EARLY:
        found += [*_missing(situation), *_double_booked(situation), *_alone(situation), *_photos(situation)]
    order = list(Matter)
    return tuple(sorted(found, key=lambda one: order.index(one.matter)))


def in_place(situation: Situation) -> str:
    """The good news: for which customers all consent needed is in place; "" where for nobody."""
    aliases = [situation.name(one) for one in situation.customers]
    agreed = [one for one in situation.customers if not list(_lacking(situation, one))]
    if not agreed:
        return ""
    names = listed([short_alias(situation.name(one), aliases) for one in agreed])
    return agreed_words(names, situation.needs)


def _missing(now: Situation) -> Iterator[ToSettle]:
    if now.safari.day is None:
        yield ToSettle(Matter.NO_DAY, _("There is no day yet."), Mend.CHOOSE_DAY, _("Choose"))
    if not now.leaders:
        yield ToSettle(Matter.NO_LEADERS, _("No leader is coming yet."), Mend.ADD_LEADER, _("Add"))
    if not now.customers:
        yield ToSettle(Matter.NO_CUSTOMERS, _("No customer is coming yet."), Mend.ADD_CUSTOMER, _("Invite"))


def _double_booked(now: Situation) -> Iterator[ToSettle]:
    for other in now.others:
        if not now.booking.overlaps(other):
            continue
        there = {(one.leader, one.customer) for one in other.participants}
        for one in now.booking.participants:
            if (one.leader, one.customer) in there:
                sentence = _booked_words(other.safari).format(
                    name=now.name(one), safari=other.safari.title, time=f"{other.safari.starts or time.min:%H:%M}"
                )
                yield ToSettle(
                    Matter.DOUBLE_BOOKED,
                    sentence,
                    Mend.TAKE_OFF,
                    _("Take off"),
                    one.uid,
                    one.customer or "",
                    other.safari.uid,
                )


def _booked_words(other: Safari) -> str:
    if other.starts is None:
        return _("{name} is also booked that day: {safari}.")
    return _("{name} is also booked from {time}: {safari}.")


def _consents(now: Situation) -> Iterator[ToSettle]:
    for one in now.customers:
        for sentence in _lacking(now, one):
            yield ToSettle(Matter.CONSENT, sentence, Mend.ASK_CONSENT, _("Ask"), one.uid, one.customer or "")


def _lacking(now: Situation, one: Participant) -> Iterator[str]:
    """A sentence for each way in which a customer's consent does not hold on the day."""
    agreement, day = now.agreement(one), max(now.safari.day or now.today, now.today)
    ways: dict[Standing, list[Use]] = {}
    for use in now.needs:
        if not _holds(agreement, use, day):
            ways.setdefault(agreement.standing(use, now.today), []).append(use)
    for standing, uses in ways.items():
        if standing is Standing.AGREED:  # today, but no longer on the day
            yield ends_before(now.name(one), uses)
        else:
            yield consent_sentence(now.name(one), uses, standing)


def _holds(agreement: Agreement, use: Use, day: date) -> bool:
    """Whether a use is agreed to on a day; who lets us quote them by name lets us quote them without."""
    if use is Use.ANONYMOUS_QUOTE and agreement.allows(Use.NAMED_QUOTE, day):
        return True
    return agreement.allows(use, day)


def _alone(now: Situation) -> Iterator[ToSettle]:
    """Leaders without a customer beside them: each is seated beside a free one; who is left waits for an invitation."""
    if not now.leaders or not now.customers:
        return
    coming = [one.customer for one in now.customers]
    taken = {one.beside for one in now.leaders}
    free = [customer for customer in coming if customer not in taken]
    alone = [one for one in now.leaders if one.beside not in coming]
    for one, customer in zip(alone, free, strict=False):
        sentence = _("{name} sits beside nobody.").format(name=now.name(one))
        yield ToSettle(Matter.ALONE, sentence, Mend.SEAT, _("Seat"), one.uid, customer or "")
    if len(now.leaders) > len(now.customers):
        everyone = [now.name(one) for one in now.leaders]
        left = [first_name(now.name(one), everyone) for one in alone[len(free) :]]
        sentence = f"{_too_few(now)} {_sit_alone(left)}".strip()
        waiting = next((one.uid for one in alone[len(free) :]), "")  # who gets whoever is invited
        yield ToSettle(Matter.TOO_FEW_CUSTOMERS, sentence, Mend.ADD_CUSTOMER, _("Invite"), waiting)


def _too_few(now: Situation) -> str:
    leaders, customers = len(now.leaders), len(now.customers)
    return _("{leaders}, {customers}.").format(
        leaders=ngettext("{n} leader", "{n} leaders", leaders).format(n=in_words(leaders, beginning=True)),
        customers=ngettext("{n} customer", "{n} customers", customers).format(n=in_words(customers)),
    )


def _sit_alone(names: list[str]) -> str:
    if not names:
        return ""
    return ngettext("{names} sits alone.", "{names} sit alone.", len(names)).format(names=listed(names))


def _photos(now: Situation) -> Iterator[ToSettle]:
    """Who was asked about a photo and has not answered; where the format needs photos, consent says it already."""
    for one in now.customers:
        standing = now.agreement(one).standing(Use.PHOTO, now.today)
        if standing is Standing.ASKED and Use.PHOTO not in now.needs:
            sentence = consent_sentence(now.name(one), (Use.PHOTO,), standing)
            yield ToSettle(Matter.PHOTO, sentence, Mend.ASK_CONSENT, _("Answer"), one.uid, one.customer or "")
