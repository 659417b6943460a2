"""Told pages that may not be shown any more, and the files to call back."""

from __future__ import annotations

from dataclasses import dataclass

from safari.tellings.telling import Handout, Telling


@dataclass(frozen=True, slots=True)
class Recall:
    """A told page that somebody's consent no longer covers: the sentences that say why, the customers (uids) they are
    about, and the files the page went out as. `whose` is the alias of the page's customer, `safari` the uid.
    `is_blocked`: it may not be shown any more; else words were erased in it, and what is left may be."""

    telling: Telling
    safari: str
    whose: str
    reasons: tuple[str, ...]
    customers: tuple[str, ...]
    files: tuple[Handout, ...]
    is_blocked: bool = True

    @property
    def out(self) -> tuple[Handout, ...]:
        """The files nobody has called back yet."""
        return tuple(one for one in self.files if one.recalled is None)
