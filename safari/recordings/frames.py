"""Frames of MP3 (ISO 11172-3, 13818-3) and of AAC in ADTS (ISO 13818-7): streams that no header announces."""

from __future__ import annotations

from collections.abc import Callable

Length = Callable[[bytes, int], int]

IN_A_ROW = 3  # two bytes that look like the beginning of one stand in any program
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
# Thousands of bits a second, layer III: of MPEG 1, and of MPEG 2 and 2.5.
_BITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SYNC = (0xFF, 0xE0)
_MPEG_1, _LAYER_III, _FREE = 3, 1, 15


def holds_frames(head: bytes, length: Length, *, is_all: bool) -> bool:
    """Whether frames stand one behind the other somewhere in the beginning of a file; `is_all`: nothing follows it."""
    start = head.find(b"\xff")
    while start >= 0:
        if _in_a_row(head, start, length, is_all=is_all):
            return True
        start = head.find(b"\xff", start + 1)
    return False


def mp3_length(head: bytes, at: int) -> int:
    """How many bytes the frame of MP3 that begins there has; 0 where none begins."""
    first, second, third = head[at : at + 3]
    version, layer = second >> 3 & 3, second >> 1 & 3
    bits, rate, padding = third >> 4, third >> 2 & 3, third >> 1 & 1
    if (first, second & 0xE0) != _SYNC or version not in _RATES or layer != _LAYER_III:
        return 0
    if bits in {0, _FREE} or rate >= len(_RATES[version]):
        return 0
    kilobits, samples = (_BITS_1, 144) if version == _MPEG_1 else (_BITS_2, 72)
    return samples * 1000 * kilobits[bits] // _RATES[version][rate] + padding


def mp3_told(head: bytes) -> int:
    """How many bytes of sound the first frame of an MP3 file announces (Xing, Info, VBRI); 0 where it tells nothing."""
    start = next((at for at in range(len(head) - 4) if mp3_length(head, at)), -1)
    if start < 0:
        return 0
    frame = head[start : start + mp3_length(head, start)]
    for name in (b"Xing", b"Info"):
        at = frame.find(name)
        if at >= 0:
            flags = frame[at + 7] if at + 7 < len(frame) else 0
            told = at + 8 + 4 * (flags & 1)  # how many frames there are stands before, where it is told
            return int.from_bytes(frame[told : told + 4], "big") if flags & 2 else 0
    at = frame.find(b"VBRI")
    return int.from_bytes(frame[at + 10 : at + 14], "big") if at >= 0 else 0


def adts_length(head: bytes, at: int) -> int:
    """How many bytes the frame of AAC that begins there has; 0 where none begins."""
    if head[at] != 0xFF or head[at + 1] & 0xF6 != 0xF0:  # noqa: PLR2004 - twelve bits of sync, two of layer
        return 0
    length = (head[at + 3] & 3) << 11 | head[at + 4] << 3 | head[at + 5] >> 5
    return length if length > 7 else 0  # noqa: PLR2004 - its header alone


def _in_a_row(head: bytes, start: int, length: Length, *, is_all: bool) -> bool:
    for frame in range(IN_A_ROW):
        if start + 6 > len(head):
            return is_all and frame > 0 and start == len(head)
        size = length(head, start)
        if not size:
            return False
        start += size
    return True
