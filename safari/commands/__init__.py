"""The same jobs without a window. Each file is a command: its name, `about()`, `arguments(parser)`, `run(options)`."""

from __future__ import annotations

import os
from collections.abc import Iterable


def _found() -> Iterable[str]:
    """The commands there are, read off the folder: to add one, add a file. What begins with _ is what they share."""
    (folder,) = __path__
    if os.path.isdir(folder):  # noqa: PTH112 - on the way to the first window, where pathlib is not loaded yet
        return (name[:-3] for name in os.listdir(folder) if name.endswith(".py"))  # noqa: PTH208 - the same
    import pkgutil  # in a frozen program there is no folder to look into

    return (module.name for module in pkgutil.iter_modules(__path__))


NAMES = frozenset(name for name in _found() if not name.startswith("_"))


def run(arguments: list[str]) -> int:
    """Do what the arguments say, without a window; the exit code: 0, or 2 with a sentence on stderr."""
    from safari.commands import _dispatch

    return _dispatch.run(arguments)
