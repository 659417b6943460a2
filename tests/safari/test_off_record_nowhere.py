"""A note off the record changes no answer of any desk or command, and its words are nowhere but on its own screen.

Two libraries are made alike, but one of them holds such a note. Every question that any desk answers is asked of both.
Once the note is off the record since it was kept; once both libraries hold it, sorted, starred, told and changed with a
reason before it went off the record, and only its words are others.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from io import BytesIO
from itertools import count, product
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from safari import commands, example
from safari.debrief.finding import Asked
from safari.finding.query import Query
from safari.imports.photo import take_in
from safari.library import Library
from safari.run.note import Draft, Kind, Note

CANARY, SPARROW = "zyxwvut", "abcdefg"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ON_ITS_SCREEN = {"notes", "drafts"}  # the desks of Run itself
NEVER_ASKED = {"jotting", "newcomers"}  # they only take in what was typed, or read from a file
# What a story tells is a copy of its own: whoever writes it sees it, and its page shows what may be shown.
IN_ITS_EDITOR = {"Story", "Story | None", "Moment", "list[Moment]", "P"}
FROZEN = re.compile(r"""page=('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")  # a telling; only its `page` is shown
ADDRESS = re.compile(r" at 0x[0-9a-f]+")
REFUSED = "refused: "
SIMPLE = {"bool", "bool | None", "date", "datetime", "int", "int | None", "list[int]", "str", "str | None"} | {
    f"{many}[str]" for many in ("Collection", "Iterable", "Sequence")
}


@dataclass(frozen=True)
class Twins:
    """Two libraries; the words of the note in the second one are nowhere in the first. `is_there`: the first one holds
    the same note with other words."""

    first: Library
    second: Library
    is_there: bool

    @property
    def both(self) -> tuple[Library, Library]:
        return self.first, self.second


@pytest.fixture(scope="module", params=["since it was kept", "after it was told"])
def twins(request, tmp_path_factory) -> Iterator[Twins]:
    """Two examples, word for word the same but for a note off the record, with a picture and a draft."""
    folder = tmp_path_factory.mktemp("twins")
    first = folder / "without" / "a.safari"
    first.parent.mkdir()
    example.write(first)
    second = folder / "with" / "a.safari"
    second.parent.mkdir()
    second.write_bytes(first.read_bytes())
    one, other = (Library.open(path, clock=lambda: NOW) for path in (first, second))
    opened = Twins(one, other, "told" in request.param)
    for library in opened.both:
        library.journal.new_uid = numbered("made")
    if opened.is_there:
        for library, word in zip(opened.both, (SPARROW, CANARY), strict=True):
            tell_and_hide(library, keep(library, word), word)
    else:
        hide(opened.second, keep(opened.second, CANARY, off_record=True), CANARY)
    yield opened
    for library in opened.both:
        library.close()


def numbered(name: str) -> Callable[[], str]:
    """Gives names, the same in both."""
    numbers = count(1)
    return lambda: f"{name}-{next(numbers)}"


def words(of: str) -> str:
    return f"Her daughter {of} looks after claims there"


def keep(library: Library, word: str, *, off_record: bool = False) -> Note:
    """A quote of a customer with this word, a tag and a picture."""
    safari, beside = told(library), quoted(library)
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG")
    about = (beside.said_by, -3, beside.touchpoint, (word,))
    note = Note("canary", safari, None, Kind.QUOTE, words(word), NOW, *about, off_record=off_record)
    return library.notes.keep(note, (take_in(out.getvalue()),))


def tell_and_hide(library: Library, note: Note, word: str) -> None:
    """All that can be made of a note is made of this one, then it goes off the record, and is changed there."""
    other = next(one.uid for one in library.notes.on_record(note.safari) if one.uid != note.uid)
    leader, notes = library.people.leaders()[0].uid, [note.uid, other]
    library.board.add_theme(note.safari, "Waits", notes)
    library.board.star(notes, leader, starred=True)
    library.board.same_moment(notes)
    library.follow_through.add_issue(note.safari, "Nobody calls back", notes)
    library.follow_through.add_commitment(note.safari, "One name", notes, owner=leader)
    library.closing.close(note.safari)
    library.notes.edit(note.uid, text=f"{words(word)} too", reason=f"{word} was not heard at first")
    story = library.stories.begin(note.safari).uid
    library.stories.choose_customer(story, note.said_by)
    library.stories.choose_quote(story, note.uid)
    library.stories.choose_photo(story, library.notes.photos(note.uid)[0].uid)
    for moment in library.stories.moments(story):
        library.stories.drop_part(moment)
    library.stories.add_moment(story, note.uid)
    library.stories.draw_curve(story)
    telling = library.tellings.tell(story, "The board", leader)
    library.tellings.went_out_again(telling.uid, "pdf", "told.pdf")
    hide(library, note, word)
    library.notes.edit(note.uid, text=f"{words(word)} no more")


def hide(library: Library, note: Note, word: str) -> None:
    library.notes.edit(note.uid, off_record=True)
    library.drafts.keep(Draft(note.safari, "", f"~ {words(word)}", "", NOW))


def quoted(library: Library) -> Note:
    """A note beside it that is there in both."""
    notes = library.notes.on_record(told(library))
    return next(one for one in notes if one.said_by and one.touchpoint and one.uid != "canary")


def told(library: Library) -> str:
    """The safari with the most to tell."""
    return max(library.plans.safaris(), key=lambda one: len(library.notes.on_record(one.uid))).uid


def desks() -> list[str]:
    properties = (name for name, one in inspect.getmembers_static(Library) if isinstance(one, cached_property))
    return sorted(set(properties) - ON_ITS_SCREEN - {"events"})


NUMBERS = ("feeling", "place", "to", "way", "position", "below", "above", "than", "limit", "most")
TYPED = ("name", "title", "text", "alias", "reason", "real_name", "contact", "format_", "label")


def known(library: Library) -> dict[str, tuple[Any, ...]]:
    """What can be asked about, by the name or the type of what a method wants to know."""
    safari, people, stories = told(library), library.people, library.stories
    note = quoted(library)
    story, board = stories.of_safari(safari), library.board.board(safari)
    assert story is not None
    issues, commitments = library.follow_through.issues(safari), library.follow_through.commitments(safari)
    themes = [one.uid for one in library.board.themes(safari)]
    seats = [one.uid for one in library.guests.participants(safari)]
    return (
        dict.fromkeys(NUMBERS, (0, 1, 10_000))
        | dict.fromkeys(TYPED, ("Something typed",))
        | dict.fromkeys(("day", "today", "on"), (NOW.date(),))
        | {
            "safari": (safari, library.plans.safaris()[0].uid),
            "customer": (note.said_by, people.customers()[0].uid),
            "leader": (people.leaders()[0].uid,),
            "story": (story.uid,),
            "note": ("canary",),
            "uid": ("canary", story.uid, safari, note.said_by, *themes[-1:], *seats[:1]),
            "theme": (*themes[-2:],),
            "into": (*themes[:1],),
            "participant": (*seats,),
            "touchpoint": (note.touchpoint,),
            "photo": (story.photo,),
            "telling": tuple(one.uid for one in library.tellings.of_story(story.uid)),
            "commitment": (*(one.uid for one in issues), *(one.uid for one in commitments)),
            "notes": (["canary"], ["canary", note.uid]),
            "uids": (["canary"],),
            "seqs": ([1, 2, 10_000],),
            "starred": (True, False),
            "certain": (True,),
            "language": ("en", "el"),
            "at": (NOW,),
            "author": (None,),
            "query": (Query(), Query(words=CANARY)),
            "Board": (board,),
            **dict.fromkeys(("Deed", "D"), (*issues, *commitments)),
            "Part": (*stories.moments(story.uid), *stories.curve(story.uid)),
            "Story": (story,),
            "Typed": ({},),
            "Iterable[Note]": (library.notes.of_safari(safari),),
            "Asked": (Asked.WHAT,),
        }
    )


def questions(desk: object, asked: dict[str, tuple[Any, ...]]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The methods of a desk that can be asked with what is known, and what to ask them with. Where one thing is to be
    named, it is asked about everything that has a name."""
    named = ("safari", "customer", "leader", "uid", "telling", "commitment")
    everything = {one for name in named for one in asked[name]}
    for name, method in inspect.getmembers(desk, inspect.ismethod):
        needed = [
            one
            for one in inspect.signature(method).parameters.values()
            if one.default is inspect.Parameter.empty
            and one.kind not in {inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL}
        ]
        if name.startswith("_") or inspect.signature(method).return_annotation in IN_ITS_EDITOR:
            continue
        given = [asked.get(one.name if one.annotation in SIMPLE | {"Query"} else one.annotation, ()) for one in needed]
        if len(needed) == 1 and needed[0].annotation == "str" and given[0]:
            given = [tuple(sorted(everything | set(given[0])))]
        yield from ((name, arguments) for arguments in product(*given))


def answer(library: Library, ask: Callable[[], object]) -> str:
    """What is answered, in words, and nothing of it kept."""
    library.journal.new_uid = numbered("new")
    began = library.database.begin()
    try:
        said = ask()
        return FROZEN.sub("", ADDRESS.sub("", repr(list(said) if isinstance(said, Iterator) else said)))
    except Exception as error:  # noqa: BLE001 - asked with what it does not take, or what may not be
        return f"{REFUSED}{type(error).__name__} {error}"
    finally:
        library.database.finish(began=began, failed=True)


def test_the_desks_are_found():
    assert {"board", "finding", "minutes", "outgoing", "stories", "today"} <= set(desks())


@pytest.mark.parametrize("name", sorted(set(desks()) - NEVER_ASKED))
def test_no_desk_answers_differently(twins, name):
    asked, answered = [list(questions(getattr(library, name), known(library))) for library in twins.both], set()
    for (method, arguments), (_again, same) in zip(*asked, strict=True):
        if not twins.is_there and len(arguments) > 1 and "canary" in repr(arguments):
            continue  # the first one has no such note: what is done with it has nothing to be compared with
        first = answer(twins.first, partial(getattr(getattr(twins.first, name), method), *arguments))
        second = answer(twins.second, partial(getattr(getattr(twins.second, name), method), *same))
        assert CANARY not in second, (method, arguments)
        is_refused = not twins.is_there and first.startswith(REFUSED) and second.startswith(REFUSED)
        assert is_refused or first == second, (method, arguments)
        if not first.startswith(REFUSED):
            answered.add(method)
    assert answered


def test_no_command_says_a_word_of_it(twins, tmp_path, capsys):
    said: list[list[str]] = [[], []]
    for number, library in enumerate(twins.both):
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
            assert commands.run(arguments) == (2 if twins.is_there and arguments[0] == "story" else 0), arguments
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
