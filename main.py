"""Customer Safari: from the arguments to the window of a library, or to a command that needs none."""

from __future__ import annotations

import sys

from safari import checkout


def main(arguments: list[str]) -> int:
    checkout.enter()
    from safari import commands

    if arguments and (len(arguments) > 1 or arguments[0].startswith("-") or arguments[0] in commands.NAMES):
        return commands.run(arguments)
    from ui import quick_start

    return quick_start.start(arguments[0] if arguments else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
