"""The boxes that M4A (ISO 14496-12) and WAV files are made of: whether all of them are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from safari.errors import SafariError
from safari.words import _

MOST_BOXES = 100_000  # a fragmented recording has one every few seconds
_UNKNOWN_SIZES = {0, 0x7FFFFFFF, 0x7FFFFFFE, 0xFFFFFFFF, 0xFFFFFFFE}  # written before anybody knew how long it gets
_SLACK = 8  # bytes that some programs leave out at the end


def check_mp4(file: BinaryIO, size: int, name: str) -> None:
    """Raise SafariError for an M4A file that ends too early, or that lacks the box which says where its sound is."""
    kinds: set[bytes] = set()
    for kind, end in _mp4_boxes(file, size):
        kinds.add(kind)
        if end > size:
            raise not_all_there(name)
    if not kinds >= {b"moov", b"mdat"}:
        raise not_all_there(name)


def check_wav(file: BinaryIO, size: int, name: str) -> None:
    """Raise SafariError for a WAV file without sound, or whose sound goes on behind the end of the file."""
    at = 12
    kinds: set[bytes] = set()
    while at + 8 <= size and len(kinds) < MOST_BOXES:
        file.seek(at)
        kind, length = file.read(4), int.from_bytes(file.read(4), "little")
        kinds.add(kind)
        if kind == b"data":
            if length not in _UNKNOWN_SIZES and at + 8 + length > size + _SLACK:
                raise not_all_there(name)
            break
        at += 8 + length + length % 2
    if not kinds >= {b"fmt ", b"data"}:
        raise not_all_there(name)


def not_all_there(name: str) -> SafariError:
    """What is said of a file that ends in the middle."""
    return SafariError(
        _("{name} is damaged or not all there.").format(name=name),
        _("Copy it once more from where it came from, then choose it again. Nothing was kept."),
    )


def _mp4_boxes(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int]]:
    """The kind of each outer box, and where it ends."""
    at = 0
    for _box in range(MOST_BOXES):
        if at + 8 > size:
            return
        file.seek(at)
        length, kind = int.from_bytes(file.read(4), "big"), file.read(4)
        if length == 1:  # so long that its length stands behind its kind
            length = int.from_bytes(file.read(8), "big")
        elif not length:  # to the end
            length = size - at
        at += max(length, 8)
        yield kind, at
