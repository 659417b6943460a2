"""From the arguments to a command, and from what goes wrong to one sentence and an exit code."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from typing import NoReturn, Protocol, cast

from safari import VERSION
from safari.commands import NAMES
from safari.errors import SafariError
from safari.text import clean
from safari.words import _

PROGRAM = "main.py"
# What has nothing to do but to answer: a reader that leaves has seen enough. From the rest the answer would be missed.
_NOTHING_BUT_AN_ANSWER = frozenset({"search", "--help", "-h", "--version"})


class UnheardError(Exception):
    """The answer could not be written: its reader left, or the disk behind it is full."""


class Command(Protocol):
    """What a file in this folder holds."""

    def about(self) -> str:
        """What the command does, in a sentence or two."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise SafariError."""
        raise SafariError(
            _("{command}: {message}.").format(command=self.prog.removeprefix(f"{PROGRAM} "), message=message),
            _("All of it is told by: {program} --help").format(program=self.prog),
        )


def run(arguments: list[str]) -> int:
    """Do what the arguments say; the exit code: 0, or 2 with a sentence on stderr. Never a traceback."""
    _speak_utf8()
    gc.disable()  # a twentieth of a short command's time, for nothing: what it loads stays to the end
    try:
        code = _do(arguments)
        _hand_over()
        return code
    except SafariError as error:
        say(error.in_terminal)
    except UnheardError as error:
        if isinstance(error.__cause__, BrokenPipeError) and arguments[0] in _NOTHING_BUT_AN_ANSWER:
            return 0
        say(unheard())
    except KeyboardInterrupt:
        say(_("Stopped. What was kept so far is kept."))
    except Exception as error:  # noqa: BLE001 - the last stop: a sentence for the person, the rest for the log
        say(_unforeseen(error))
    finally:
        gc.enable()
    return 2


def say(sentence: str) -> None:
    """Tell a person something that is not the answer, without what would steer the terminal."""
    try:
        print(clean(sentence), file=sys.stderr, flush=True)
    except OSError:  # nobody listens
        _let_go(2)


def answer(line: str, *, at_once: bool = False) -> None:
    """One line of the answer. Raises UnheardError where it cannot be written; what follows is then lost quietly."""
    try:
        print(line, flush=at_once)
    except OSError as error:
        _let_go(1)
        raise UnheardError from error


def unheard() -> str:
    """The sentence for an answer that could not be written."""
    return _("The answer could not be written. What was kept is kept.")


def _hand_over() -> None:
    """Write what is left of the answer."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except OSError as error:
        _let_go(1)
        raise UnheardError from error


def _let_go(stream: int) -> None:
    """Turn a stream that takes nothing any more to nowhere, so that the end of the program does not fail on it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream)
    os.close(nowhere)


def _do(arguments: list[str]) -> int:
    name, *rest = arguments
    if name in NAMES:
        command = _command(name)
        parser = Parser(prog=f"{PROGRAM} {name}", description=command.about(), allow_abbrev=False)
        command.arguments(parser)
        try:
            options = parser.parse_args(rest)
        except SystemExit:  # after --help
            return 0
        return command.run(options)
    if name == "--version":
        answer(f"Customer Safari {VERSION}")
        return 0
    if name in {"--help", "-h"}:
        answer(_overview())
        return 0
    raise SafariError(
        _("There is no command “{name}”.").format(name=name),
        _("There are: {names}. More by: {program} --help").format(names=", ".join(sorted(NAMES)), program=PROGRAM),
    )


def _command(name: str) -> Command:
    return cast("Command", importlib.import_module(f"safari.commands.{name}"))


def _overview() -> str:
    rows = [f"  {PROGRAM} {name:<9} {_command(name).about()}" for name in sorted(NAMES)]
    return "\n".join(
        (
            _("Customer Safari: bring leaders close to one customer at a time, and tell it on one page."),
            "",
            f"  {PROGRAM}           " + _("Open the window with your own library."),
            f"  {PROGRAM} LIBRARY   " + _("Open the window with this library."),
            "",
            _("Without a window:"),
            *rows,
            "",
            _("Each of them tells more by --help. The exit code is 0, or 2 with a sentence on stderr."),
        )
    )


def _unforeseen(error: Exception) -> str:
    from safari import log

    where = log.write(error)
    if where is None:
        return _("Something unforeseen went wrong, and no log could be written. What was kept before is safe.")
    return _(
        "Something unforeseen went wrong. What was kept before is safe. Where it happened stands in {log}, without a "
        "word of the library."
    ).format(log=where)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # not on a stream that a test or a window put there
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
