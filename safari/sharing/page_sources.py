"""Which notes the words of a page come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSources:
    """Notes (uids), in the order of the page's blocks; None for what was typed by hand. `moments` and `curve` are as
    long as those of the page."""

    hero: str | None = None
    moments: tuple[str | None, ...] = ()
    curve: tuple[str | None, ...] = ()
    photo: str | None = None

    @property
    def notes(self) -> frozenset[str]:
        """All of them."""
        return frozenset(uid for uid in (self.hero, self.photo, *self.moments, *self.curve) if uid)
