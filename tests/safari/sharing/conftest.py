"""A story with everything in it, as raw records, and what its customers agreed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from safari.people.consent import Agreement, Answer, Consent, How, Use, agreement
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.safari import Safari
from safari.run.note import Kind, Note, Photo
from safari.sharing.material import Cast, StoryMaterial
from safari.story.story import CurveStop, Moment, Promise, Story

TODAY = date(2026, 11, 20)
SAID = "Jeg ringte elleve ganger."
THEN = datetime(2026, 11, 19, 8, 41, tzinfo=UTC)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def yes() -> Callable[..., Agreement]:
    """What a customer says yes to on the day of the breakfast; `until` for all of it."""

    def answer(customer: str, *uses: Use, until: date | None = None, how: How = How.WRITTEN) -> Agreement:
        day = date(2026, 11, 19)
        return agreement(Consent(f"{customer}-{use}", customer, use, Answer.YES, how, day, until=until) for use in uses)

    return answer


@pytest.fixture
def note() -> Callable[..., Note]:
    """A note of the breakfast; Ingrid's ouch unless told otherwise."""

    def jotted(uid: str = "n-hero", **fields: Any) -> Note:
        ingrids = Note(uid, "s1", "l1", Kind.OUCH, SAID, THEN, said_by="ingrid", feeling=-3, language="nb")
        return replace(ingrids, **fields)

    return jotted


@pytest.fixture
def jotted(note: Callable[..., Note]) -> dict[str, Note]:
    """What the story comes from."""
    all_notes = (
        note(),
        note("n-1", text="I stood in water to my ankles.", language="en"),
        note("n-2", text="Then Marit called.", language="en", feeling=3),
        note("n-nikos", text="Κάθε φορά άλλη φωνή.", language="el", said_by="nikos"),
        note("n-photo", text="", kind=Kind.SAW),
    )
    return {each.uid: each for each in all_notes}


@pytest.fixture
def cast(yes: Callable[..., Agreement]) -> Cast:
    """Two customers who agreed to everything but their names, two leaders."""
    all_uses = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO)
    return Cast(
        customers={
            "ingrid": Customer("ingrid", "Ingrid, 67", language="nb", who="Retired teacher.", since="Since 1998"),
            "nikos": Customer("nikos", "Nikos, 41", language="el"),
        },
        leaders={"l1": Leader("l1", "Astrid Holm", "CFO"), "l2": Leader("l2", "Jonas Bakke", "COO")},
        agreements={"ingrid": yes("ingrid", *all_uses), "nikos": yes("nikos", *all_uses)},
        real_name="Gudrun Xzqwhauge",
    )


@pytest.fixture
def material(jotted: dict[str, Note], cast: Cast) -> StoryMaterial:
    """Ingrid's story: quote translated, two own moments and one of Nikos, a curve, a photo."""
    return StoryMaterial(
        organisation="Fjellvik Insurance",
        safari=Safari("s1", "breakfast", "Breakfast with claims customers", date(2026, 11, 19), place="Bergen"),
        story=Story(
            "st1",
            "s1",
            customer="ingrid",
            hero="n-hero",
            hero_text="I called eleven times.",
            photo="p1",
            curve_note="Nine weeks",
            figure="214",
            customers=215,
            source="Pulse",
            why="They leave.",
            ask="One claim, one name.",
            leader="l1",
            leader_words="I signed the budget.",
            leader_role="CFO, sat beside Ingrid",
        ),
        moments=(
            Moment("m1", "st1", 0, "n-1", "The first call", "14 January", "I stood in water to my ankles.", -2),
            Moment("m2", "st1", 1, "n-nikos", "Every time", "29 June", "Κάθε φορά άλλη φωνή.", -3),
            Moment("m3", "st1", 2, "n-2", "The last call", "18 March", "Then Marit called.", 3),
        ),
        stops=(
            CurveStop("c1", "st1", 0, "First call", -2, moment="m1", note="n-1"),
            CurveStop("c2", "st1", 1, "Marit calls", 3, moment="m3", note="n-2"),
            CurveStop("c3", "st1", 2, "Dry floor", 2),
        ),
        promises=(Promise("pr1", "st1", 0, "One handler, by name", "l2", date(2026, 12, 15)),),
        notes=jotted,
        cast=cast,
        today=TODAY,
        photo=Photo("p1", "n-photo", "hash", 600, 765),
        jpeg=b"\xff\xd8jpeg",
    )


@pytest.fixture
def with_agreement(material: StoryMaterial) -> Callable[..., StoryMaterial]:
    """The same story, where one customer agreed to something else."""

    def changed(customer: str, agreed: Agreement) -> StoryMaterial:
        cast = replace(material.cast, agreements={**material.cast.agreements, customer: agreed})
        return replace(material, cast=cast)

    return changed
