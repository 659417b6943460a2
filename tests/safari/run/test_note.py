"""What a note is taken for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.run.note import Kind, Note


@pytest.mark.parametrize(("kind", "said_by", "spoken", "customers"), [
    (Kind.QUOTE, "ingrid", True, True), (Kind.QUOTE, None, True, False),
    (Kind.OUCH, "ingrid", True, True), (Kind.OUCH, None, False, False),
    (Kind.SAW, "ingrid", False, False), (Kind.IDEA, None, False, False),
])  # fmt: skip
def test_a_quote_is_spoken_whoever_said_it_and_a_story_is_told_only_of_a_customers_words(
    kind, said_by, spoken, customers
):
    note = Note("", "breakfast", None, kind, "Wait.", datetime(2026, 11, 19, tzinfo=UTC), said_by)
    assert (note.is_spoken, note.is_words_of_a_customer) == (spoken, customers)
