"""Drivers: business figures that the programme is tied to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Driver:
    """A figure ("Renewal after a claim"), where it stands as people say it ("74 %"), and where that comes from."""

    uid: str
    name: str
    value: str = ""
    source: str = ""
