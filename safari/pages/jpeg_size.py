"""The size of a JPEG, read from its frame header without decoding it."""

from __future__ import annotations

from safari.errors import SafariError
from safari.words import _

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers that begin a frame (ITU-T T.81, table B.1); the other three of that row mean something else."""


def jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; raises SafariError where the bytes are no JPEG."""
    at = 2 if data[:2] == b"\xff\xd8" else len(data)
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            width = int.from_bytes(data[at + 7 : at + 9], "big")
            if width and height:
                return width, height
            break
        at += 1 if marker == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    raise SafariError(_("The photo on this page cannot be read."), _("Choose the photo again."))
