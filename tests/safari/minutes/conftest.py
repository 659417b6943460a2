"""A breakfast at which Ingrid spoke, of which minutes are made."""

from __future__ import annotations

import pytest

from safari.run.note import Kind, Note


@pytest.fixture
def ingrid(library, breakfast):
    """Ingrid, who takes part."""
    return library.people.customer(library.guests.invite_customer(breakfast.uid, "Ingrid, 67").customer)


@pytest.fixture
def jot(library, breakfast, ingrid):
    """Keeps a note; Ingrid's ouch unless told otherwise."""

    def kept(text="I called eleven times.", **fields):
        told = {"kind": Kind.OUCH, "said_by": ingrid.uid} | fields
        return library.notes.keep(Note("", breakfast.uid, None, text=text, at=library.journal.clock(), **told))

    return kept
