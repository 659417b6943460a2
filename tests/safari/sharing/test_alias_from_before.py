"""An alias that tells the real name is refused today; where a library from before holds one, nothing prints it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.exports import people_csv
from safari.exports.text import as_text
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind, Note
from safari.store.tables import CUSTOMERS

GIVEN = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1), until=date(2027, 11, 19))


@pytest.fixture
def said(library, breakfast):
    """What a customer said whose alias is their name."""
    library.guests.invite_customer(breakfast.uid, "Ingrid, 67")
    customer = library.people.customer_called("Ingrid, 67")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), GIVEN)
    library.people.identify(customer.uid, "Gudrun Haugen", "")
    with library.journal.intention("As it was") as change:
        change.edit(CUSTOMERS, customer, alias="Gudrun Haugen, 67")
    at = datetime(2026, 11, 19, 9, tzinfo=UTC)
    return library.notes.keep(Note("", breakfast.uid, None, Kind.QUOTE, "I called.", at, customer.uid))


def test_neither_the_page_nor_its_small_print(library, breakfast, said):
    story = library.stories.begin(breakfast.uid)
    library.stories.choose_quote(story.uid, said.uid)
    text = as_text(library.stories.page(story.uid).page)
    assert "Haugen" not in text
    assert "A customer" in text


def test_neither_the_list_of_customers_nor_what_was_said_last(library, said):
    assert said.said_by
    listed = people_csv.EXPORT.make(library.sharing.customer_list()).decode("utf-8-sig")
    assert "Haugen" not in listed
    assert "A customer" in listed
    assert b"Haugen" in people_csv.EXPORT.make(library.sharing.customer_list_with_real_names())
    assert [one.alias for one in library.sharing.newest_quotes(1)] == ["A customer"]


def test_nor_the_brief_of_a_leader(library, breakfast, said):
    assert said.said_by
    library.guests.invite(breakfast.uid, leader=library.people.add_leader("Astrid Holm", "CFO").uid)
    ((_seat, page),) = library.brief.pages(breakfast.uid)
    assert [one.alias for one in page.customers] == ["A customer"]


@pytest.mark.parametrize(("language", "shown"), [("nb", "En kunde"), ("da", "En kunde"), ("el", "Πελάτης")])
def test_it_is_said_in_the_language_of_what_it_stands_on(library, breakfast, said, language, shown):
    library.plans.edit(breakfast.uid, language=language)
    story = library.stories.begin(breakfast.uid)
    library.stories.choose_quote(story.uid, said.uid)
    library.stories.edit(story.uid, language=language)
    assert library.stories.page(story.uid).page.name == shown
    assert any(f"The page says “{shown}”" in one.sentence for one in library.checking.concerns(story.uid))
    library.guests.invite(breakfast.uid, leader=library.people.add_leader("Astrid Holm", "CFO").uid)
    ((_seat, page),) = library.brief.pages(breakfast.uid)
    assert [one.alias for one in page.customers] == [shown]
    library.notes.edit(said.uid, text="I am Gudrun Haugen.")
    minutes = library.minutes.page(breakfast.uid)
    assert minutes.customers == (shown,)
    assert "Haugen" not in str(minutes)
