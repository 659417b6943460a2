"""What a row of a file says otherwise than the library does. What it leaves empty changes nothing."""

from __future__ import annotations

from safari.newcomers.people_file import Field
from safari.newcomers.person import Person
from safari.newcomers.wording import field_name
from safari.people.customer import Customer, Identity
from safari.people.leader import Leader
from safari.text import fold
from safari.words import _

Changes = dict[str, str]
_SHOWN = 60  # letters of a long text, in a sentence


def of_leader(leader: Leader, person: Person) -> Changes:
    """The fields of a leader that the row says otherwise."""
    said = {"name": person.name, "role": person.role, "email": person.email}
    return {name: words for name, words in said.items() if words and words != getattr(leader, name)}


def of_customer(customer: Customer, person: Person) -> Changes:
    """The fields of a customer that the row says otherwise, their segment aside."""
    said = {one: getattr(person, one) for one in ("alias", "language", "who", "since")}
    return {name: words for name, words in said.items() if words and words != getattr(customer, name)}


def of_identity(identity: Identity, person: Person) -> Changes:
    """What the row says about who a customer is; ways to reach them are added to those there are."""
    changes = {}
    if person.name and person.name != identity.real_name:
        changes["real_name"] = person.name
    missing = [way for way in (person.email, person.phone) if way and _plain(way) not in _plain(identity.contact)]
    if missing:
        changes["contact"] = "\n".join(filter(None, (identity.contact, *missing)))
    return changes


def other_segment(name: str, person: Person) -> str:
    """The segment the row names, where it is another than the one called `name`; ""."""
    return person.segment if person.segment and fold(person.segment) != fold(name) else ""


def said(field: Field, before: str, after: str) -> str:
    """One difference as words: "Role: CFO → CEO"."""
    if not before:
        return _("{field}: {after}").format(field=field_name(field), after=_short(after))
    return _("{field}: {before} → {after}").format(field=field_name(field), before=_short(before), after=_short(after))


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _SHOWN else one_line[: _SHOWN - 1] + "…"


def _plain(way: str) -> str:
    """An address or a number as it is compared: 55 00 00 00 is 55000000."""
    return "".join(way.casefold().split())
