"""The story of one customer, as it is being written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

UNTOUCHED_VIEW: dict[str, Any] = {"face_x": 0.5, "face_y": 0.4, "zoom": 1.0}  # nobody looked for a face yet


class Certainty(StrEnum):
    """How sure the one number is."""

    OPEN = ""
    KNOWN = "known"
    ESTIMATED = "estimated"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Story:
    """Heart, brain, ask: what the page will say. References are uids; empty is not written yet.

    `hero` is the note whose words lead; `hero_text` what the page prints (the note's own words, or their translation
    into the page's language). `customers` is how many the number counts (the dots). `face` is the point of the
    photo to keep in view, as fractions, `zoom` how much closer than it must be to fill its frame. `named` asks for the
    real name where the customer agreed to it.
    """

    uid: str
    safari: str
    language: str = "en"
    customer: str | None = None
    hero: str | None = None
    hero_text: str = ""
    who: str = ""
    since: str = ""
    occasion: str = ""
    photo: str | None = None
    face_x: float = 0.5
    face_y: float = 0.4
    named: bool = False
    curve_note: str = ""
    figure: str = ""
    customers: int | None = None
    source: str = ""
    why: str = ""
    ask: str = ""
    leader: str | None = None
    leader_words: str = ""
    leader_role: str = ""
    certainty: Certainty = Certainty.OPEN
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One of at most three moments, from a note; `text` is what the page prints, `when_said` ready to print."""

    uid: str
    story: str
    position: int
    note: str | None = None
    title: str = ""
    when_said: str = ""
    text: str = ""
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class CurveStop:
    """One point of the feeling curve, in journey order.

    `moment` is the uid of the moment told there, `note` that of the note whose feeling it is (None: typed by hand).
    """

    uid: str
    story: str
    position: int
    name: str
    feeling: int
    when_felt: str = ""
    moment: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a leader (`owner`) promised, and by when; `commitment` is the uid of the one it tells."""

    uid: str
    story: str
    position: int
    what: str
    owner: str | None = None
    due: date | None = None
    commitment: str | None = None
