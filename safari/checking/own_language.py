"""Before telling: what a page in the customer's own language tells in other words than they said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from safari.checking.concern import Concern, Mend
from safari.checking.names import Names, known_names, likely_names
from safari.checking.numbers import numbers
from safari.checking.quotes import Quoted, key_of
from safari.story.spoken import hides, unhidden
from safari.text import fold
from safari.words import _


def own_language(own: Iterable[Quoted], names: Names, regions: Sequence[str], language: str) -> Iterator[Concern]:
    """Words left over from another language of the page, or put better: in their own language they have their own.

    `own` are the quotes said in the language of the page. One of them that reads as it was first said stands: somebody
    chose that over how its note reads by now. What may tell who it is is not offered to be written, whoever hid it.
    """
    for one in own:
        written = one.written
        page, now, first = (" ".join(text.split()) for text in (written.text, one.now, one.first_said))
        if page != first and is_told_anew(page, now, one.alias):
            sentence = _("{part}: the page is in their own language and tells it in other words. They said: “{words}”")
            mend = Mend(_("Write what was said"), written.record, written.field, one.now)
            offered = None if _tells_who(one, names, regions, language) else mend
            yield Concern(key_of(written), written.block, sentence.format(part=written.part, words=now), offered)


def is_told_anew(printed: str, said: str, alias: str) -> bool:
    """Whether any word is not one that was said, in its order: a shortened quote, one with other marks and capitals, or
    one with a mask or the speaker's alias in the place of a name is not new.

    One other word is enough. How many are, or how alike they look, tells nothing of what they mean ("now" and "not",
    "ikke fornøyd" and "veldig fornøyd"), and on its page such a quote stands alone.
    """
    heard = iter(_words(fold(said)))
    return not all(word in heard for word in _words(unhidden(printed, alias)))


def _tells_who(one: Quoted, names: Names, regions: Sequence[str], language: str) -> bool:
    """Whether something is hidden in a quote, or what was said has what is, or may be, a name or a number."""
    if any(hides(one.written.text, one.now, alias) for alias in (one.alias, names.alias)):
        return True
    said = [replace(one.written, text=one.now)]
    found = (known_names(said, names, language), likely_names(said, names, language), numbers(said, regions, language))
    return any(map(any, found))


def _words(folded: str) -> list[str]:
    return re.findall(r"\w+", folded)
