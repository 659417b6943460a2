"""What can happen in a library, as signals."""

from __future__ import annotations

from psygnal import Signal

from safari.change import Change


class Events:
    """The signals of one open library. They fire after the commit, on the thread that wrote."""

    changed = Signal(Change)
