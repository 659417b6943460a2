"""A story as it was told: frozen, with what its customers had agreed to, and the files it went out as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Telling:
    """The told version `number` (from 1) of a story: the page (JSON) as `audience` saw it, told by a leader (uid;
    None: whoever leads the programme). `consents` are the answers (JSON) of everybody on it as they stood then."""

    uid: str
    story: str
    customer: str
    number: int
    at: datetime
    page: str
    consents: str
    told_by: str | None = None
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """A file that a telling (uid) went out as: format, name without its folder, when; `recalled` is the moment
    somebody said that it was called back."""

    uid: str
    telling: str
    format: str
    name: str
    at: datetime
    recalled: datetime | None = None
