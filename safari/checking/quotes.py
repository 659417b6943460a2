"""Before telling: quotes that do not read as they did when the debrief was closed, or as their note does by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Concern, Mend
from safari.checking.names import Names
from safari.checking.quoted import Quoted
from safari.checking.tells_who import tells_who
from safari.words import _


def quotes(quoted: Iterable[Quoted], names: Names, regions: Sequence[str], language: str) -> Iterator[Concern]:
    """What a listener who was there would stumble over. What may tell who it is is not offered to be written."""
    for one in quoted:
        sentence, verb, words = _read(one)
        if sentence:
            offers = bool(verb) and not tells_who(one, words, names, regions, language)
            mend = Mend(verb, one.written.record, one.written.field, words) if offers else None
            yield Concern(one.key, one.written.block, sentence, mend)


def _read(one: Quoted) -> tuple[str, str, str]:
    """What is said of a quote, what is offered, if anything, and the words that it would write."""
    page, now, first, stands = map(_one_line, (one.written.text, one.now, one.first_said, one.may_stand))
    if first and first != page and (page == now or first != now):
        offered = _("Print what was first said") if page == now and stands else ""
        return _changed(one).format(part=one.written.part, words=first, who=one.first_by), offered, one.first_said
    if page not in (now, stands) and page in map(_one_line, one.earlier):
        sentence = _("{part}: its note reads otherwise by now: “{words}”")
        return sentence.format(part=one.written.part, words=now), _("Take those words"), one.now
    return "", "", ""


def _changed(one: Quoted) -> str:
    if one.first_by:
        return _("{part}: the words were changed after the debrief. First said by {who}: “{words}”")
    return _("{part}: the words were changed after the debrief. First said: “{words}”")


def _one_line(text: str) -> str:
    return " ".join(text.split())
