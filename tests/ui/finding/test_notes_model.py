"""The model and the list of notes: Qt's own rules for models hold, pixels stay where they are."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from safari.finding.listing import Everything, Hits
from safari.finding.query import Query
from ui.finding.excerpt import excerpt
from ui.finding.note_delegate import NoteDelegate
from ui.finding.note_list import NoteList
from ui.finding.notes_model import NotesModel


@pytest.fixture
def model(library, keep, ingrid):
    for number in range(60):
        keep(f"call {number}", ingrid)
    return NotesModel(Everything(library.finding))


def test_qt_finds_no_fault_with_the_model(qtmodeltester, library, model, keep):
    qtmodeltester.check(model, force_py=True)
    model.take_in(frozenset({keep("one more").uid}))
    library.undo()
    model.show(Hits(library.finding, Query("call"), first=10), ("call",))
    model.grow()
    qtmodeltester.check(model, force_py=True)


def test_what_is_being_read_does_not_move_when_a_note_comes_on_top(qtbot, model, keep):
    shown = NoteList(model)
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.verticalScrollBar().setValue(1000)
    before = shown.indexAt(shown.viewport().rect().center()).data()
    shown.take_in(frozenset({keep("on top").uid}))
    assert shown.indexAt(shown.viewport().rect().center()).data() == before
    shown.scrollToTop()
    shown.take_in(frozenset({keep("seen at once").uid}))
    assert shown.indexAt(shown.viewport().rect().topLeft()).data() == "seen at once"


def test_rows_are_painted_with_the_hit_in_its_colour(qtbot, library, model):
    model.show(Hits(library.finding, Query("call 59")), ("call", "59"))
    shown = NoteList(model)
    qtbot.addWidget(shown)
    shown.resize(600, 200)
    shown.show()
    image = shown.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(300) for y in range(10, 50)}
    assert "#f6e2a6" in colours


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("short", [(0, 5)], ("short", [(0, 5)])),
        ("one\ntwo", [], ("one two", [])),
        ("a " * 100 + "hit here", [(200, 203)], ("… " + "a " * 14 + "hit here", [(30, 33)])),
        ("x" * 200 + "hit", [(200, 203)], ("… hit", [(2, 5)])),
        ("y" * 700, [], ("y" * 600 + "…", [])),
    ],
)
def test_a_hit_far_into_a_note_is_in_sight(text, marks, shown):
    assert excerpt(text, marks, 90) == shown


def test_a_list_that_is_left_keeps_no_words_in_memory(model):
    class Words:
        """What a row shows, laid out."""

    whole, words = QWidget(), Words()
    delegate, kept = NoteDelegate(model, whole), weakref.ref(words)
    delegate._laid["a note", 600] = words  # type: ignore[assignment]  # all it has to do is to be held
    whole.deleteLater()
    del whole, delegate, words
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert kept() is None
