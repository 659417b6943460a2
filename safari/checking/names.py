"""Before telling: names in the text that are not the alias."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from safari.checking.concern import Concern, Written, instead
from safari.dates import month_names
from safari.people.name_keys import name_keys, said_as
from safari.people.name_words import words_in
from safari.text import fold
from safari.transcripts.masking import name_of
from safari.transcripts.spoken_names import KnownNames
from safari.transcripts.transcript import What
from safari.words import _

# Leaders stand there with their names: what they promise and what they say is theirs.
_OF_LEADERS = frozenset({"promises", "leader"})
# Titles and names of places in the journey are words of the programme ("Surveyor’s visit"), not of the customer.
_TITLES = frozenset({"title", "name", "occasion", "source", "since"})
_STEM = 5
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:;\n«»“”„\"‘(–—])\s*[’']?$")
_ENGLISH = """i im id ive ill christmas easter eve english norwegian danish greek
monday tuesday wednesday thursday friday saturday sunday"""
_GREEK = "Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή Χριστούγεννα Πάσχα"
_NO_NAMES = frozenset(map(fold, (*_ENGLISH.split(), *_GREEK.split(), *month_names())))
_MONTH_STEMS = tuple(fold(name)[:5] for name in month_names() if len(name) > _STEM and name[0] > "Ͱ")  # Greek ones
# Words that often begin a sentence, so that "Then Marit" is Marit.
_BEGIN = """\
a after and as at because but every for from he her his in it my no now on our she since so that the then they this
we when while who with yes you alle da de den der det du en et etter fordi fra før han har hun i ingen ja jeg kun
kun man med men min når og på så siden som til ved vi αλλά από αυτή αυτό αυτός για δεν είναι εμείς εγώ ένα ένας
επειδή έτσι η και κάθε με μετά μια ο οι όλοι όταν ότι πριν σε στη στην στο στον τα τη την της τι το τον του τότε των
ώσπου"""
_BEGINNERS = frozenset(map(fold, _BEGIN.split()))
_CALLED = {"mr", "mrs", "ms", "miss", "dr", "fru", "herr", "hr", "fr"} | {fold("κύριος"), fold("κυρία")}


@dataclass(frozen=True, slots=True)
class Names:
    """Whose names are known: those of `customers` (real names, other aliases) and of `leaders`. `free` are names that
    may stand there (the alias on the page, the organisation); `own` is the real name of the page's customer, `alias`
    what they are called there; `telling` is an alias that tells the real name, and so does not stand there."""

    customers: tuple[str, ...]
    leaders: tuple[str, ...]
    free: tuple[str, ...]
    own: str = ""
    alias: str = ""
    telling: str = ""


def known_names(texts: Iterable[Written], names: Names, language: str) -> Iterator[Concern]:
    """Names of customers and leaders of this library."""
    free = {key for name in names.free for word in words_in(name) for key in name_keys(word)}
    everybody, customers = _known((*names.customers, *names.leaders)), _known(names.customers)
    own = KnownNames((names.own,) if names.own else ())
    for text in texts:
        of = customers if text.block in _OF_LEADERS else everybody
        for starts, ends in of.found(text.text):
            found = text.text[starts:ends]
            if not any(free.isdisjoint(said_as(word)) for word in words_in(found) if word != "s"):
                continue
            is_own = bool(names.own) and next(own.found(found), None) is not None
            better = names.alias.partition(",")[0] if is_own and names.alias else name_of(What.NAME, language)
            said = (
                _("{part}: “{words}” is their real name.")
                if is_own
                else _("{part}: “{words}” is a name in this library.")
            )
            yield Concern(
                f"name {text.record} {text.field} {found}",
                text.block,
                said.format(part=text.part, words=found),
                instead(text, (starts, ends), better),
            )


@lru_cache(maxsize=2)
def _known(names: tuple[str, ...]) -> KnownNames:
    """Learnt once for all checks of a text that is being written: a large library knows 40,000 names."""
    return KnownNames(names)


def telling_alias(names: Names) -> Iterator[Concern]:
    """An alias from before such a one was refused: the page holds it back."""
    if names.telling:
        said = _("The alias “{alias}” tells the real name. The page says “{shown}” until People has another.")
        yield Concern(f"alias {names.telling}", "who", said.format(alias=names.telling, shown=names.alias))


def likely_names(texts: Iterable[Written], names: Names, language: str) -> Iterator[Concern]:
    """Words that look like the name of a person or a place, because they have a capital letter within a sentence."""
    known, free = _known((*names.customers, *names.leaders)), _words(names.free) | _NO_NAMES
    free |= _words(names.leaders)
    for text in texts:
        if text.field in _TITLES or text.text == text.text.upper():
            continue
        taken = list(known.found(text.text))
        lower = {fold(word[0]) for word in _WORD.finditer(text.text) if word[0].islower()}
        for starts, ends in _capitalised(text.text, free | lower):
            if any(starts < other[1] and ends > other[0] for other in taken):
                continue
            found = text.text[starts:ends]
            yield Concern(
                f"likely {text.record} {text.field} {found}",
                text.block,
                _("{part}: “{words}” may be the name of a person or a place.").format(part=text.part, words=found),
                instead(text, (starts, ends), name_of(What.NAME, language)),
            )


def _capitalised(text: str, free: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Rows of words with a capital letter; where a sentence begins, only two of them or more."""
    row: list[re.Match[str]] = []
    for word in (*_WORD.finditer(text), None):
        if row and not (word is not None and _has_capital(word[0]) and _joins(text, row[-1], word)):
            yield from _named(text, row, free)
            row = []
        if word is not None and _has_capital(word[0]):
            row.append(word)


def _joins(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether two words stand in a row; behind a Mrs. there may be a full stop."""
    between = text[before.end() : word.start()]
    return between in (" ", "\u00a0") or (between == ". " and fold(before[0]) in _CALLED)


def _named(text: str, row: list[re.Match[str]], free: frozenset[str]) -> Iterator[tuple[int, int]]:
    if _BEGINS.search(text[: row[0].start()]) and len(row) == 1:
        return
    if _BEGINS.search(text[: row[0].start()]) and fold(row[0][0]) in _BEGINNERS:
        row = row[1:]
    while row and _is_free(row[0][0], free):
        row = row[1:]
    while row and _is_free(row[-1][0], free):
        row = row[:-1]
    if row and {fold(word[0]) for word in row} - _CALLED:
        yield row[0].start(), row[-1].end()


def _is_free(word: str, free: frozenset[str]) -> bool:
    folded = fold(word)
    plain = re.sub(r"[’'](?:s|m|ll|ve|d|re)?$", "", folded)
    return bool({folded, plain, plain.removesuffix("s")} & free) or folded.startswith(_MONTH_STEMS)


def _has_capital(word: str) -> bool:
    """One letter, and what is all capitals (COO), is no name."""
    return len(word) > 1 and word[0].isupper() and word != word.upper()


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word[0]) for name in names for word in _WORD.finditer(name))
