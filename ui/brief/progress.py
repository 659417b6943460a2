"""How far the papers are."""

from __future__ import annotations

from safari.words import _
from ui.files.progress import Progress as AnyProgress


class Progress(AnyProgress):
    """Shown while papers are written. `stop()` when somebody wants no more."""

    def __init__(self) -> None:
        words = _("Making papers: {step} of {steps}")
        super().__init__(words, _("How far the papers are"), _("Cancel making the papers"))
