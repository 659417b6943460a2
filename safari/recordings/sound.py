"""A sound file, looked at before it is taken in: what it is shows in its bytes, not in its name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from safari.errors import SafariError
from safari.progress import Stop, Stopped
from safari.recordings.boxes import check_mp4, check_wav, not_all_there
from safari.recordings.frames import adts_length, holds_frames, mp3_length, mp3_told
from safari.recordings.ogg import check_ogg
from safari.recordings.recording import Held
from safari.words import _

LARGEST_FILE = 250_000_000  # bytes: four hours of a good MP3
A_READ = 1024 * 1024
MISSING = 0.01  # of what an MP3 file announces: less is a matter of how its encoder counts
_HEAD = 64 * 1024
_NO_SOUND_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"crx ")  # pictures in the same boxes
_OGG_SOUNDS = (b"OpusHead", b"\x01vorbis", b"\x7fFLAC", b"Speex   ")


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, for reading. Raises SafariError where it cannot be."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name),
            _("Check that the file is still there and that you may read it."),
        ) from error


def glanced_at(file: BinaryIO, name: str) -> tuple[int, str]:
    """How many bytes a file called `name` has, and what kind of sound it is; it begins again afterwards.

    Raises SafariError for an empty file, one that is too large, no sound we take, or not all there.
    """
    size = file.seek(0, 2)
    _check_size(size, name)
    file.seek(0)
    media_type = _media_type(file, size, name)
    file.seek(0)
    return size, media_type


def looked_at(file: BinaryIO, name: str, stop: Stop) -> Held:
    """What a file called `name` is; it is read to its end, and begins again afterwards.

    Raises what `glanced_at` does, and Stopped.
    """
    import hashlib

    size, media_type = glanced_at(file, name)
    digest = hashlib.sha256()
    while read := file.read(A_READ):
        if stop():
            raise Stopped
        digest.update(read)
    file.seek(0)
    return Held(digest.hexdigest(), size, media_type, name)


def _check_size(size: int, name: str) -> None:
    if not size:
        raise SafariError(_("{name} is empty.").format(name=name), _("Save the recording anew, then choose it again."))
    if size > LARGEST_FILE:
        raise SafariError(
            _("{name} is larger than {n} megabytes.").format(name=name, n=LARGEST_FILE // 1_000_000),
            _("Save it as MP3, or split it in two. Nothing was kept."),
        )


def _media_type(file: BinaryIO, size: int, name: str) -> str:
    """What kind of sound it is. Raises SafariError where it is none, or not whole."""
    begins = _behind_tag(file)
    file.seek(begins)
    head = file.read(_HEAD)
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] == b"WAVE":
        check_wav(file, size, name)
        return "audio/wav"
    if head[4:8] == b"ftyp" and head[8:12] not in _NO_SOUND_BRANDS:
        check_mp4(file, size, name)
        return "audio/mp4"
    if head.startswith(b"OggS") and any(one in head[:512] for one in _OGG_SOUNDS):
        check_ogg(file, size, name)
        return "audio/ogg"
    if head.startswith(b"fLaC"):
        return "audio/flac"
    is_all = begins + len(head) >= size
    if holds_frames(head, adts_length, is_all=is_all):
        return "audio/aac"
    if holds_frames(head, mp3_length, is_all=is_all):
        if (size - begins) < mp3_told(head) * (1 - MISSING):
            raise not_all_there(name)
        return "audio/mpeg"
    raise SafariError(
        _("{name} is no recording, whatever its name says.").format(name=name),
        _("WAV, MP3, M4A, Ogg, Opus and FLAC can be taken in. Nothing was kept."),
    )


def _behind_tag(file: BinaryIO) -> int:
    """Where the sound begins: behind an ID3 tag, whose length is four times seven bits."""
    head = file.read(10)
    if head[:3] != b"ID3" or len(head) < 10:  # noqa: PLR2004 - the length of its header
        return 0
    one, two, three, four = head[6:10]
    return 10 + (one << 21 | two << 14 | three << 7 | four)
