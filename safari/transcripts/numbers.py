"""Numbers that identify: phone numbers by phonenumberslite, all others by python-stdnum, however they are grouped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from safari.transcripts.transcript import What

Found = tuple[int, int, What]
Check = Callable[[str], bool]

_MOST_GROUPS = 40  # in a row
_GROUPS = re.compile(rf"(?<![\w.,])[0-9]+(?:[ \u00a0\u202f./-][0-9]+){{0,{_MOST_GROUPS - 1}}}(?!\w)")
_SPOKEN = re.compile(r"(?<!\w)[0-9]{1,2}(?:, ?[0-9]{1,2}){4,39}(?!\w)")  # digit by digit: "9, 2, 3, 4, 5"
_GROUP = re.compile("[0-9]+")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)
_VAT = re.compile(r"(?<!\w)[A-Z]{2} ?[0-9][0-9 ]{6,14}[0-9](?!\w)")
_UNKNOWN_FROM = 9  # digits: a date has eight, and hardly any amount has more
_DATE = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def phone_numbers(text: str, regions: Sequence[str]) -> Iterator[Found]:
    """Phone numbers as they are dialled in one of these countries, or with the code of any."""
    from phonenumbers import PhoneNumberMatcher

    for region in regions:
        for one in PhoneNumberMatcher(text, region):
            if not _DATE.fullmatch(one.raw_string):
                yield one.start, one.end, What.PHONE


def account_numbers(text: str) -> Iterator[Found]:
    """International bank accounts, and VAT numbers with their country."""
    from stdnum import iban
    from stdnum.eu import vat

    for match in _IBAN.finditer(text):
        found = next((end for end in _ends(match) if iban.is_valid(text[match.start() : end])), 0)
        if found:
            yield match.start(), found, What.ACCOUNT
    for match in _VAT.finditer(text):
        if vat.is_valid(match[0]):
            yield *match.span(), What.ID


def personal_numbers(text: str, *, known_ones: bool = True) -> Iterator[Found]:
    """Cards, national ids and bank accounts of Norway, Denmark and Greece, the longest first; not `known_ones`: what is
    none of them, and is too long for an amount or a date."""
    for pattern in (_GROUPS, _SPOKEN):
        for run in pattern.finditer(text):
            groups = [(run.start() + one.start(), run.start() + one.end()) for one in _GROUP.finditer(run[0])]
            yield from _known_in(text, groups) if known_ones else _unknown_in(text, run.span())


def _known_in(text: str, groups: list[tuple[int, int]]) -> Iterator[Found]:
    """Any groups in a row that make a number known to be one."""
    spans = [(first[0], last[1]) for place, first in enumerate(groups) for last in groups[place:]]
    for starts, ends in sorted(spans, key=lambda span: span[0] - span[1]):
        digits = "".join(_GROUP.findall(text[starts:ends]))
        what = _what_is(digits)
        if what:
            yield starts, ends, what


def _unknown_in(text: str, span: tuple[int, int]) -> Iterator[Found]:
    plain = _DATE.sub("", text[slice(*span)])
    if len("".join(_GROUP.findall(plain))) >= _UNKNOWN_FROM:
        yield *span, What.OTHER


def _what_is(digits: str) -> What | None:
    return next((what for what, lengths, check in _checks() if len(digits) in lengths and check(digits)), None)


@cache
def _checks() -> tuple[tuple[What, range, Check], ...]:
    """What a row of digits may be, how many it has then, and whether its check digits agree."""
    from stdnum import luhn
    from stdnum.dk import cpr
    from stdnum.gr import amka, vat
    from stdnum.no import fodselsnummer, kontonr

    return (
        (What.CARD, range(13, 20), luhn.is_valid),
        (What.ID, range(11, 12), fodselsnummer.is_valid),
        (What.ID, range(11, 12), amka.is_valid),
        (What.ID, range(10, 11), cpr.is_valid),
        (What.ACCOUNT, range(11, 12), kontonr.is_valid),
        (What.ID, range(9, 10), vat.is_valid),
    )


def _ends(match: re.Match[str]) -> Iterator[int]:
    """Where a match may end, the longest first: a pattern of letters and digits takes the next word along."""
    yield match.end()
    yield from (match.start() + one.start() for one in reversed(list(re.finditer(r"[ -]", match[0]))))
