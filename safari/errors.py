"""What goes wrong in the world, as opposed to in this program."""

from __future__ import annotations


class SafariError(Exception):
    """The world failed (disk full, bad file, no consent): one sentence says what, one says what to do.

    Anything else that is raised is a bug of ours.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
