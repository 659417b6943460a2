"""Before telling: what a page in the customer's own language tells in other words than they said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Concern, Mend
from safari.checking.names import Names
from safari.checking.quoted import Quoted
from safari.checking.tells_who import tells_who
from safari.story.spoken import unhidden
from safari.text import fold
from safari.words import _

_LEFT_OUT = re.compile(r"\.\.+|[.!?…;。।؟۔](?!\w)")  # or a sentence ends: it is folded


def own_language(own: Iterable[Quoted], names: Names, regions: Sequence[str], language: str) -> Iterator[Concern]:
    """Words left over from another language of the page, or put better: in their own language they have their own.

    `own` are the quotes said in the language of the page. One of them that reads as it was first said stands: somebody
    chose that over how its note reads by now.
    """
    for one in own:
        written = one.written
        page, now, first = (" ".join(text.split()) for text in (written.text, one.now, one.may_stand))
        sentence = _other(page, now, one.alias) if page != first else ""
        if sentence:
            mend = Mend(_("Write what was said"), written.record, written.field, one.now)
            offered = None if tells_who(one, one.now, names, regions, language) else mend
            yield Concern(one.key, written.block, sentence.format(part=written.part, words=now), offered)


def is_told_otherwise(printed: str, said: str, alias: str) -> bool:
    """Whether a quote in the language in which it was said is not what was said, or a part of it that shows it is."""
    return is_told_anew(printed, said, alias) or is_cut_within(printed, said, alias)


def _other(page: str, now: str, alias: str) -> str:
    if is_told_anew(page, now, alias):
        return _("{part}: the page is in their own language and tells it in other words. They said: “{words}”")
    if is_cut_within(page, now, alias):
        return _("{part}: words were left out within a sentence, and nothing shows where. They said: “{words}”")
    return ""


def is_told_anew(printed: str, said: str, alias: str) -> bool:
    """Whether any word is not one that was said, in its order: a shortened quote, one with other marks and capitals, or
    one with a mask or the speaker's alias in the place of a name is not new.

    One other word is enough. How many are, or how alike they look, tells nothing of what they mean ("now" and "not",
    "ikke fornøyd" and "veldig fornøyd"), and on its page such a quote stands alone.
    """
    heard = iter(_words(fold(said)))
    return not all(word in heard for word in _words(unhidden(printed, alias)))


def is_cut_within(printed: str, said: str, alias: str) -> bool:
    """Whether words between two that stand in one sentence were left out, or are others: one of them may have been the
    "not" of it. Dots, a mask or the alias show where something is left out; where a sentence begins or ends, anybody
    may end a quote."""
    heard = _row(_words(fold(said)))
    rows = (_words(part) for part in _LEFT_OUT.split(unhidden(printed, alias)))
    for row in (_row(words) for words in rows if words):
        _before, found, behind = heard.partition(row)
        if not found:
            return True
        heard = f" {behind}"
    return False


def _row(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _words(folded: str) -> list[str]:
    return re.findall(r"\w+", folded)
