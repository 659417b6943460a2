"""The gate of a table's papers: leaders by name, customers by alias, nobody by who they really are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from safari.guests.seating import Guest, Seating
from safari.guests.table import table
from safari.people.consent import Agreement
from safari.plan.safari import Safari
from safari.plan.settling_words import first_name, short_alias
from safari.programme import Programme
from safari.sharing.occasion import occasion
from safari.sharing.table_papers import PlaceCard, PlaceCards, PlacedGuest, SeatingPlan
from safari.words import LANGUAGES, catalogue


@dataclass(frozen=True, slots=True)
class TableMaterial:
    """What both papers draw on. `roles` are leaders' roles, `agreements` what customers agreed to, by their uid."""

    programme: Programme
    safari: Safari
    seating: Seating
    roles: Mapping[str, str]
    agreements: Mapping[str, Agreement]
    today: date

    @property
    def language(self) -> str:
        """The language of the papers: the safari's own, else the programme's, else English."""
        wanted = (self.safari.language, self.programme.language)
        return next((one for one in wanted if one in LANGUAGES), LANGUAGES[0])


def seating_plan(material: TableMaterial) -> SeatingPlan:
    """The seating plan of those who have a chair."""
    safari, seating = material.safari, material.seating
    seated = [_as_named(one, material) for one in seating.guests]
    stands = table(seating.shape, len(seated))
    guests = (
        PlacedGuest(guest.name, guest.is_leader, chair.x, chair.y, chair.side.value)
        for guest, chair in zip(seated, stands.chairs, strict=True)
    )
    return SeatingPlan(
        language=material.language,
        organisation=material.programme.organisation,
        occasion=occasion(safari, material.language),
        title=safari.title,
        host=safari.host,
        width=stands.width,
        height=stands.height,
        is_round=stands.is_round,
        guests=tuple(guests),
    )


def place_cards(material: TableMaterial) -> PlaceCards:
    """A card for every guest, those with a chair first: first names large, a customer's without their age.

    Where two would read alike, both have all of their name or alias.
    """
    guests = [_as_named(one, material) for one in (*material.seating.guests, *material.seating.waiting)]
    cards = tuple(_card(guest, guests, material.roles) for guest in guests)
    return PlaceCards(material.language, material.programme.organisation, material.safari.title, cards)


def _as_named(guest: Guest, material: TableMaterial) -> Guest:
    """A guest as the papers call them. Of whom a brief says only that one more comes is no more than a guest here."""
    agreed = None if guest.is_leader else material.agreements.get(guest.person)
    if agreed is None or agreed.may_be_read(*material.safari.consent_days(material.today)):
        return guest
    return replace(guest, name=catalogue(material.language).gettext("Guest"))


def _card(guest: Guest, among: Sequence[Guest], roles: Mapping[str, str]) -> PlaceCard:
    if not guest.is_leader:
        return PlaceCard(short_alias(guest.name, [one.name for one in among if not one.is_leader]))
    short = first_name(guest.name, [one.name for one in among if one.is_leader])
    full = guest.name if short != guest.name else ""
    return PlaceCard(short, ", ".join(part for part in (full, roles.get(guest.person, "")) if part))
