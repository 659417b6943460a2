"""A format as a file that another library takes in."""

from __future__ import annotations

from safari.exports import Export
from safari.sharing.format_file import FormatFile
from safari.words import _


def make(shared: FormatFile) -> bytes:
    """The file's bytes."""
    return shared.text.encode()


EXPORT = Export("format", _("Format file"), ".toml", make, FormatFile)
