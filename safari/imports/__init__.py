"""What comes in from outside, one file a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from safari.newcomers.people_file import PeopleFile


def read_people(path: Path, encoding: str = "", *, has_heading: bool | None = None) -> PeopleFile:
    """The people in a CSV file or in vCards, whichever it is; nothing is taken in.

    `encoding` and `has_heading` are what somebody chose where the file does not say. Raises SafariError where it
    cannot be read or is no such file.
    """
    from safari.errors import SafariError
    from safari.imports import people_csv, people_vcard
    from safari.newcomers.people_file import LARGEST_FILE
    from safari.words import _

    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SafariError(
                _("This file is larger than {n} megabytes.").format(n=LARGEST_FILE // 1_000_000),
                _("Split it in two. Nothing was changed."),
            )
        data = path.read_bytes()
    except OSError as error:
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name),
            _("Check that the file is still there and that you may read it."),
        ) from error
    if b"BEGIN:VCARD" in data[:4096].replace(b"\x00", b"").upper():
        return people_vcard.read(data, path.name, encoding)
    return people_csv.read(data, path.name, encoding, has_heading=has_heading)
