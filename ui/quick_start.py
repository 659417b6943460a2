"""Up to the first painted window: what Python and Qt for Python do on the way that nobody needs is left undone."""

from __future__ import annotations

import builtins
import gc


def start(path: str | None) -> int:
    """The whole program in a window, with the library at `path` or the one open last; the exit code."""
    from ui import display

    gc.disable()  # nearly all that is made now stays: looking through it for garbage costs a tenth of the start
    display.require(path)
    import_plainly()
    from ui import application

    return application.start(path)


def import_plainly() -> None:
    """Take Qt for Python's hook out of `import`: it reads the source of every module imported after Qt, in search of
    `from __feature__ import`, which we do not use (10 ms at start). It keeps the plain import for this.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def started() -> None:
    """The window stands: collect garbage again, but never look through what the start made."""
    from ui.collecting import collect_here

    gc.freeze()
    collect_here()
