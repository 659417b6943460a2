"""E-mail addresses, as far as one can see whether a text is one."""

from __future__ import annotations

import re

LONGEST_ADDRESS = 254  # RFC 5321, 4.5.3.1.3, without its angle brackets
# What every mail program takes; what it leaves out (quotation marks, addresses without a full stop) nobody has.
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[^\s@<>,;:\"()\[\]\\.]+(?:\.[^\s@<>,;:\"()\[\]\\.]+)+")


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address."""
    return len(text) <= LONGEST_ADDRESS and text.isascii() and _ADDRESS.fullmatch(text) is not None


def addresses_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, as they are compared."""
    return tuple(found.casefold() for found in _ADDRESS.findall(text)) if "@" in text else ()
