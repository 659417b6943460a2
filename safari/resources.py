"""Where the files that come with the program are: in a checkout, an installed package or a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The path of a shipped file or folder, e.g. `resource("formats/breakfast.toml")`."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources" / name
