"""A note off the record changes no answer of any desk or command, and its words are nowhere but on its own screen.

Two libraries are made alike, but one of them holds such a note. Every question that any desk answers is asked of both.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property, partial
from io import BytesIO
from itertools import count
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from safari import commands, example
from safari.finding.query import Query
from safari.imports.photo import take_in
from safari.library import Library
from safari.run.note import Draft, Kind, Note

CANARY = "zyxwvut"
WORDS = f"Her daughter {CANARY} looks after claims there"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ON_ITS_SCREEN = {"notes"}  # the desk of Run itself
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


@pytest.fixture(scope="module")
def twins(tmp_path_factory) -> Iterator[tuple[Library, Library]]:
    """Two examples, word for word the same; the second holds a note off the record, with a picture and a draft."""
    folder = tmp_path_factory.mktemp("twins")
    first = folder / "without" / "a.safari"
    first.parent.mkdir()
    example.write(first)
    second = folder / "with" / "a.safari"
    second.parent.mkdir()
    second.write_bytes(first.read_bytes())
    opened = tuple(Library.open(path, clock=lambda: NOW) for path in (first, second))
    hide_a_note_in(opened[1])
    yield opened[0], opened[1]
    for library in opened:
        library.close()


def hide_a_note_in(library: Library) -> None:
    safari = told(library)
    quoted = next(one for one in library.notes.on_record(safari) if one.said_by and one.touchpoint)
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG")
    hidden = Note(
        "canary",
        safari,
        None,
        Kind.QUOTE,
        WORDS,
        NOW,
        quoted.said_by,
        -3,
        quoted.touchpoint,
        (CANARY,),
        off_record=True,
    )
    library.notes.keep(hidden, (take_in(out.getvalue()),))
    library.notes.keep_draft(Draft(safari, "", f"~ {WORDS}", "", NOW))


def told(library: Library) -> str:
    """The safari with the most to tell."""
    return max(library.plans.safaris(), key=lambda one: len(library.notes.on_record(one.uid))).uid


def desks() -> list[str]:
    properties = (name for name, one in inspect.getmembers_static(Library) if isinstance(one, cached_property))
    return sorted(set(properties) - ON_ITS_SCREEN - {"events"})


def questions(desk: object, known: dict[str, tuple[Any, ...]]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The methods of a desk that can be asked with what is known, and what to ask them with."""
    for name, method in inspect.getmembers(desk, inspect.ismethod):
        needed = [
            one.name
            for one in inspect.signature(method).parameters.values()
            if one.default is inspect.Parameter.empty
            and one.kind is not inspect.Parameter.VAR_KEYWORD
            and one.kind is not inspect.Parameter.VAR_POSITIONAL
        ]
        if name.startswith("_") or len(needed) > 1 or any(one not in known for one in needed):
            continue
        yield from ((name, (value,)) for value in known[needed[0]]) if needed else ((name, ()),)


def answer(library: Library, ask: Callable[[], object]) -> str:
    """What is answered, in words, and nothing of it kept."""
    numbers = count(1)
    library.journal.new_uid = lambda: f"new-{next(numbers)}"
    began = library.database.begin()
    try:
        with suppress(Exception):  # asked with what it does not take: both refuse it, or one of them tells
            said = ask()
            return ADDRESS.sub("", repr(list(said) if isinstance(said, Iterator) else said))
        return "refused"
    finally:
        library.database.finish(began=began, failed=True)


def test_the_desks_are_found():
    assert {"board", "finding", "outgoing", "stories", "today"} <= set(desks())


@pytest.mark.parametrize("name", desks())
def test_no_desk_answers_differently(twins, name):
    without = twins[0]
    everyone = tuple(
        one.uid
        for one in (*without.plans.safaris()[:3], *without.people.customers()[:4], *without.people.leaders()[:3])
    )
    places = ("uid", "safari", "customer", "leader", "story", "note")
    known: dict[str, tuple[Any, ...]] = dict.fromkeys(places, (*everyone, told(without), "canary"))
    known |= {"query": (Query(), Query(words=CANARY)), "uids": (["canary"],), "seqs": ([1, 2, 10_000],)}
    for method, arguments in questions(getattr(without, name), known):
        first, second = (
            answer(library, partial(getattr(getattr(library, name), method), *arguments)) for library in twins
        )
        assert CANARY not in second, (method, arguments)
        assert first == second, (method, arguments)


def test_no_command_says_a_word_of_it(twins, tmp_path, capsys):
    said: list[list[str]] = [[], []]
    for number, library in enumerate(twins):
        path, title = library.path, library.plans.safari(told(library)).title
        library.database.checkpoint()
        library.database.close()
        out = tmp_path / str(number)
        out.mkdir()
        for arguments in (
            ["search", str(path), CANARY],
            ["search", str(path), "claims"],
            ["story", str(path), title, "--to", str(out / "story.pdf")],
            ["brief", str(path), title, "--to", str(out)],
            ["backup", str(path), str(out / "backups")],
            ["check", str(path)],
        ):
            assert commands.run(arguments) == 0, arguments
            told_now = capsys.readouterr()
            said[number].append(
                re.sub(r"\d\d\.\d\d\.\d\d|\d+ changes?|\d+ pictures?[^.]*", "", told_now.out + told_now.err)
            )
        for pdf in out.rglob("*.pdf"):
            assert CANARY not in "".join(page.extract_text() for page in PdfReader(pdf).pages)
        for other in out.rglob("*.*"):  # but for the backup, which is the whole library
            assert other.suffix == ".safari" or not other.is_file() or CANARY.encode() not in other.read_bytes()
    strip = [[one.replace("/without/", "/").replace("/with/", "/").replace(str(tmp_path / str(n)), "") for one in s]
             for n, s in enumerate(said)]  # fmt: skip
    assert not any(CANARY in one for one in strip[1][1:])
    assert [one.splitlines()[:3] for one in strip[0]] == [one.splitlines()[:3] for one in strip[1]]


def test_no_log_knows_it(twins):
    from safari.places import log_file

    assert not log_file().exists() or CANARY not in log_file().read_text(encoding="utf-8")
