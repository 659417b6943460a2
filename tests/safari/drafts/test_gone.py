"""How long a draft lives: with what it is about, and until no undo can bring that back."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.plan.format import formats
from safari.run.note import ASIDE, Draft, Kind, Note, in_field


@pytest.fixture
def reopened(library):
    """Closes the library and opens it anew; what the file holds of drafts then, by author, is its answer."""
    opened = [library]

    def again() -> set[str]:
        opened.append(closed(opened[-1]))
        return {author for (author,) in opened[-1].database.rows("SELECT author FROM drafts")}

    def closed(one: Library) -> Library:
        one.close()
        return Library.open(one.path)

    yield again
    opened[-1].close()


@pytest.fixture
def typed(library, clock):
    """Types something on a safari: `typed(safari, field)`; the field it stands in is the answer."""

    def put(safari: str, field: str) -> str:
        library.drafts.keep(Draft(safari, field, "Told to Gudrun Haugen", "", clock()))
        return field

    return put


def test_with_a_safari_goes_what_was_half_typed_of_it_once_the_library_is_closed(library, safari, typed, reopened):
    other = library.plans.plan(formats()[0][0]).uid
    stays = {typed(other, in_field("audience", other)), typed(other, ""), typed("", in_field("programme", "names"))}
    for what in ("audience", "asked", "words"):
        typed(safari.uid, in_field(what, safari.uid))
    library.plans.remove(safari.uid)
    library.undo()
    assert library.drafts.of(safari.uid, in_field("audience", safari.uid)) is not None
    library.redo()
    assert reopened() == stays


def test_what_an_undo_brought_back_keeps_it(library, safari, typed, reopened):
    field = typed(safari.uid, in_field("audience", safari.uid))
    library.plans.remove(safari.uid)
    library.undo()
    assert reopened() == {field}


def test_the_words_of_a_note_that_was_taken_back_go_with_it(library, safari, clock, typed, reopened):
    kept, back = (
        library.notes.keep(Note("", safari.uid, None, Kind.SAW, text, clock())).uid for text in ("One", "Two")
    )
    stays = {typed(safari.uid, in_field("words", kept)), typed(safari.uid, "")}
    typed(safari.uid, in_field("words", back))
    library.undo()
    assert reopened() == stays


def test_what_waits_aside_goes_with_its_customer(library, safari, typed, reopened):
    ingrid, nikos = (library.people.add_customer(alias).uid for alias in ("Ingrid, 67", "Nikos, 45"))
    stays = {typed(safari.uid, in_field(ASIDE, f"/{nikos}"))}
    for beside in (f"/{ingrid}", f"/{nikos}/{ingrid}", f"/{ingrid}/2"):
        typed(safari.uid, in_field(ASIDE, beside))
    library.people.remove_customer(ingrid)
    assert reopened() == stays


def test_a_program_that_was_killed_forgets_it_when_the_library_is_opened(library, safari, typed):
    typed(safari.uid, in_field("audience", safari.uid))
    library.plans.remove(safari.uid)
    library.database.close()  # and nothing of what a closing does
    again = Library.open(library.path)
    left = again.database.rows("SELECT * FROM drafts")
    again.close()
    assert left == []


def test_who_has_half_a_sentence_in_the_line_is_not_removed(library, safari, typed):
    astrid = library.people.add_leader("Astrid Holm").uid
    typed(safari.uid, astrid)
    with pytest.raises(SafariError, match=f"Astrid Holm began a note on “{safari.title}”, and it is not kept"):
        library.people.remove_leader(astrid)
    library.drafts.keep(Draft(safari.uid, astrid, "", "", library.journal.clock()))
    library.people.remove_leader(astrid)


def test_what_is_about_a_customer_stays_where_the_contact_is_taken_back(library, safari, typed, reopened):
    ingrid = library.people.add_customer("Ingrid, 67").uid
    stays = {typed(safari.uid, in_field(ASIDE, f"/{ingrid}")), typed("", in_field("customer", ingrid))}
    library.people.identify(ingrid, "Gudrun Haugen", "")
    library.undo()
    assert library.people.customer(ingrid) is not None
    assert reopened() == stays


def test_nor_is_who_wrote_half_a_sentence_that_waits_aside(library, safari, typed):
    astrid = library.people.add_leader("Astrid Holm").uid
    for beside in (astrid, f"{astrid}/ingrid", f"{astrid}/ingrid/2"):
        aside = typed(safari.uid, in_field(ASIDE, beside))
        with pytest.raises(SafariError, match=f"Half a sentence of Astrid Holm waits on “{safari.title}”"):
            library.people.remove_leader(astrid)
        library.drafts.keep(Draft(safari.uid, aside, "", "", library.journal.clock()))
    typed(safari.uid, in_field(ASIDE, f"{library.people.add_leader('Petros').uid}/{astrid}"))
    library.people.remove_leader(astrid)


def test_the_notes_of_who_wrote_half_a_sentence_are_named_before_it(library, safari, typed, clock):
    astrid = library.people.add_leader("Astrid Holm").uid
    typed(safari.uid, in_field(ASIDE, f"{astrid}/ingrid"))
    library.notes.keep(Note("", safari.uid, astrid, Kind.SAW, "A queue", clock(), None))
    with pytest.raises(SafariError, match="Astrid Holm is on a safari, in notes or in a story"):
        library.people.remove_leader(astrid)


def test_it_stays_where_adding_its_writer_is_taken_back(library, safari, typed, reopened):
    ingrid, astrid = library.people.add_customer("Ingrid, 67").uid, library.people.add_leader("Astrid Holm").uid
    stays = {typed(safari.uid, in_field(ASIDE, f"{astrid}/{ingrid}"))}
    library.undo()
    assert [one.uid for one in library.people.leaders()] == []
    assert reopened() == stays
