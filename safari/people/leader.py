"""Leaders: executives who go on safari."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Leader:
    """An executive; `role` is one short line ("CFO"), `joined` the day they became one (None: not known)."""

    uid: str
    name: str
    role: str = ""
    email: str = ""
    joined: date | None = None


def initials(name: str) -> str:
    """One or two letters that stand for a name: "Astrid Holm" -> "AH", "Ingrid, 67" -> "I"."""
    words = [word for word in name.replace(",", " ").split() if word[0].isalpha()]
    first, last = words[:1], words[1:][-1:]
    return "".join(word[0].upper() for word in first + last) or "?"
