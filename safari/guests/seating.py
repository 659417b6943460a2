"""A table and who sits around it: the rules of a good seating, and where they are broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from safari.words import _


class Shape(StrEnum):
    """The shape of a table. Either way people sit all around it: a long one has two sides and both its ends."""

    LONG = "long"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be seated. `uid` is the participant's, `person` that of the leader or the customer.

    `beside` is the customer (a person) whom a leader is to sit beside, `owner` the leader (a person) whose account a
    customer is; "" for none.
    """

    uid: str
    name: str
    person: str
    is_leader: bool
    beside: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where: `guests` clockwise, the last beside the first again. Who is `waiting` has no chair yet."""

    shape: Shape
    guests: tuple[Guest, ...]
    waiting: tuple[Guest, ...] = ()

    def neighbours(self, chair: int) -> tuple[Guest, ...]:
        """Who sits to the left and to the right of a chair; one where two sit at the table, nobody where one does."""
        places = {(chair - 1) % len(self.guests), (chair + 1) % len(self.guests)} - {chair}
        return tuple(self.guests[place] for place in sorted(places))


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that does not hold: for whom (participants' uids), and a sentence."""

    guests: tuple[str, ...]
    sentence: str


def broken_rules(seating: Seating) -> tuple[Broken, ...]:
    """Where a seating breaks a rule, clockwise.

    Every leader sits between customers, none beside a customer whose account is theirs, each beside the customer they
    are paired with. Source: "a seating plan that puts every leader beside a customer" in the product's description.
    """
    if all(guest.is_leader for guest in seating.guests):
        uids = tuple(guest.uid for guest in seating.guests)
        return (Broken(uids, _("There is no customer at the table.")),) if uids else ()
    return tuple(broken for chair in range(len(seating.guests)) for broken in _broken_at(seating, chair))


def _broken_at(seating: Seating, chair: int) -> Iterator[Broken]:
    guest, beside = seating.guests[chair], seating.neighbours(chair)
    if not guest.is_leader:
        return
    after = seating.guests[(chair + 1) % len(seating.guests)]
    if after.is_leader:
        said = _("{one} and {other} sit side by side, with no customer between them.")
        yield Broken((guest.uid, after.uid), said.format(one=guest.name, other=after.name))
    for other in beside:
        if other.owner == guest.person:
            said = _("{leader} sits beside {customer}, a customer of their own.")
            yield Broken((guest.uid, other.uid), said.format(leader=guest.name, customer=other.name))
    yield from _apart(seating.guests, guest, beside)


def _apart(guests: Sequence[Guest], leader: Guest, beside: Sequence[Guest]) -> Iterator[Broken]:
    paired = next((one for one in guests if one.person == leader.beside), None)
    if paired is None or paired in beside:
        return
    said = _("{leader} is to sit beside {customer}, and does not.")
    if paired.owner == leader.person:
        said = _("{leader} is to sit beside {customer}, who is a customer of their own.")
    yield Broken((leader.uid, paired.uid), said.format(leader=leader.name, customer=paired.name))


def beside_whom(before: Seating, order: Sequence[Guest]) -> dict[str, str]:
    """Beside which customer (a person) leaders sit from now on, by participant uid: those who sat down as in `order`.

    Who was paired with nobody, or has left the customer they sat beside, has a customer next to them: one nobody else
    is paired with where there is one, and not one of their own where there is another. A pair that sits together
    stays, and so does one chosen by hand that did not sit together yet. Who is not in the answer keeps what they have.
    """
    now = Seating(before.shape, tuple(order))
    chairs = {guest.uid: now.neighbours(chair) for chair, guest in enumerate(order) if guest.is_leader}
    left = {one.uid for one in order if one.uid in chairs and _is_free(one, before, now)}
    taken = {one.beside for one in order if one.uid not in left}
    owners = {one.person: one.owner for one in order if not one.is_leader}
    leaders = {one.uid: one.person for one in order if one.is_leader}
    options = {uid: [one.person for one in chairs[uid] if not one.is_leader] for uid in chairs if uid in left}
    found: dict[str, str] = {}
    while options:  # first who has the fewest to choose from, so that as few as possible share one
        uid = min(options, key=lambda one: len(set(options[one]) - taken))
        beside = sorted(options.pop(uid), key=lambda one: (owners[one] == leaders[uid], one in taken))
        if beside:
            found[uid] = beside[0]
            taken.add(beside[0])
    return found


def _is_free(leader: Guest, before: Seating, now: Seating) -> bool:
    """Whether a leader was paired with nobody, or has left the one they sat beside."""
    return not leader.beside or (_sits_beside(leader, before) and not _sits_beside(leader, now))


def _sits_beside(leader: Guest, seating: Seating) -> bool:
    chair = next((at for at, one in enumerate(seating.guests) if one.uid == leader.uid), None)
    return chair is not None and leader.beside in [one.person for one in seating.neighbours(chair)]


def moved(before: Sequence[str], after: Sequence[str]) -> int:
    """How many had to stand up for others to come or go: all but the most who still sit in the same order.

    Both are uids clockwise; it does not matter at which chair one begins to count. Who came or left does not count.
    """
    staying = [uid for uid in after if uid in set(before)]
    place = {uid: index for index, uid in enumerate(uid for uid in before if uid in set(after))}
    order = [place[uid] for uid in staying]
    kept = max((_rising(order[turn:] + order[:turn], len(order)) for turn in range(len(order))), default=0)
    return len(order) - kept


def _rising(order: list[int], count: int) -> int:
    """The length of the longest run of places that rise around the table, beginning with the first of `order`."""
    from bisect import bisect_left

    tails: list[int] = []
    for place in ((one - order[0]) % count for one in order):
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
