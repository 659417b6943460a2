"""Which notes the words of a page come from, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSources:
    """Notes (uids), in the order of the page's blocks; None for what was typed by hand. `moments` and `curve` are as
    long as those of the page. `customer` (uid) is whose page it is; `others` are those whose words or feelings stand on
    it too. They are told while the page is made: afterwards a note may be given to somebody else."""

    hero: str | None = None
    moments: tuple[str | None, ...] = ()
    curve: tuple[str | None, ...] = ()
    photo: str | None = None
    customer: str | None = None
    others: tuple[str, ...] = ()

    @property
    def notes(self) -> frozenset[str]:
        """All of them."""
        return frozenset(uid for uid in (self.hero, self.photo, *self.moments, *self.curve) if uid)
