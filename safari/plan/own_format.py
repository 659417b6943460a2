"""Formats of one's own, kept in the library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnFormat:
    """A kind of safari somebody made; `body` is the format file (TOML) as it is shared, with this key and language."""

    uid: str
    key: str
    language: str
    body: str
