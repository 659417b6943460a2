"""Who was met by chance, as it is told afterwards, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from safari.people.consent import Standing
from safari.text import line


@dataclass(frozen=True, slots=True)
class Met:
    """What somebody tells after a moment. `agreed`: whether their words may be kept and quoted, None where nobody was
    asked; `photos`: they said yes to photos, too."""

    alias: str = ""
    place: str = ""
    agreed: bool | None = None
    photos: bool = False

    def differs_from(self, known: Known) -> bool:
        """Whether this tells anything that is not known yet."""
        alias, place = line(self.alias), line(self.place)
        return bool(self.agreed is not None or (alias and alias != known.alias) or (place and place != known.place))


@dataclass(frozen=True, slots=True)
class Known:
    """What the library knows of a moment. `standing` is how their consent to notes stands; None: nobody is named.
    `customer` is the uid of whoever is named. With `has_photos` there are photos in notes that name nobody."""

    customer: str | None
    alias: str
    place: str
    standing: Standing | None
    has_notes: bool
    has_photos: bool = False

    @property
    def is_told(self) -> bool:
        """Whether anything was told."""
        return bool(self.alias or self.place)

    @property
    def lacks(self) -> bool:
        """Whether something is still to be asked: there are notes, and nobody knows whose they are."""
        return self.has_notes and not (self.alias and self.standing is not Standing.NOT_ASKED)
