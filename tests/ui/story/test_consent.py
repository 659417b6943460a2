"""What the page may not show is said beside it, with the way to mend it."""

from __future__ import annotations

from datetime import date

import pytest

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind

ALL_BUT_PHOTO = (Use.NOTES, Use.ANONYMOUS_QUOTE)


@pytest.fixture
def room(day, open_story, photo):
    """Ingrid's story, with her picture."""
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


def test_what_was_agreed_is_said(room):
    assert room.pane.pill.text() == "Ingrid agreed: quotes, photo"
    assert not room.pane.held_back.isVisible()


def test_withdrawing_takes_the_words_off_the_page_and_says_so(room, day, drawn):
    assert drawn(room).page.hero is not None
    day.library.people.withdraw(day.people.ingrid.uid, [Use.ANONYMOUS_QUOTE], date(2026, 11, 20))
    page = drawn(room).page
    assert (page.hero, page.photo, page.name) == (None, None, "")
    assert room.pane.held_back.isVisible()
    (sentence,) = room.pane.held_back.sentences
    assert sentence.startswith("Ingrid, 67 has withdrawn the consent: quotes without name. Left out: ")
    for block in ("the customer", "the quote", "the moments", "the feeling", "the picture"):
        assert block in sentence
    assert not room.pane.pill.isVisible()


def test_only_the_picture_goes_with_the_photo_consent(room, day, drawn):
    day.library.people.withdraw(day.people.ingrid.uid, [Use.PHOTO], date(2026, 11, 20))
    page = drawn(room).page
    assert page.photo is None
    assert page.hero is not None
    assert room.pane.held_back.sentences == ["Ingrid, 67 has withdrawn the consent: photo. Left out: the picture."]
    assert room.pane.pill.text() == "Ingrid agreed: quotes"


def test_the_mend_asks_that_customer_and_the_page_follows(room, day, drawn, monkeypatch):
    ingrid = day.people.ingrid.uid
    day.library.people.withdraw(ingrid, [Use.NOTES], date(2026, 11, 20))
    asked = []

    def ask(_parent, library, customer):
        asked.append(customer)
        library.people.answer(customer, [Use.NOTES], Given(Answer.YES, How.SPOKEN, date(2026, 11, 20)))
        return True

    monkeypatch.setattr("ui.people.consent_form.ConsentForm.ask", ask)
    room.pane.held_back.buttons[0].click()
    assert asked == [ingrid]
    assert not room.pane.held_back.isVisible()
    assert drawn(room).page.hero is not None


def test_quotes_of_customers_who_did_not_agree_are_marked(day, jot, open_story):
    jot("Nobody called back.", day.people.nikos, Kind.QUOTE)
    rows = open_story().editor.quote.notes.rows
    remarks = {rows.row_at(rows.index(n)).who: rows.row_at(rows.index(n)).remark for n in range(rows.rowCount())}
    assert remarks == {"Ingrid, 67": "", "Nikos, 41": "not agreed to be quoted"}


def test_the_real_name_is_asked_for_and_refused(room, day, drawn):
    room.editor.open(room.editor.customer)
    room.editor.customer.named.click()
    assert day.written().named
    assert "quotes with name" in room.pane.held_back.sentences[0]
    assert "Xzqwhauge" not in repr(drawn(room).page)


def test_beginning_without_anybodys_consent_is_a_sentence(day, open_story, window):
    day.library.people.withdraw(day.people.ingrid.uid, ALL_BUT_PHOTO, date(2026, 11, 20))
    room = open_story()
    room.editor.invitation.button.click()
    assert "has agreed to be quoted" in window.toasts.toast.sentence
    assert day.library.stories.of_safari(day.safari.uid) is None
