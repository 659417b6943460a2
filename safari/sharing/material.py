"""Everything a story could draw on, before the gate: raw records, not for showing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from safari.people.consent import Agreement
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.safari import Safari
from safari.run.note import Note, Photo
from safari.story.story import CurveStop, Moment, Promise, Story


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in a story, by uid, and what its customers agreed to; they go by the alias that may leave. `real_name` is
    that of the story's customer."""

    customers: Mapping[str, Customer]
    leaders: Mapping[str, Leader]
    agreements: Mapping[str, Agreement]
    real_name: str = ""


@dataclass(frozen=True, slots=True)
class StoryMaterial:
    """A story with all it refers to. `notes` holds every note that the story, its moments, its curve and its photo
    come from; `jpeg` the bytes of `photo`; `today` is the day on which consent is judged. `tells_who`: what was said as
    the quote has a name or a number by which the library knows a customer."""

    organisation: str
    safari: Safari
    story: Story
    moments: tuple[Moment, ...]
    stops: tuple[CurveStop, ...]
    promises: tuple[Promise, ...]
    notes: Mapping[str, Note]
    cast: Cast
    today: date
    photo: Photo | None = None
    jpeg: bytes = b""
    tells_who: bool = False
