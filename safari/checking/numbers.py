"""Before telling: phone numbers, e-mail addresses and numbers that identify."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safari.checking.concern import Concern, Written, instead
from safari.transcripts.identifying import suggested
from safari.transcripts.masking import name_of
from safari.transcripts.transcript import Line, What
from safari.words import _


def numbers(texts: Iterable[Written], regions: Sequence[str], language: str) -> Iterator[Concern]:
    """What in these words is an address, or a number that identifies somebody, in these countries (`regions`). The one
    number of a page is none, however long it is."""
    for text in (one for one in texts if one.field != "figure"):
        for one in suggested([Line(0, 0, "", text.text)], (), regions):
            found = text.text[one.starts : one.ends]
            yield Concern(
                f"number {text.record} {text.field} {found}",
                text.block,
                _sentence(one.what).format(part=text.part, words=found),
                instead(text, (one.starts, one.ends), name_of(one.what, language)),
            )


def _sentence(what: What) -> str:
    sentences = {
        What.PHONE: _("{part}: “{words}” is a phone number."),
        What.EMAIL: _("{part}: “{words}” is an e-mail address."),
        What.ID: _("{part}: “{words}” is a personal number."),
        What.CARD: _("{part}: “{words}” is the number of a card."),
        What.ACCOUNT: _("{part}: “{words}” is the number of an account."),
    }
    return sentences.get(what, _("{part}: “{words}” may be a number that identifies somebody."))
