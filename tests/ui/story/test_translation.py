"""Words said in another language than the page's: side by side with the original, which stands on the page, too."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from safari.run.note import Kind
from ui.theme import theme

SAID = "Jeg ringte elleve ganger."
SCENE = "Da ringte Marit."
HIDDEN = "Something is hidden in the quote: so the words as said do not stand under it on the page."
TELLS_WHO = "The words as said tell who somebody is: so they do not stand under the quote on the page."


@pytest.fixture
def norwegian(day, jot):
    """Ingrid said it in Norwegian; the page speaks English."""
    hero = jot(SAID, day.people.ingrid, Kind.QUOTE, language="nb")
    scene = jot(SCENE, day.people.ingrid, Kind.AHA, language="nb")
    story = day.library.stories.begin(day.safari.uid)
    day.library.stories.choose_quote(story.uid, hero.uid)
    day.library.stories.add_moment(story.uid, scene.uid)
    return story.uid


@pytest.fixture
def room(norwegian, open_story):
    room = open_story()
    room.editor.open(room.editor.quote)
    return room


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_quote_stands_beside_its_translation(room, window, qtbot):
    quote = room.editor.quote
    qtbot.waitUntil(lambda: quote.beside.original.width() > 0)
    assert quote.beside.original.text() == SAID
    assert "As said, in Norsk bokmål" in said(quote)
    assert quote.words.label.text() == "What the page says, in English"
    assert quote.words.edit.accessibleName() == "What the page says, in English"
    field, original = quote.words.mapTo(quote, quote.words.rect().topLeft()), quote.beside.original
    assert original.mapTo(quote, original.rect().topRight()).x() < field.x(), "side by side"
    assert any(text.startswith("Type it in English") for text in said(quote))


@pytest.mark.parametrize("looks", [(1100, 700, 1.0), (1440, 900, 1.0), (1100, 700, 1.5)])
def test_what_is_said_below_the_translation_never_stands_on_it(room, day, drawn, window, looks):
    quote = "I called eleven times. Every time I started from the beginning."
    day.library.stories.edit(day.written().uid, hero_text=quote, language="el")
    width, height, text_size = looks
    theme().set_text_size(text_size)
    try:
        window.resize(width, height)
        drawn(room)
        QTest.qWait(50)
        words, beside = room.editor.quote.words, room.editor.quote.beside
        assert words._below.isVisible()
        assert words._below.height() >= words._below.heightForWidth(words._below.width())
        assert words._below.y() > words.edit.geometry().bottom()
        assert words._below.geometry().bottom() <= words.height()
        if words.x():
            assert words.label.mapTo(beside, words.label.rect().topLeft()).y() == beside.heading.y()
    finally:
        theme().set_text_size(1.0)


def test_typed_in_the_pages_language_the_words_as_said_stand_on_the_page(room, day, norwegian, drawn, qtbot):
    day.library.stories.edit(norwegian, hero_text="I called eleven times.")
    qtbot.waitUntil(lambda: drawn(room).page.original is not None, timeout=15_000)
    assert drawn(room).page.original.text == SAID
    assert "The words as said stand under it on the page." in said(room.editor.quote)


def test_where_there_is_no_room_for_the_words_as_said_that_is_told(room, day, norwegian, drawn, qtbot):
    day.library.stories.edit(norwegian, hero_text="I called and called and nobody ever knew who I was. " * 6)
    sentence = "There is no room for the words as said on the page: a shorter quote makes some."
    qtbot.waitUntil(lambda: drawn(room) and sentence in said(room.editor.quote), timeout=15_000)


def test_a_moment_stands_beside_its_translation_until_the_page_speaks_its_language(room, day, norwegian, qtbot):
    room.editor.open(room.editor.moments)
    row = room.editor.moments.rows.rows[0]
    assert row.beside.original.isVisible()
    assert row.beside.original.text() == SCENE
    assert row.words.label.text() == "In their words, in English"
    day.library.stories.edit(norwegian, language="nb")
    assert not row.beside.original.isVisible()
    assert row.words.label.text() == "In their words"


@pytest.mark.parametrize("printed", ["I called eleven times.", "Hun ringte elleve ganger."])
def test_beside_other_words_in_their_own_language_stands_what_was_said_in_the_editor_alone(
    room, day, norwegian, drawn, printed
):
    quote = room.editor.quote
    day.library.stories.edit(norwegian, hero_text=printed, language="nb")
    assert drawn(room).page.original is None
    assert quote.beside.original.isVisible()
    assert quote.beside.original.text() == SAID
    assert {"As said", "What the page says"} <= set(said(quote))
    assert not quote.translated.isVisible()
    day.library.stories.edit(norwegian, hero_text=SAID)
    assert not quote.beside.original.isVisible()
    assert not quote.translated.isVisible()


def test_so_it_does_beside_a_quote_of_which_a_word_within_is_left_out(room, day, norwegian):
    quote = room.editor.quote
    day.library.stories.edit(norwegian, hero_text="Jeg ringte ganger.", language="nb")
    assert (quote.beside.original.isVisible(), quote.beside.original.text()) == (True, SAID)
    day.library.stories.edit(norwegian, hero_text="Jeg ringte … ganger.")
    assert not quote.beside.original.isVisible()


def test_beside_a_moment_left_in_translation_stands_what_was_said(room, day, norwegian):
    room.editor.open(room.editor.moments)
    row = room.editor.moments.rows.rows[0]
    day.library.stories.edit(norwegian, language="nb")
    day.library.stories.edit_part(row.part, text="Then Marit called.")
    assert row.beside.original.isVisible()
    assert row.beside.original.text() == SCENE


@pytest.mark.parametrize(
    "printed", ["[name] called eleven times.", "I called […] times.", "Ingrid called eleven times."]
)
def test_where_something_is_hidden_it_is_told_that_the_words_as_said_do_not_stand_on_the_page(
    room, day, norwegian, drawn, printed
):
    day.library.stories.edit(norwegian, hero_text=printed)
    assert drawn(room).page.original is None
    assert room.editor.quote.beside.original.isVisible()
    assert [text for text in said(room.editor.quote) if "on the page" in text] == [HIDDEN]


def test_where_they_tell_who_somebody_is_that_is_told_until_they_do_not(room, day, norwegian, drawn):
    quote = room.editor.quote
    day.library.people.identify(day.people.ingrid.uid, "Elleve Xzqw", "")
    assert "Type it in English: the words as said tell who somebody is, and do not stand under it." in said(quote)
    day.library.undo()
    day.library.stories.edit(norwegian, hero_text="I called eleven times.")
    day.library.people.identify(day.people.ingrid.uid, "Elleve Xzqw", "")
    assert drawn(room).page.original is None
    assert [text for text in said(quote) if "on the page" in text] == [TELLS_WHO]
    day.library.undo()
    assert drawn(room).page.original.text == SAID
    assert "The words as said stand under it on the page." in said(quote)


def test_a_shortened_translation_keeps_the_words_as_said(room, day, norwegian, drawn):
    day.library.stories.edit(norwegian, hero_text="I called [...] times.")
    assert drawn(room).page.original.text == SAID
    assert "The words as said stand under it on the page." in said(room.editor.quote)


def test_words_of_the_pages_own_language_stand_alone(day, open_story):
    day.library.stories.begin_from_notes(day.safari.uid)
    room = open_story()
    room.editor.open(room.editor.quote)
    assert not room.editor.quote.beside.original.isVisible()
    assert room.editor.quote.words.label.text() == "What the page says"
