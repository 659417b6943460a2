"""Holds the rows of a file against who is there: pure, so that it can be done again with every column mapped anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from safari.newcomers import differences
from safari.newcomers.known import Everybody, Known, Met
from safari.newcomers.people_file import FIELDS, Field, Fields, Kind, PeopleFile
from safari.newcomers.person import Person, person, telling, with_alias
from safari.newcomers.preview import Line, Preview, Standing
from safari.people.address import addresses_in
from safari.people.alias import tells_name
from safari.people.customer import Customer, Identity
from safari.people.leader import Leader
from safari.text import fold
from safari.words import _


@dataclass(frozen=True, slots=True)
class Present:
    """Who is there: leaders, customers with who they are, by uid; and the names of segments by uid."""

    leaders: Mapping[str, Leader] = field(default_factory=dict)
    customers: Mapping[str, tuple[Customer, Identity]] = field(default_factory=dict)
    segments: Mapping[str, str] = field(default_factory=dict)


def preview(
    file: PeopleFile, kind: Kind, present: Present, fields: Fields = (), aliases: Mapping[int, str] | None = None
) -> Preview:
    """What would happen if the file were taken in.

    `fields` is what its columns are where a person said otherwise; `aliases` what they typed, by line.
    """
    known = tuple(one if one in FIELDS[kind] else None for one in fields or file.fields)
    lines = tuple(_Matching(kind, present).lines(file, known, aliases or {}))
    return Preview(kind, lines, not_taken=tuple(_not_taken(file, known)))


def _not_taken(file: PeopleFile, fields: Fields) -> Iterator[str]:
    for at, heading in enumerate(file.headings):
        if fields[at] is None and any(row.cells[at].strip() for row in file.rows):
            yield heading


class _Matching:
    def __init__(self, kind: Kind, present: Present) -> None:
        self._kind, self._present = kind, present
        self._everybody = everybody(kind, present)
        self._seen: dict[str, int] = {}
        self._leaders = _to_be_found(present.leaders.values()) if kind is Kind.CUSTOMERS else {}
        self._neutral = (_("Customer {n}").format(n=n) for n in count(len(present.customers) + 1))

    def lines(self, file: PeopleFile, fields: Fields, aliases: Mapping[int, str]) -> Iterator[Line]:
        typed = {fold(alias) for alias in aliases.values()}
        people = [person(row, fields, self._kind) for row in file.rows]
        if self._kind is Kind.CUSTOMERS:
            people = [with_alias(one, aliases[one.line], self._kind) if one.line in aliases else one for one in people]
            typed |= {fold(one.alias) for one in people}
        for one in people:
            yield self._line(one, typed)

    def _line(self, found: Person, taken: set[str]) -> Line:
        if found.trouble:
            return Line(found, Standing.WRONG, _together(found.trouble, found.remark))
        met = self._everybody.meant_by(found)
        if met.trouble:
            return Line(found, Standing.WRONG, met.trouble)
        if met.known is None:
            return self._new(found, met, taken)
        if before := met.known.line or self._seen.get(met.known.uid, 0):
            return Line(found, Standing.TWICE, _("The same person as on line {line}.").format(line=before))
        return self._there(found, met.known.uid)

    def _new(self, found: Person, met: Met, taken: set[str]) -> Line:
        proposed = self._kind is Kind.CUSTOMERS and not found.alias
        if proposed:
            known = self._everybody.by_alias
            free = (one for one in self._neutral if fold(one) not in taken and fold(one) not in known)
            found = replace(found, alias=next(free))
        addresses = (found.email.casefold(),) if found.email else ()
        alias = fold(found.alias) if self._kind is Kind.CUSTOMERS else ""
        self._everybody.add(Known("", found.line, fold(found.name), alias, addresses))
        leader = self._leaders.get(found.email.casefold()) or self._leaders.get(fold(found.name))
        doubt = _("{name} is a leader here.").format(name=leader) if leader else ""
        said = _together(doubt, met.remark, found.remark, self._told(found))
        return Line(found, Standing.NEW, said, is_proposed=proposed, is_doubtful=bool(leader))

    def _there(self, found: Person, uid: str) -> Line:
        if self._kind is Kind.CUSTOMERS and self._tells_the_name(found, uid):
            return Line(found, Standing.WRONG, _("The alias is the real name. Give another one."))
        said = list(self._of_leader(found, uid) if self._kind is Kind.LEADERS else self._of_customer(found, uid))
        self._seen[uid] = found.line
        if found.alias:
            self._everybody.by_alias.setdefault(fold(found.alias), Known(uid, 0, fold(found.name)))
        standing = Standing.CHANGED if said else Standing.THERE
        return Line(found, standing, _together(_("; ").join(said), found.remark, self._told(found)), uid)

    def _tells_the_name(self, found: Person, uid: str) -> bool:
        """Whether the row would leave a customer with an alias that is their real name."""
        customer, identity = self._present.customers[uid]
        return tells_name(found.alias or customer.alias, found.name or identity.real_name)

    def _told(self, found: Person) -> str:
        return telling(found) if self._kind is Kind.CUSTOMERS else ""

    def _of_leader(self, found: Person, uid: str) -> Iterator[str]:
        leader = self._present.leaders[uid]
        for name, after in differences.of_leader(leader, found).items():
            yield differences.said(Field(name), getattr(leader, name), after)

    def _of_customer(self, found: Person, uid: str) -> Iterator[str]:
        customer, identity = self._present.customers[uid]
        for name, after in differences.of_customer(customer, found).items():
            yield differences.said(Field(name), getattr(customer, name), after)
        segment = self._present.segments.get(customer.segment or "", "")
        if other := differences.other_segment(segment, found):
            yield differences.said(Field.SEGMENT, segment, other)
        for name, after in differences.of_identity(identity, found).items():
            if name == "real_name":
                yield differences.said(Field.NAME, identity.real_name, after)
            else:
                added = after.removeprefix(identity.contact).strip().replace("\n", ", ")
                yield _("Contact: {added}").format(added=added)


def _to_be_found(leaders: Iterable[Leader]) -> dict[str, str]:
    """The names of leaders, by their folded names and their addresses."""
    return {key: one.name for one in leaders for key in (fold(one.name), one.email.casefold()) if key}


def everybody(kind: Kind, present: Present) -> Everybody:
    """All who are there, to be found by address, name and alias."""
    found = Everybody()
    for one in _known(kind, present):
        found.add(one)
    return found


def _known(kind: Kind, present: Present) -> Iterator[Known]:
    if kind is Kind.LEADERS:
        for leader in present.leaders.values():
            addresses = (leader.email.casefold(),) if leader.email else ()
            yield Known(leader.uid, 0, fold(leader.name), "", addresses)
    else:
        for customer, identity in present.customers.values():
            known = addresses_in(identity.contact)
            yield Known(customer.uid, 0, fold(identity.real_name), fold(customer.alias), known)


def _together(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
