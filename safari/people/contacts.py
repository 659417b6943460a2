"""How customers can be reached, found in what people typed: addresses as they are, phone numbers by their digits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from safari.text import fold

_IN_AN_ADDRESS = r"[^\s<>(),;:\"]"
# It begins at a break alone: from every letter on, a long word would be read to its end.
ADDRESS = re.compile(rf"(?<!{_IN_AN_ADDRESS}){_IN_AN_ADDRESS}*@{_IN_AN_ADDRESS}+")
NUMBER = re.compile(r"\d(?:[ \u00a0\u202f().-]{0,2}\d){5,}")
# A phone number may be written like a day or hours, and has to be hidden then: so only a word before says that it is
# none (2026-01-05, 5. 1. 26; 09.00-15.00, 0900-1500), and a number that goes on is one.
_SINCE = "since|until|till|born|siden|født|μέχρι"
_OPEN = "from|between|best|open|opens|daily|weekdays|fra|mellom|mellem|bedst|åpent|åben|kl|από|ώρες"
_DAY_OR_HOURS = re.compile(
    rf"\b(?:{_SINCE})\b[.:]?\s*"
    r"(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])(?:\. ?|-)(?:0?[1-9]|1[0-2])(?:\. ?|-)(?:19|20)?\d\d)(?![.-]?\d)"
    rf"|\b(?:{_OPEN})\b[.:]?\s*"
    r"(?:(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d"
    r"|(?:[01]\d|2[0-4])(?:[03]0|15|45) ?- ?(?:[01]\d|2[0-4])(?:[03]0|15|45))(?![.-]?\d)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SHORTEST, _LONGEST = 6, 15  # digits: fewer are many things, and no phone number has more
_LOCAL = 8  # as many of them at the end are alike, whatever stands before them for a country or a town

Found = tuple[int, int, Sequence[str]]


class Contacts:
    """Finds the contacts of customers, given with the alias of each; several may share one."""

    def __init__(self, contacts: Iterable[tuple[str, str]]) -> None:
        self._addresses: dict[str, list[str]] = {}
        self._numbers: dict[str, list[tuple[str, str]]] = {}
        for contact, alias in contacts:
            for address in ADDRESS.findall(contact) if "@" in contact else ():
                self._addresses.setdefault(_bare(address), []).append(alias)
            for found in NUMBER.finditer(_DAY_OR_HOURS.sub(";", contact)):
                digits = _plain(found[0]).lstrip("0")
                self._numbers.setdefault(digits[-_LOCAL:], []).append((digits, alias))

    def of_address(self, address: str) -> Sequence[str]:
        """The aliases of those who have this e-mail address."""
        return self._addresses.get(_bare(address), ()) if self._addresses else ()

    def numbers(self, text: str) -> Iterator[Found]:
        """Where a phone number of theirs stands: (start, end, aliases). With or without the country, however spaced."""
        for run in NUMBER.finditer(text) if self._numbers else ():
            groups = [(run.start() + one.start(), run.start() + one.end()) for one in _DIGITS.finditer(run[0])]
            first = 0
            while first < len(groups):
                found = self._number_at(text, groups[first : first + _LONGEST])
                if found:
                    yield found
                first += sum(found is not None and one[1] <= found[1] for one in groups[first : first + _LONGEST]) or 1

    def _number_at(self, text: str, groups: list[tuple[int, int]]) -> Found | None:
        """The longest number that begins with the first of these groups of digits."""
        begins = groups[0][0]
        is_abroad = text[begins - 1 : begins] == "+"
        for _starts, ends in reversed(groups):
            typed = _plain(text[begins:ends])
            aliases = self._whose(typed, is_abroad=is_abroad or typed.startswith("00"))
            if aliases:
                starts = begins - is_abroad
                is_open = ")" in text[starts:ends] and text[starts - 1 : starts] == "("
                return starts - is_open, ends, aliases
        return None

    def _whose(self, typed: str, *, is_abroad: bool) -> list[str]:
        digits = typed.lstrip("0")
        if not _SHORTEST <= len(typed) <= _LONGEST:
            return []
        return [
            alias
            for known, alias in self._numbers.get(digits[-_LOCAL:], ())
            if digits == known
            or (len(digits) >= _LOCAL and known.endswith(digits))
            or (len(known) >= _LOCAL and is_abroad and digits.endswith(known))
        ]


def _plain(typed: str) -> str:
    """The digits of a number, as 0 to 9 in whatever script they are."""
    return "".join(str(int(digit)) for digits in _DIGITS.findall(typed) for digit in digits)


def _bare(address: str) -> str:
    return fold(address).strip(".?!’'”“»«")
