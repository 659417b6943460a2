"""Before telling: everything that should be looked at, one check after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safari.checking.concern import Concern, Written
from safari.checking.gaps import leader, number, promises
from safari.checking.names import Names, known_names, likely_names, telling_alias
from safari.checking.numbers import numbers
from safari.checking.others_words import OfAnother, others_words
from safari.checking.own_language import own_language
from safari.checking.quoted import Quoted
from safari.checking.quotes import quotes
from safari.checking.small_cell import small_cell
from safari.checking.unprinted import unprinted
from safari.story.story import Promise, Story


@dataclass(frozen=True, slots=True)
class Draft:
    """A story about to be told: all words it prints, those as they were said that it leaves out because they tell who
    somebody is (`unprinted`), whose names are known, the countries whose numbers are looked for, the places of its
    safari, the days it prints, its quotes, those of them that were said in its language (`own`), those that another
    customer said, promises, and the day of the safari."""

    story: Story
    texts: tuple[Written, ...]
    unprinted: tuple[Written, ...]
    names: Names
    regions: tuple[str, ...]
    places: tuple[str, ...]
    when: tuple[str, ...]
    quoted: tuple[Quoted, ...]
    own: tuple[Quoted, ...]
    others: tuple[OfAnother, ...]
    promises: tuple[Promise, ...]
    day: date | None


def concerns(draft: Draft) -> tuple[Concern, ...]:
    """What may tell who it is comes first, then what was changed, then what is missing."""
    language = draft.story.language
    found = (
        *telling_alias(draft.names),
        *unprinted(draft.unprinted, draft.names, draft.regions, language),
        *known_names(draft.texts, draft.names, language),
        *numbers(draft.texts, draft.regions, language),
        *small_cell(draft.texts, draft.places, draft.when, draft.names.alias),
        *likely_names(draft.texts, draft.names, language),
        *others_words(draft.others, draft.names.alias),
        *own_language(draft.own, draft.names, draft.regions, language),
        # Of two lines about one quote this is the one that stays: it says why.
        *quotes(draft.quoted, draft.names, draft.regions, language),
        *promises(draft.promises),
        *number(draft.story, draft.day),
        *leader(draft.story),
    )
    return tuple({one.key: one for one in found}.values())
