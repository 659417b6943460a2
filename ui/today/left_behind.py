"""What was being typed in Run and is not kept: the safaris in which it waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.library import Library


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Half a sentence, or where `has_words` is False a photo, that waits in the line of a safari."""

    safari: str
    title: str
    has_words: bool


def left_behind(library: Library) -> tuple[LeftBehind, ...]:
    """One a safari, the newest first; words before photos where several people left something in one."""
    found: dict[str, LeftBehind] = {}
    for draft in library.drafts.left():
        has_words = bool(draft.text.strip())
        before = found.get(draft.safari)
        safari = library.plans.safari(draft.safari) if before is None or has_words else None
        if safari is not None:
            found[draft.safari] = LeftBehind(draft.safari, safari.title, has_words)
    return tuple(found.values())
