"""Before telling: moments in the words of somebody who is not the customer of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safari.checking.concern import Concern, Written
from safari.words import _


@dataclass(frozen=True, slots=True)
class OfAnother:
    """Words of a page, and the alias of the other customer who said them."""

    written: Written
    alias: str


def others_words(told: Iterable[OfAnother], whose_page: str) -> Iterator[Concern]:
    """A page is one customer's (`whose_page`, an alias): nothing on it says that somebody else is speaking."""
    for one in told:
        sentence = _("{part}: {other} said this, and the page is {name}’s.")
        said = sentence.format(part=one.written.part, other=one.alias, name=whose_page)
        yield Concern(f"whose {one.written.record}", one.written.block, said)
