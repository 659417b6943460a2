"""The program is killed in the middle of a word: all but the last 300 ms of it stands there again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit

from safari.library import Library
from safari.plan.checklist import When
from ui.story.section import Head

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = "Hver sak får én saksbehandler, fra den første telefonen til taket er tett igjen, og hun ringer selv. " * 3
LATEST, OF_A_BUSY_CLOCK = 0.300, 0.050  # seconds
LETTERS = 40


def ask(library: Library, safari: str) -> str:
    story = library.stories.of_safari(safari)
    return story.ask if story else ""


def promise(library: Library, safari: str) -> str:
    story = library.stories.of_safari(safari)
    return library.stories.promises(story.uid)[-1].what if story else ""


def checklist(library: Library, safari: str) -> str:
    return next(one.text for one in library.plans.checklist(safari) if one.when_due is When.BEFORE)


def question(library: Library, safari: str) -> str:
    return library.plans.questions(safari)[-1].text


@pytest.mark.parametrize("place", [ask, promise, checklist, question])
def test_what_was_being_typed_is_there_after_a_kill(start, person, breakfast, place):
    times = typed_until_killed(breakfast, place.__name__)
    library = Library.open(breakfast)
    safari = library.plans.safaris()[0].uid
    kept = place(library, safari)
    assert [verdict for verdict in library.check() if verdict.problems] == []
    library.close()
    assert WORDS.startswith(kept)
    certain = sum(typed <= times[-1] - LATEST - OF_A_BUSY_CLOCK for typed in times)
    assert len(kept) >= len(WORDS[:certain].strip()) > LETTERS // 2

    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+5" if place in {ask, promise} else "Alt+1")
    assert place(program.library, safari) == kept
    person.waits(lambda: on_screen(program, kept))


def typed_until_killed(library: Path, place: str) -> list[float]:
    """When each letter was typed, until the process was killed."""
    typing = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.killed_while_typing", str(library), place, WORDS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with typing:
        assert typing.stdout is not None
        times = [float(typing.stdout.readline()) for _letter in range(LETTERS)]
        typing.kill()
    return times


def on_screen(program, words):
    """Whether these words stand in a field, a row or a part's line of the window."""
    said = [each.text() for each in program.window.findChildren(QLineEdit)]
    said += [each.toPlainText() for each in program.window.findChildren(QPlainTextEdit)]
    said += [each.summary for each in program.window.findChildren(Head)]
    for view in program.window.findChildren(QAbstractItemView):
        model = view.model()
        said += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return words in said
