"""The call of a customer who withdrew: its words are not quoted, and it becomes nobody else's."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, Given, How, Use
from safari.transcripts.transcript import Place


def agree(library, customer):
    given = Given(Answer.YES, How.SPOKEN, library.journal.clock().date())
    library.people.answer(customer.uid, [Use.NOTES], given)


@pytest.fixture
def ingrid(library):
    return library.people.add_customer("Ingrid, 67")


@pytest.fixture
def nikos(library):
    return library.people.add_customer("Nikos, 41")


@pytest.fixture
def call(library, called, ingrid):
    """Ingrid's call with a transcript, after she withdrew."""
    agree(library, ingrid)
    made = called(customer=ingrid.uid)
    words = b"WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ingrid>I called eleven times.\n"
    library.transcripts.take_in(made.uid, library.transcripts.read(words))
    library.people.withdraw(ingrid.uid, [Use.NOTES], library.journal.clock().date())
    return made.uid


def quote(library, call):
    transcript = library.transcripts.of_recording(call)
    return library.transcripts.quote(transcript.uid, Place(0, 0), Place(0, 8), "en")


def test_its_words_are_not_quoted_until_she_agrees_again(library, call):
    with pytest.raises(SafariError, match="Withheld: Ingrid, 67 has withdrawn consent"):
        quote(library, call)
    library.undo()
    assert quote(library, call) == "I called"


def test_it_is_nobodys_and_nobody_elses(library, call, ingrid, nikos):
    for deed in (
        lambda: library.recordings.edit(call, customer=None),
        lambda: library.recordings.edit(call, customer=nikos.uid),
        lambda: library.jotting.give_call(call, nikos),
    ):
        with pytest.raises(SafariError, match="Withheld: Ingrid, 67"):
            deed()
    assert library.recordings.edit(call, title="The eleventh call", customer=ingrid.uid).title == "The eleventh call"
    assert library.jotting.give_call(call, ingrid).customer == ingrid.uid
    agree(library, ingrid)
    assert library.recordings.edit(call, customer=None).customer is None
