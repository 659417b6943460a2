"""What keeps a safari from being removed until somebody keeps it, or wipes it out."""

from __future__ import annotations

from safari.errors import SafariError


class BegunError(SafariError):
    """A note was begun on this safari, typed or said, and nobody kept it. `DraftDesk.wipe_out` takes it away."""
