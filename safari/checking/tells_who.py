"""Before telling: whether words that one key would write may tell who it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safari.checking.names import Names, known_names, likely_names
from safari.checking.numbers import numbers
from safari.checking.quoted import Quoted
from safari.story.spoken import hides


def tells_who(one: Quoted, words: str, names: Names, regions: Sequence[str], language: str) -> bool:
    """Whether something is hidden in a quote that these words of its note may say, or whether they have what is, or may
    be, a name or a number: that is not offered to be written, whoever hid it."""
    if any(hides(one.written.text, words, alias) for alias in (one.alias, names.alias)):
        return True
    said = [replace(one.written, text=words)]
    found = (known_names(said, names, language), likely_names(said, names, language), numbers(said, regions, language))
    return any(map(any, found))
