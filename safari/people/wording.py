"""The wording of consent: every form ever handed out, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ConsentWording:
    """The text of a consent form in one language. `hash` is its SHA-256; a consent given on it holds that hash."""

    uid: str
    hash: str
    language: str
    version: int
    text: str
    first_used: date
