"""All customers of a library with what they agreed to: read once, for it stays while somebody types a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safari.people.consent import Use
from safari.sharing.withheld import why_not

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from safari.library import Library
    from safari.people.consent import How
    from safari.people.customer import Customer

TABLES = frozenset({"customers", "consents"})


@dataclass(frozen=True, slots=True)
class Agreed:
    """As it stands on a day. `quotable` are the customers who agreed to be quoted, `pictured` tells who agreed to
    photos, and how; `held_back` are those whose words nobody reads, with what stands in their place, and `unseen` those
    whose words may be read and whose photos nobody looks at, with the reason."""

    day: date
    customers: Mapping[str, Customer]
    quotable: frozenset[str]
    pictured: Mapping[str, How]
    held_back: Mapping[str, str]
    unseen: Mapping[str, str]


def read_agreed(library: Library) -> Agreed:
    """As it stands today."""
    day, people = library.journal.clock().date(), library.people
    agreements = people.agreements()
    customers = {one.uid: one for one in people.customers()}
    return Agreed(
        day=day,
        customers=customers,
        quotable=frozenset(uid for uid, one in agreements.items() if one.may_be_quoted(day)),
        pictured={uid: one.answers[Use.PHOTO].how for uid, one in agreements.items() if one.allows(Use.PHOTO, day)},
        held_back=people.held_back(),
        unseen={
            uid: why_not(customers[uid].alias, Use.PHOTO, one, day)
            for uid, one in agreements.items()
            if one.may_be_read(day) and not one.may_be_seen(day)
        },
    )
