"""Before telling: what a page in the customer's own language tells in other words than they said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from safari.checking.concern import Concern, Mend
from safari.checking.names import Names, known_names
from safari.checking.quotes import Quoted, key_of
from safari.words import _


def own_language(retold: Iterable[Quoted], names: Names, language: str) -> Iterator[Concern]:
    """Words left over from another language of the page, or put better: in their own language they have their own.

    `retold` are the quotes on which the rule of `safari.story.spoken` found a word that was not said. One of them that
    reads as it was first said stands: somebody chose that over how its note reads by now. No name is offered to be
    written; beside the quote, where what was said is printed, the line about that name is enough.
    """
    for one in retold:
        written = one.written
        page, now, first = (" ".join(text.split()) for text in (written.text, one.now, one.first_said))
        has_name = any(known_names([replace(written, text=now)], names, language))
        if page != first and not (has_name and written.block == "hero"):
            sentence = _("{part}: the page is in their own language and tells it in other words. They said: “{words}”")
            mend = Mend(_("Write what was said"), written.record, written.field, one.now)
            said = sentence.format(part=written.part, words=now)
            yield Concern(key_of(written), written.block, said, None if has_name else mend)
