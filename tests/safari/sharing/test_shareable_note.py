"""Which notes may be read in a terminal or on Today."""

from __future__ import annotations

from safari.people.consent import Use
from safari.run.note import Kind
from safari.sharing.shareable_note import shareable_notes


def test_notes_of_customers_who_did_not_agree_are_left_out(note, yes, today):
    quoted = yes("ingrid", Use.NOTES, Use.ANONYMOUS_QUOTE)
    noted_only = yes("nikos", Use.NOTES)
    notes = [
        note("agreed"),
        note("not-quotable", said_by="nikos"),
        note("never-asked", said_by="sofie"),
        note("off", off_record=True),
        note("nobodys", said_by=None, kind=Kind.IDEA),
    ]
    shown = shareable_notes(notes, {"ingrid": quoted, "nikos": noted_only}, today)
    assert [one.uid for one in shown] == ["agreed", "nobodys"]
    assert shown[0].text == "Jeg ringte elleve ganger."
    assert shown[0].is_words_of_a_customer
