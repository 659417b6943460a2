"""What a computer remembers of the visit at hand, and of no other: where one is, and what was read back."""

from __future__ import annotations

import json

from ui.settings import program_settings

_PLACE, _READ_BACK = "run/place", "run/read_back"


def place_at_hand(safari: str, author: str | None) -> str | None:
    """Where this writer said they are; None where it was another visit, or nobody said."""
    match _told(_PLACE):
        case [where, who, place] if (where, who) == (safari, author or ""):
            return place
    return None


def remember_place(safari: str, author: str | None, place: str) -> None:
    """Remember where this writer is, before a note says it."""
    _keep(_PLACE, [safari, author or "", place])


def read_back(safari: str) -> dict[str, str]:
    """What was read back on this visit: the sign of its words (safari.run.whereabouts.words_sign) by note."""
    where, *told = _told(_READ_BACK) or [""]
    return dict(zip(told[::2], told[1::2], strict=False)) if where == safari else {}


def remember_read_back(safari: str, signs: dict[str, str]) -> None:
    """Remember what was."""
    _keep(_READ_BACK, [safari, *(part for sign in signs.items() for part in sign)])


def _told(key: str) -> list[str]:
    try:
        told = json.loads(str(program_settings().value(key, "[]")))
    except ValueError:
        return []
    return [str(one) for one in told] if isinstance(told, list) else []


def _keep(key: str, told: list[str]) -> None:
    settings = program_settings()
    settings.setValue(key, json.dumps(told))
    settings.sync()
