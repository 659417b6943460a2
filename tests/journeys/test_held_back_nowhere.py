"""Who withdrew is read nowhere: all rooms are walked through, and no widget, row, tip or name has a word of theirs."""

from __future__ import annotations

import json
import shutil
from datetime import date

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from safari import example
from safari.library import Library
from safari.people.consent import Use
from safari.run.note import Draft, in_field
from tests.journeys import test_every_screen as screens

WHO, CANARY = "Ingrid, 67", "Zqxvw"
BREAKFAST = "Breakfast with claims customers"
ROLES = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole),
    *(Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole),
    *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 4),
)
TOLD = ("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "windowTitle", "text", "title")


people_file = screens.people_file


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The example, in which all that Ingrid said, and all that is told of it, has one word more."""
    path = tmp_path_factory.mktemp("canary") / "example.safari"
    example.write(path)
    library = Library.open(path)
    ingrid = next(one.uid for one in library.people.customers() if one.alias == WHO)
    safari = next(one for one in library.plans.safaris() if one.title == BREAKFAST)
    said = [note for note in library.notes.of_safari(safari.uid) if note.said_by == ingrid]
    for note in said:
        library.notes.edit(note.uid, text=f"{note.text} {CANARY}", tags=(CANARY,), place=CANARY, reason=CANARY)
    mark_story(library, library.stories.of_safari(safari.uid))
    at, half = library.journal.clock(), f"And {CANARY}"
    library.drafts.keep(Draft(safari.uid, "", half, json.dumps({"said_by": ingrid}), at))
    library.drafts.keep(Draft(safari.uid, in_field("words", said[0].uid), half, "", at))
    library.close()
    return path


def mark_story(library, story):
    desk, typed = library.stories, ("hero_text", "who", "since", "curve_note")
    desk.edit(story.uid, **{name: f"{getattr(story, name)} {CANARY}" for name in typed})
    for moment in desk.moments(story.uid):
        told = {name: f"{getattr(moment, name)} {CANARY}" for name in ("title", "when_said", "text")}
        desk.edit_part(moment, **told)
    for stop in desk.curve(story.uid):
        desk.edit_part(stop, name=f"{stop.name} {CANARY}", when_felt=f"{stop.when_felt} {CANARY}")


@pytest.fixture
def path(written, tmp_path):
    return shutil.copy(written, tmp_path / "example.safari")


def test_with_consent_the_words_are_found(path, start, person):
    """What is looked for below is there to be found."""
    start(path)
    places = {where.partition(":")[0] for where in walked(person)}
    assert {"Debrief", "Story", "Story, The quote", "Library", "Run"} <= places


@pytest.mark.parametrize("open_before", [False, True], ids=["before the program starts", "with the rooms open"])
def test_withdrawn_the_words_are_in_no_room(path, start, person, open_before):
    if open_before:
        program = start(path)
        for _screen in screens.steps_of_the_told_one(person):
            pass
        person.press("Ctrl+3")
        withdraw(program.library)
        person.press("Ctrl+2", "Ctrl+2", "Ctrl+1")
    else:
        library = Library.open(path)
        withdraw(library)
        library.close()
        start(path)
    assert walked(person) == []


def test_withdrawn_the_words_are_in_no_dialog(path, start, person, people_file):
    library = Library.open(path)
    withdraw(library)
    library.close()
    start(path)
    wrong: list[str] = []

    def look_at(dialog):
        wrong.extend(f"{dialog}: {where}" for where in found(person))
        person.press("Escape")

    for dialog, opens in screens.dialogs(person):
        person.in_dialog(opens, lambda dialog=dialog: look_at(dialog))
    assert wrong == []


def withdraw(library):
    library.people.withdraw(library.people.customer_called(WHO).uid, list(Use), date.today())


def walked(person):
    """Where the word stands, screen by screen."""
    return [f"{screen}: {where}" for screen in screens.every_screen(person) for where in found(person)]


def found(person):
    person.rests()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sorted({where for widget in QApplication.allWidgets() for where, said in all_said(widget) if CANARY in said})


def all_said(widget):
    kind = type(widget).__name__
    for name in TOLD:
        read = getattr(widget, name, None)
        if callable(read):
            yield f"{kind}.{name}", str(read())
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        yield f"{kind}.words", widget.toPlainText()
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        yield f"{kind}.placeholder", widget.placeholderText()
    for action in widget.actions():
        yield f"{kind}.action", f"{action.text()} {action.toolTip()}"
    if isinstance(widget, (QComboBox, QAbstractItemView)) and (model := widget.model()) is not None:
        for row in range(model.rowCount()):
            for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
                for role in ROLES:
                    yield f"{kind} row, role {int(role)}", repr(model.index(row, column).data(role))
