"""The pages that Ogg files (RFC 3533) are made of: whether the last one is all there."""

from __future__ import annotations

from typing import BinaryIO

from safari.recordings.boxes import not_all_there

_HEADER = 27  # bytes of a page before the lengths of its segments
_LONGEST = _HEADER + 255 + 255 * 255


def check_ogg(file: BinaryIO, size: int, name: str) -> None:
    """Raise SafariError for an Ogg file that ends in the middle of a page."""
    begins = max(0, size - _LONGEST - _HEADER)
    file.seek(begins)
    end = file.read()
    at = end.rfind(b"OggS")
    header = end[at : at + _HEADER]
    if at < 0 or len(header) < _HEADER:
        raise not_all_there(name)
    segments = end[at + _HEADER : at + _HEADER + header[-1]]
    if len(segments) < header[-1] or at + _HEADER + len(segments) + sum(segments) > len(end):
        raise not_all_there(name)
