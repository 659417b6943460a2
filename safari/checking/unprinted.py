"""Before telling: what was said, and is not printed beside its translation because it tells who somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Concern, Written
from safari.checking.names import Names, known_names
from safari.checking.numbers import numbers
from safari.words import _


def unprinted(texts: Iterable[Written], names: Names, regions: Sequence[str], language: str) -> Iterator[Concern]:
    """Why the page leaves out words that stand there otherwise: the names in them, else that there are some."""
    for text in texts:
        named = list(known_names([text], names, language))
        yield from named
        yield from numbers([text], regions, language)
        if not named:
            sentence = _("{part}: what was said tells who somebody is, so it is not printed.")
            yield Concern("unprinted", text.block, sentence.format(part=text.part))
