"""Before telling: quotes that do not read as they did when the debrief was closed, or as their note does by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safari.checking.concern import Concern, Mend, Written
from safari.words import _


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a page and the note they come from: how it reads `now`, how it read when the debrief was closed
    (`first_said`; "" where that is no different, or nobody closed it), all the ways it read `earlier`, and the `alias`
    of who said it."""

    written: Written
    now: str
    first_said: str = ""
    earlier: frozenset[str] = frozenset()
    alias: str = ""


def quotes(quoted: Iterable[Quoted]) -> Iterator[Concern]:
    """What a listener who was there would stumble over."""
    for one in quoted:
        page, now, first = (" ".join(text.split()) for text in (one.written.text, one.now, one.first_said))
        if first and first != page and (page == now or first != now):
            yield _changed(one, page, now, first)
        elif page not in (now, first) and page in {" ".join(text.split()) for text in one.earlier}:
            sentence = _("{part}: its note reads otherwise by now: “{words}”")
            yield _concern(one, sentence.format(part=one.written.part, words=now), _("Take those words"), one.now)


def _changed(one: Quoted, page: str, now: str, first: str) -> Concern:
    sentence = _("{part}: the words were changed after the debrief. First said: “{words}”")
    said = sentence.format(part=one.written.part, words=first)
    if page == now:
        return _concern(one, said, _("Print what was first said"), one.first_said)
    return _concern(one, said)


def _concern(one: Quoted, sentence: str, verb: str = "", value: str = "") -> Concern:
    written = one.written
    mend = Mend(verb, written.record, written.field, value) if verb else None
    return Concern(key_of(written), written.block, sentence, mend)


def key_of(written: Written) -> str:
    """What a line about the words of a quote is named by: each quote has one."""
    return f"quote {written.record} {written.field}"
