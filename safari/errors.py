"""What goes wrong in the world, as opposed to in this program."""

from __future__ import annotations


class SafariError(Exception):
    """The world failed (disk full, bad file, no consent): one sentence says what, one says what to do.

    `in_window` is true, or possible, only where there is a window: that what was typed still stands in it, or which
    key brings something back. Anything else that is raised is a bug of ours.
    """

    def __init__(self, what: str, remedy: str = "", *, in_window: str = "") -> None:
        self.what = what
        self.remedy = f"{remedy} {in_window}".strip()
        self.in_terminal = f"{what} {remedy}".strip()
        super().__init__(f"{what} {self.remedy}".strip())
