"""How a feeling is written."""

from __future__ import annotations


def signed(feeling: int) -> str:
    """A feeling with its sign, and a true minus: "−3", "0", "+2"."""
    return f"−{-feeling}" if feeling < 0 else f"+{feeling}" if feeling else "0"
