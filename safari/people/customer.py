"""Customers: the people met on a safari, shown by alias."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Customer:
    """A person met on a safari. Nothing here names them: `alias` is what everyone sees ("Ingrid, 67").

    `who` is a line or two about them, `since` one short line ("Customer since 1998"), `language` the one they speak.
    Who `opted_out` is not to be asked; for a `minor` a parent consents, too; `account_owner` is a leader (uid).
    """

    uid: str
    alias: str
    segment: str | None = None
    language: str = ""
    who: str = ""
    since: str = ""
    opted_out: bool = False
    minor: bool = False
    account_owner: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a customer really is. Kept apart, shown in People alone; `uid` is the customer's own."""

    uid: str
    real_name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of customers ("Home owners with a water claim")."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """A place in the customer's journey; `position` orders the journey."""

    uid: str
    name: str
    position: int = 0
