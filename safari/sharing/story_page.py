"""What stands on an N=1 page: everything resolved and cleared for showing.

Only the gate beside this file makes these values. Pages and exports accept them and never a raw record, so a page
cannot hold what its customer did not agree to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ShareableWords:
    """Words somebody said, without quotation marks: the page adds the marks of `language` (BCP 47; "" unknown)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class ShareablePhoto:
    """A JPEG (upright, no EXIF) its customer agreed to. `face` is the point to keep in view, as fractions of the
    picture's width and height from its top left."""

    jpeg: bytes
    face: tuple[float, float]


@dataclass(frozen=True, slots=True)
class PageMoment:
    """One of at most three moments. `when` is ready to print ("14 January"); `feeling` is -3 ... +3 or unknown."""

    title: str
    when: str
    words: ShareableWords
    feeling: int | None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One point of the feeling curve, in journey order. `moment` is the index (0 ... 2) of the moment told there."""

    name: str
    when: str
    feeling: int
    moment: int | None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The one number. `figure` is printed as it stands ("214", "61 %"). `customers` is how many dots to draw, one of
    them marked; None draws no dots. `source` says where the figure comes from."""

    figure: str
    customers: int | None
    source: str


@dataclass(frozen=True, slots=True)
class PagePromise:
    """A promise: what, who promised it (one line, "Jonas Bakke, COO") and by when."""

    what: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class LeaderWords:
    """A leader's own words, who said them, and one line about them ("CFO, sat beside Ingrid")."""

    words: ShareableWords
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ConsentPrint:
    """What the small print says. `how` is "written", "spoken" or "recorded"; `until` None means no end was agreed."""

    given_on: date
    how: str
    photo: bool
    named: bool
    outside: bool
    until: date | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """The N=1 page, resolved. Empty strings, empty tuples and None are blocks that were not written yet.

    `language` is the page's own (one of LANGUAGES): labels, dates and small print speak it; the words stay as
    written. `name` is the alias, or the real name where the customer agreed to be named. `since` is one short line
    ("Customer since 2015") that stands under the name where there is no photo, and before `who` where there is one.
    """

    language: str
    organisation: str
    occasion: str
    photo: ShareablePhoto | None
    hero: ShareableWords | None
    original: ShareableWords | None
    name: str
    since: str
    who: str
    moments: tuple[PageMoment, ...]
    curve_note: str
    curve: tuple[CurvePoint, ...]
    number: PageNumber | None
    why: str
    ask: str
    promises: tuple[PagePromise, ...]
    leader: LeaderWords | None
    consent: ConsentPrint | None
