"""What is to be settled about the people of a safari: who is missing, booked twice, guarded, alone, without consent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from safari.guests.participant import Participant
from safari.people.consent import Standing, Use
from safari.plan.matter import Matter, Mend, ToSettle
from safari.plan.safari import WITHOUT_CUSTOMERS, Safari, Setting
from safari.plan.settling_words import (
    consent_sentence,
    ends_before,
    first_name,
    in_words,
    listed,
    uses_named,
)
from safari.plan.situation import Situation
from safari.words import _, ngettext


def before_the_day(now: Situation) -> Iterator[ToSettle]:
    """What a plan lacks in people. Where they are met by chance there is no plan, and nobody is missed."""
    if now.safari.setting is not Setting.CHANCE:
        yield from _missing(now)
        yield from _double_booked(now)
        yield from _guarded(now)
    if now.safari.setting in (Setting.TABLE, Setting.RING):
        yield from _alone(now)
    if now.safari.setting is Setting.AGENT:
        yield from _without_agent(now)
    yield from _photos(now)


def consent(now: Situation) -> Iterator[ToSettle]:
    """What customers have not agreed to, though it is needed; and what no parent of a minor has signed."""
    for one in now.customers:
        for sentence in lacking(now, one):
            yield ToSettle(Matter.CONSENT, sentence, Mend.ASK_CONSENT, _("Ask"), one.uid, one.customer or "")
        unsigned = _unsigned(now, one)
        if unsigned:
            said = _("{alias} is a minor, and no parent has agreed in writing to {uses}.")
            sentence = said.format(alias=now.name(one), uses=uses_named(unsigned))
            yield ToSettle(Matter.MINOR, sentence, Mend.ASK_CONSENT, _("Ask"), one.uid, one.customer or "")


def lacking(now: Situation, one: Participant) -> Iterator[str]:
    """A sentence for each way in which a customer's consent does not hold on the day."""
    agreement = now.agreement(one)
    unsigned = _unsigned(now, one)  # said in a sentence of its own
    ways: dict[Standing, list[Use]] = {}
    for use in now.needs:
        if use not in unsigned and _held(now, one, use) is None:
            ways.setdefault(agreement.standing(use, now.today), []).append(use)
    for standing, uses in ways.items():
        if standing is Standing.AGREED:  # today, but no longer on the day
            yield ends_before(now.name(one), uses)
        else:
            yield consent_sentence(now.name(one), uses, standing)


def _day(now: Situation) -> date:
    return now.safari.consent_days(now.today)[-1]


def agreed_to(now: Situation, one: Participant) -> tuple[Use, ...]:
    """What is needed and holds, today and on the day: for quotes the kind of them that was agreed to."""
    return tuple(held for use in now.needs if (held := _held(now, one, use)))


def _held(now: Situation, one: Participant, use: Use) -> Use | None:
    agreement = now.agreement(one)
    return next((way for way in _ways(use) if agreement.allows(way, *now.safari.consent_days(now.today))), None)


def _ways(use: Use) -> tuple[Use, ...]:
    """Who lets us quote them by name lets us quote them, too."""
    return (use, Use.NAMED_QUOTE) if use is Use.ANONYMOUS_QUOTE else (use,)


def _unsigned(now: Situation, one: Participant) -> tuple[Use, ...]:
    """What is needed of a minor and lacks nothing but a parent's signature."""
    agreement, day = now.agreement(one), _day(now)
    open_ones = (use for use in now.needs if _held(now, one, use) is None)
    return tuple(use for use in open_ones if any(agreement.lacks_signature(way, day) for way in _ways(use)))


def _missing(now: Situation) -> Iterator[ToSettle]:
    if not now.leaders:
        yield ToSettle(Matter.NO_LEADERS, _("No leader is coming yet."), Mend.ADD_LEADER, _("Add"))
    if not now.customers and now.safari.setting not in WITHOUT_CUSTOMERS:
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
                where = (one.uid, one.customer or "", other.safari.uid)
                yield ToSettle(Matter.DOUBLE_BOOKED, sentence, Mend.TAKE_OFF, _("Take off"), *where)


def _booked_words(other: Safari) -> str:
    if other.starts is None:
        return _("{name} is also booked that day: {safari}.")
    return _("{name} is also booked from {time}: {safari}.")


def _guarded(now: Situation) -> Iterator[ToSettle]:
    """Customers asked lately, or who want no asking, and nobody said why they are asked all the same."""
    for one in now.customers:
        found = now.guarded.get(one.customer or "")
        if found and not one.reason:
            sentence = found.sentence(now.name(one))
            yield ToSettle(Matter.GUARDED, sentence, Mend.GIVE_REASON, _("Say why"), one.uid, one.customer or "")


def _without_agent(now: Situation) -> Iterator[ToSettle]:
    for one in now.leaders:
        if not one.agent:
            sentence = _("{name} has no agent to sit beside.").format(name=now.name(one))
            yield ToSettle(Matter.NO_AGENT, sentence, Mend.NAME_AGENT, _("Name"), one.uid)


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
