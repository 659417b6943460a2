"""The gate of a brief: what a leader may read about the customers they are going to meet, and nothing more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from safari.brief.event import later
from safari.people.consent import NEVER_ASKED, Agreement, Use
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.driver import Driver
from safari.plan.safari import Question, Safari
from safari.programme import Programme
from safari.sharing.brief_page import BriefFigure, BriefPage, BriefStep, Met, Reflection
from safari.sharing.story_page import ShareableWords
from safari.story.story import Story


@dataclass(frozen=True, slots=True)
class Advice:
    """What the format says to do and not to do."""

    dos: tuple[str, ...] = ()
    donts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefMaterial:
    """All that the briefs of one safari draw on, the same for each of its leaders."""

    programme: Programme
    safari: Safari
    language: str
    agenda: tuple[BriefStep, ...]
    questions: tuple[Question, ...]
    advice: Advice
    driver: Driver | None
    customers: tuple[Customer, ...]
    agreements: Mapping[str, Agreement]
    today: date


@dataclass(frozen=True, slots=True)
class ForLeader:
    """Whom the brief is for: whom they sit beside (a customer's uid, an agent's name), their bet, what they said."""

    leader: Leader
    beside: str | None = None
    agent: str = ""
    bet: str = ""
    reflection: Reflection | None = None


def brief(material: BriefMaterial, reader: ForLeader) -> BriefPage:
    """A leader's brief as it may be read today."""
    safari, steps = material.safari, material.agenda
    met = [found for one in material.customers if (found := _met(material, one, reader.beside))]
    return BriefPage(
        language=material.language,
        organisation=material.programme.organisation,
        leader=reader.leader.name,
        role=reader.leader.role,
        title=safari.title,
        day=safari.day,
        starts=steps[0].begins if steps else None,
        ends=_ends(steps),
        place=safari.place,
        host=safari.host,
        focus=safari.focus,
        feel=safari.feel,
        learn=safari.learn,
        figure=_figure(material.driver),
        customers=tuple(sorted(met, key=lambda one: not one.beside)),
        unnamed=len(material.customers) - len(met),
        agent=reader.agent,
        agenda=steps,
        questions=tuple(one.text for one in material.questions),
        dos=material.advice.dos,
        donts=material.advice.donts,
        bet=reader.bet,
        reflection=reader.reflection,
        contact=", ".join(part for part in (material.programme.responsible, material.programme.contact) if part),
    )


def said_before(told: Iterable[tuple[Story, Safari]], ended: Collection[str]) -> Reflection | None:
    """What a leader said after the latest of their earlier safaris, for that leader to read again.

    Not where the customer it may tell of is among those who `ended` their consent to notes.
    """
    readable = [(safari.day or date.min, safari, story) for story, safari in told if story.customer not in ended]
    if not readable:
        return None
    _day, safari, story = max(readable, key=lambda one: one[0])
    return Reflection(ShareableWords(story.leader_words, story.language), safari.title, safari.day)


def _met(material: BriefMaterial, customer: Customer, beside: str | None) -> Met | None:
    """A customer by alias, and who they are once they agreed to notes; nobody who refused, took it back or
    whose consent will have run out on the day."""
    agreement = material.agreements.get(customer.uid, NEVER_ASKED)
    days = material.safari.consent_days(material.today)
    if not agreement.may_be_read(*days):
        return None
    agreed = tuple(use.value for use in Use if agreement.allows(use, *days))
    who = customer.who if Use.NOTES in agreed else ""
    return Met(customer.alias, who, agreed, beside=customer.uid == beside)


def _figure(driver: Driver | None) -> BriefFigure | None:
    return BriefFigure(driver.name, driver.value, driver.source) if driver else None


def _ends(steps: tuple[BriefStep, ...]) -> datetime | None:
    last = steps[-1] if steps else None
    return later(last.begins, last.minutes) if last and last.begins else None
