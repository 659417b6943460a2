"""What is still to be settled for a safari, as sentences a CX lead can act on, the weightiest first."""

from __future__ import annotations

from safari.people.consent import Use
from safari.people.consent_words import agreed_words
from safari.plan import settling_day, settling_people
from safari.plan.matter import Matter, Mend, ToSettle
from safari.plan.safari import EARLY
from safari.plan.settling_words import listed, short_alias
from safari.plan.situation import Situation
from safari.words import _

__all__ = ["Matter", "Mend", "ToSettle", "in_place", "to_settle"]

_ORDER = {matter: place for place, matter in enumerate(Matter)}


def to_settle(situation: Situation) -> tuple[ToSettle, ...]:
    """Everything to be settled, the weightiest first.

    Once a safari was run, only consent and what is left to do afterwards are still worth a word.
    """
    found = [*settling_people.consent(situation), *settling_day.checklist(situation)]
    if situation.safari.stage in EARLY:
        found += [*settling_day.before_the_day(situation), *settling_people.before_the_day(situation)]
    return tuple(sorted(found, key=lambda one: _ORDER[one.matter]))


def in_place(situation: Situation) -> str:
    """The good news: for which customers all consent needed is in place; "" where for nobody, or where none is needed.

    Who agreed to another kind of quotes has words of their own.
    """
    aliases = [situation.name(one) for one in situation.customers]
    agreed: dict[tuple[Use, ...], list[str]] = {}
    for one in situation.customers:
        uses = settling_people.agreed_to(situation, one)
        if uses and len(uses) == len(situation.needs):
            agreed.setdefault(tuple(dict.fromkeys(uses)), []).append(short_alias(situation.name(one), aliases))
    return _("; ").join(agreed_words(listed(names), uses) for uses, names in agreed.items())
