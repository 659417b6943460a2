"""Who is known already, in the library or further up in the file, and whom of them a row means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from safari.newcomers.person import Person
from safari.text import fold
from safari.words import _


class Known(NamedTuple):
    """Somebody: their uid in the library, or their line of the file; names folded, addresses as compared."""

    uid: str
    line: int
    name: str
    alias: str = ""
    addresses: tuple[str, ...] = ()


class Met(NamedTuple):
    """Whom a row means (None: nobody known), why that cannot be said, and what is worth a word all the same."""

    known: Known | None = None
    trouble: str = ""
    remark: str = ""


@dataclass(slots=True)
class Everybody:
    """All who are known, to be found by address, name and alias."""

    by_address: dict[str, list[Known]] = field(default_factory=dict)
    by_name: dict[str, list[Known]] = field(default_factory=dict)
    by_alias: dict[str, Known] = field(default_factory=dict)

    def add(self, one: Known) -> None:
        """One more."""
        for address in one.addresses:
            self.by_address.setdefault(address, []).append(one)
        if one.name:
            self.by_name.setdefault(one.name, []).append(one)
        if one.alias:
            self.by_alias.setdefault(one.alias, one)

    def meant_by(self, person: Person) -> Met:
        """Whom a row means: by address, then by alias, then by name. Who shares an address and has another first name
        is somebody else, such as a wife; who shares a name and has another address is, too."""
        name, address, alias = fold(person.name), person.email.casefold(), fold(person.alias)
        called = self.by_alias.get(alias) if alias else None
        sharing = self.by_address.get(address, []) if address else []
        reached = [one for one in sharing if not (name and one.name) or _first(one.name) == _first(name)]
        found = self._the_one(reached, name)
        if called and (found or called) is not called:
            return Met(trouble=_alias_taken(person.alias))
        if called and name and called.name and called.name != name and not found:
            return Met(trouble=_alias_taken(person.alias))
        if found or called:
            return Met(found or called)
        if reached:
            return Met(trouble=_("Several people have the address {email}.").format(email=person.email))
        return self._by_name(person, name, shares_address=bool(sharing))

    def _by_name(self, person: Person, name: str, *, shares_address: bool) -> Met:
        alike = self.by_name.get(name, []) if name else []
        free = [one for one in alike if not (person.email and one.addresses)]
        if len(free) == 1:
            return Met(free[0])
        if free:
            return Met(
                trouble=_("Several people are called {name}. An e-mail address would tell them apart.").format(
                    name=person.name
                )
            )
        if alike:
            return Met(remark=_("There is another {name} with another e-mail address.").format(name=person.name))
        if shares_address:
            return Met(remark=_("Somebody else has the address {email}, too.").format(email=person.email))
        return Met()

    @staticmethod
    def _the_one(found: Iterable[Known], name: str) -> Known | None:
        several = list(found)
        same = [one for one in several if one.name == name] if len(several) > 1 else several
        return same[0] if len(same) == 1 else None


def _first(name: str) -> str:
    """The first name of "kari hansen", and of "hansen, kari"."""
    last, comma, first = name.partition(",")
    words = (first if comma else last).split()
    return words[0] if words else ""


def _alias_taken(alias: str) -> str:
    return _("“{alias}” is the alias of somebody else. Give another one.").format(alias=alias)
