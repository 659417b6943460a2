"""What the screen of the day is about, read once when it opens: the safari, its agenda, who is there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from safari.run.jot_line import Known
from ui.photos.unseen import read_unseen

if TYPE_CHECKING:
    from safari.library import Library
    from safari.people.customer import Customer, Touchpoint
    from safari.people.leader import Leader
    from safari.plan.agenda import AgendaStep
    from safari.plan.safari import Safari


@dataclass(frozen=True, slots=True)
class Day:
    """One safari as Run needs it. `beside` says which leader (by name) sits beside a customer (by uid).

    `aliases` are those of all customers, `names` those of all leaders, `questions` the texts of the questions, by uid;
    `held_back` what stands in the place of the words of customers who ended that they may be read, `unseen` why nobody
    looks at the photos of those whose words may be read and who ended that for photos alone.
    """

    safari: Safari
    agenda: tuple[AgendaStep, ...]
    customers: tuple[Customer, ...]
    leaders: tuple[Leader, ...]
    touchpoints: tuple[Touchpoint, ...]
    language: str
    beside: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)
    held_back: dict[str, str] = field(default_factory=dict)
    unseen: dict[str, str] = field(default_factory=dict)

    @property
    def known(self) -> Known:
        """Who and what the jot line may name."""
        return Known(self.customers, self.touchpoints)

    def with_newborn(self, newborn: Customer | Touchpoint) -> Day:
        """The day with somebody who turned up, or with one more touchpoint."""
        from safari.people.customer import Touchpoint

        if isinstance(newborn, Touchpoint):
            return replace(self, touchpoints=(*self.touchpoints, newborn))
        aliases = {**self.aliases, newborn.uid: newborn.alias}
        return replace(self, customers=(*self.customers, newborn), aliases=aliases)

    def why_unseen(self, customer: str | None) -> str:
        """Why nobody looks at photos of a customer; "" where they may be seen, and where they are of nobody."""
        return self.held_back.get(customer or "", "") or self.unseen.get(customer or "", "")

    def touchpoint_name(self, uid: str | None) -> str:
        """The name of a touchpoint, or ""."""
        return next((one.name for one in self.touchpoints if one.uid == uid), "")


def read_day(library: Library, uid: str) -> Day:
    """Everything about a safari that Run shows, but for its notes. The touchpoints it is about come first."""
    participants = library.guests.participants(uid)
    customers = {one.uid: one for one in library.people.customers()}
    leaders = {one.uid: one for one in library.people.leaders()}
    chosen = library.plans.touchpoints(uid)
    safari = library.plans.safari(uid)
    if safari is None:
        raise LookupError(f"There is no safari {uid}.")
    aliases = {one.uid: one.alias for one in customers.values()}
    return Day(
        safari,
        tuple(library.plans.agenda(uid)),
        tuple(customers[one.customer] for one in participants if one.customer),
        tuple(leaders[one.leader] for one in participants if one.leader),
        tuple(sorted(library.journey.touchpoints(), key=lambda one: one.uid not in chosen)),
        library.programme.language,
        {one.beside: leaders[one.leader].name for one in participants if one.beside and one.leader},
        aliases,
        {one.uid: one.name for one in leaders.values()},
        {one.uid: one.text for one in library.plans.questions(uid)},
        library.people.held_back(),
        read_unseen(library, aliases),
    )
