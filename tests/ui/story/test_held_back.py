"""Words of a customer who withdrew stand nowhere in Story; what stands there instead says why, and all comes back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTextEdit, QWidget

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind

TODAY = date(2026, 11, 20)
SENTENCE = "Withheld: Ingrid, 67 has withdrawn consent."
WORDS = ("eleven times", "ankles", "claim number", "Marit")


@pytest.fixture
def room(day, open_story, photo):
    """Ingrid's story."""
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


@pytest.fixture
def withdraw(day):
    return lambda *uses: day.library.people.withdraw(day.people.ingrid.uid, uses or list(Use), TODAY)


@pytest.mark.parametrize("part", ["customer", "quote", "moments", "feeling", "picture", "number"])
def test_nothing_of_the_words_stands_in_any_part(room, day, withdraw, part):
    section = getattr(room.editor, part)
    room.editor.open(section)
    withdraw()
    assert [said for said in all_said(room) if any(words in said for words in WORDS)] == []


def test_the_sentence_stands_there_instead_and_nothing_can_be_typed(room, withdraw):
    quote, moments = room.editor.quote, room.editor.moments
    room.editor.open(quote)
    withdraw()
    assert quote.words.edit.placeholderText() == SENTENCE
    assert quote.words.edit.isReadOnly()
    assert quote.notes.rows.index(0).data() == SENTENCE
    room.editor.open(moments)
    assert {row.words.edit.placeholderText() for row in moments.rows.rows} == {SENTENCE}
    room.editor.open(room.editor.feeling)
    assert room.editor.feeling.help.text() == SENTENCE


def test_held_back_words_cannot_be_chosen(room, day, withdraw):
    room.editor.open(room.editor.quote)
    withdraw()
    rows, before = room.editor.quote.notes.rows, day.written()
    for place in range(rows.rowCount()):
        room.editor.quote.notes.list.clicked.emit(rows.index(place))
    assert day.written() == before


def test_the_screen_claims_nothing_that_the_page_does_not_print(room, day, withdraw, drawn):
    day.library.stories.edit(day.written().uid, language="da", hero_text="Jeg ringede.")
    room.editor.open(room.editor.quote)
    drawn(room)
    assert room.editor.quote.translated.isVisible()
    assert room.pane.meter.isVisible()
    withdraw()
    drawn(room)
    assert not room.editor.quote.translated.isVisible()
    assert not room.pane.meter.isVisible()
    assert heart(room) == "0 of 5"
    assert "Room for" not in " ".join(all_said(room.editor.quote))


def test_where_only_quotes_were_withdrawn_the_page_is_not_said_to_print_them(room, day, withdraw):
    day.library.stories.edit(day.written().uid, language="da", hero_text="Jeg ringede.")
    room.editor.open(room.editor.quote)
    withdraw(Use.ANONYMOUS_QUOTE)
    assert not room.editor.quote.translated.isVisible()
    assert room.editor.quote.words.text() == "Jeg ringede."  # they may still be read here


def test_nothing_is_deleted_and_a_new_yes_brings_it_back(room, day, withdraw, drawn):
    room.editor.open(room.editor.quote)
    story, moments = day.written(), day.library.stories.moments(day.written().uid)
    shown, counted = room.editor.quote.words.text(), heart(room)
    withdraw()
    room.editor.open(room.editor.moments)
    room.editor.open(room.editor.quote)
    room.settle()
    assert (day.written(), day.library.stories.moments(story.uid)) == (story, moments)
    given = Given(Answer.YES, How.WRITTEN, TODAY)
    day.library.people.answer(day.people.ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO), given)
    assert room.editor.quote.words.text() == shown
    assert not room.editor.quote.words.edit.isReadOnly()
    assert heart(room) == counted
    assert drawn(room).page.hero is not None


def test_who_was_not_asked_yet_is_shown_as_before(day, jot, open_story):
    jot("Nobody called back.", day.people.nikos, Kind.QUOTE)
    rows = open_story().editor.quote.notes.rows
    assert any("Nobody called back." in str(rows.index(place).data()) for place in range(rows.rowCount()))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (Given(Answer.NO, How.SPOKEN, TODAY), "Withheld: Ingrid, 67 said no to notes."),
        (
            Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2026, 11, 19)),
            "Withheld: the consent of Ingrid, 67 has run out.",
        ),
    ],
)
def test_a_no_and_a_consent_that_ran_out_hold_back_too(room, day, given, sentence):
    day.library.people.answer(day.people.ingrid.uid, [Use.NOTES], given)
    room.editor.open(room.editor.quote)
    assert room.editor.quote.words.edit.placeholderText() == sentence
    assert [said for said in all_said(room) if any(words in said for words in WORDS)] == []


def heart(room):
    """How much of the heart is said to be written."""
    return next(said for said in all_said(room) if said.endswith(" of 5"))


def all_said(widget):
    """All that stands in a widget and below, seen or not: texts, rows, tips, names."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = []
    for each in (widget, *widget.findChildren(QWidget)):
        said += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        if hasattr(each, "text"):
            said.append(each.text())
        if isinstance(each, (QLineEdit, QTextEdit)):
            said.append(each.placeholderText())
        if isinstance(each, QAbstractItemView):
            model = each.model()
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole)
            said += [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles]
    return [one for one in said if isinstance(one, str) and one]
