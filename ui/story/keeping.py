"""Keeping what is typed into a story: before it is taken back, left, given away or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.story.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.library import Library
    from safari.story.desk import StoryDesk
    from ui.story.state import Record
    from ui.story.typing import Typing


class Keeping:
    """Brings what `typing` holds into the library; `refused` hears of what could not be kept."""

    def __init__(self, library: Library, safari: str, typing: Typing, refused: Callable[[SafariError], object]) -> None:
        self._library, self._safari = library, safari
        self._typing, self._refused = typing, refused

    @property
    def _desk(self) -> StoryDesk:
        desk: StoryDesk = self._library.stories
        return desk

    def settle(self) -> bool:
        """Keep what is typed. False where some of it could not be kept; that stays typed, and is tried again after the
        next key and when somebody leaves."""
        refused: SafariError | None = None
        kept = True
        for record, fields in self._typing.take():
            try:
                self._keep(record, fields)
            except SafariError as error:
                refused = error
                if self._stands(record):
                    self._typing.put_back(record, fields)
                    kept = False
        if refused is not None:
            self._refused(refused)
        return kept

    def _keep(self, record: Record, fields: dict[str, object]) -> None:
        sitting = self._typing.sitting
        if isinstance(record, Story):
            self._desk.write(self._safari, sitting, **fields)
        else:
            self._desk.edit_part(record, sitting, **fields)

    def _stands(self, record: Record) -> bool:
        """Whether there is a place for what was typed: a part may be gone meanwhile."""
        try:
            if isinstance(record, Story):
                return self._library.plans.safari(self._safari) is not None
            uid, desk = record.story, self._desk
            parts: list[Record] = [*desk.moments(uid), *desk.curve(uid), *desk.promises(uid)]
            return any(part.uid == record.uid for part in parts)
        except SafariError:  # nobody can tell; it was said already
            return True
