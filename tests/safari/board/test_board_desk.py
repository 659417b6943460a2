"""The board: themes and cards are moved, merged and split; the most starred rise; one undo takes one deed back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.board.board import between
from safari.errors import SafariError
from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.safari import Stage


@pytest.fixture
def three(jot):
    """Three notes, by their letter."""
    return {letter: jot(letter) for letter in "abc"}


@pytest.fixture
def waiting(library, breakfast, three):
    """The theme Waiting with all three in it."""
    return library.board.add_theme(breakfast.uid, "Waiting", tuple(three.values()))


def test_what_is_in_no_theme_stands_first_in_the_order_of_time(three, stands):
    assert stands() == {"": ["a", "b", "c"]}


def test_what_is_off_the_record_never_stands_there(library, three, waiting, stands):
    library.notes.edit(three["b"], off_record=True)
    assert stands() == {"": [], "Waiting": ["a", "c"]}
    library.notes.edit(three["b"], off_record=False)
    assert stands()["Waiting"] == ["a", "b", "c"], "it comes back to its place"


def test_several_move_as_one(library, breakfast, three, stands):
    theme = library.board.add_theme(breakfast.uid, "Waiting")
    library.board.move([three["c"], three["a"]], theme.uid)
    assert stands() == {"": ["b"], "Waiting": ["c", "a"]}
    assert library.undo() == "Cards moved"
    assert stands() == {"": ["a", "b", "c"], "Waiting": []}


def test_a_card_is_put_before_another(library, three, waiting, stands):
    library.board.move([three["c"]], waiting.uid, three["a"])
    assert stands()["Waiting"] == ["c", "a", "b"]
    library.board.move([three["a"]], waiting.uid)
    assert stands()["Waiting"] == ["c", "b", "a"]


def test_a_card_named_twice_moves_once(library, breakfast, three, stands):
    theme = library.board.add_theme(breakfast.uid, "Waiting")
    library.board.move([three["a"], three["a"]], theme.uid)
    assert stands() == {"": ["b", "c"], "Waiting": ["a"]}


def test_cards_put_before_one_of_themselves_come_before_the_next_that_stays(library, three, waiting, stands):
    def after(moved: str, before: str) -> str:
        library.board.move(list(three.values()), waiting.uid)  # as they stood at first
        library.board.move([three[letter] for letter in moved], waiting.uid, three[before])
        return "".join(stands()["Waiting"])

    found = [after("ab", "b"), after("ba", "a"), after("a", "a"), after("bc", "b"), after("cb", "c")]
    assert found == ["abc", "bac", "abc", "abc", "acb"]


def test_cards_step_up_and_down_together_each_among_those_with_as_many_stars(library, breakfast, jot, stands):
    notes = {letter: jot(letter) for letter in "abcdef"}
    theme = library.board.add_theme(breakfast.uid, "Waiting", tuple(notes.values()))
    library.board.star([notes["a"], notes["b"]], None, starred=True)

    def after(moved: str, way: int) -> str:
        assert library.board.step(breakfast.uid, [notes[letter] for letter in moved], way)
        found = "".join(stands()["Waiting"])
        assert library.undo() == ("Cards moved" if len(moved) > 1 else "Card moved")
        return found

    found = [after("d", -1), after("cd", 1), after("ef", -1), after("be", -1), after("ac", 1), after("ce", -1)]
    assert found == ["abdcef", "abecdf", "abcefd", "bacedf", "badcef", "abcedf"]
    assert not library.board.step(breakfast.uid, [notes["b"], notes["f"]], 1), "at the end of those with as many"
    assert library.board.themes(breakfast.uid) == [theme]
    assert library.undo() == "Starred"


def test_what_is_not_sorted_has_no_order_to_step_in(library, breakfast, three, stands):
    assert not library.board.step(breakfast.uid, [three["b"]], -1)
    assert stands() == {"": ["a", "b", "c"]}


def test_there_is_always_room_between_two(library, three, waiting, stands):
    for _time in range(30):  # each halves what is left between them
        library.board.move([three["c"]], waiting.uid, three["b"])
        library.board.move([three["a"]], waiting.uid, three["c"])
        library.board.move([three["b"]], waiting.uid, three["a"])
    assert stands()["Waiting"] == ["b", "a", "c"]


def test_positions_lie_between_their_neighbours():
    assert between([], 0, 2) == [1024, 2048]
    assert between([10, 20], 1, 1) == [15]
    assert between([10, 11], 1, 1) == [], "no room: all are numbered anew"
    assert between([10], 0, 1)[0] < 10 < between([10], 1, 1)[0]


def test_back_to_what_is_not_sorted(library, three, waiting, stands):
    library.board.move([three["b"]], "")
    assert stands() == {"": ["b"], "Waiting": ["a", "c"]}


def test_themes_are_renamed_moved_merged_and_split(library, breakfast, three, waiting, stands):
    desk = library.board
    other = desk.add_theme(breakfast.uid, "Voices")
    desk.rename(other.uid, "  Another   voice ")
    assert list(stands()) == ["", "Waiting", "Another voice"]
    desk.move_theme(other.uid, 0)
    assert list(stands()) == ["", "Another voice", "Waiting"]
    made = desk.split(waiting.uid, {three["a"], three["c"]}, "In the dark")
    assert stands() == {"": [], "Another voice": [], "Waiting": ["b"], "In the dark": ["a", "c"]}
    desk.merge(made.uid, waiting.uid)
    assert stands() == {"": [], "Another voice": [], "Waiting": ["b", "a", "c"]}
    assert [library.undo() for _time in range(2)] == ["Themes merged", "Theme split"]
    assert stands() == {"": [], "Another voice": [], "Waiting": ["a", "b", "c"]}


def test_a_theme_that_goes_leaves_its_cards(library, waiting, stands):
    library.board.remove_theme(waiting.uid)
    assert stands() == {"": ["a", "b", "c"]}
    library.undo()
    assert stands() == {"": [], "Waiting": ["a", "b", "c"]}


@pytest.mark.parametrize("name", ["", "   "])
def test_a_theme_has_a_name(library, breakfast, waiting, name):
    with pytest.raises(SafariError, match="needs a name"):
        library.board.add_theme(breakfast.uid, name)
    with pytest.raises(SafariError, match="needs a name"):
        library.board.rename(waiting.uid, name)


def test_what_cannot_be_split_or_merged_is_said(library, three, waiting):
    for notes in ((), tuple(three.values())):
        with pytest.raises(SafariError, match="nothing to split"):
            library.board.split(waiting.uid, notes, "Rest")
    with pytest.raises(SafariError, match="cannot be merged"):
        library.board.merge(waiting.uid, waiting.uid)


def test_a_note_of_another_safari_stays_on_its_board(library, breakfast, breakfast_format, jot, waiting):
    elsewhere = library.plans.plan(breakfast_format, "Another").uid
    with pytest.raises(SafariError, match="another safari"):
        library.board.move([jot("x", safari=elsewhere)], waiting.uid)


def test_the_most_starred_rise(library, leaders, three, waiting, stands):
    astrid, petros = leaders
    library.board.star([three["c"], three["b"]], astrid.uid, starred=True)
    library.board.star([three["c"]], petros.uid, starred=True)
    library.board.star([three["c"]], None, starred=True)
    assert stands()["Waiting"] == ["c", "b", "a"]
    library.board.star([three["c"]], petros.uid, starred=True)  # twice is once
    board = library.board.board(library.notes.note(three["c"]).safari)
    assert board.stars(three["c"]) == 3
    library.board.star([three["c"]], None, starred=False)
    library.board.star([three["c"]], astrid.uid, starred=False)
    library.board.star([three["c"]], petros.uid, starred=False)
    assert stands()["Waiting"] == ["b", "a", "c"]


def test_the_same_moment_grows_and_is_taken_apart(library, breakfast, three):
    desk = library.board
    desk.same_moment([three["a"], three["b"]])
    desk.same_moment([three["b"], three["c"]])
    assert set(desk.board(breakfast.uid).moments[three["a"]]) == set(three.values())
    desk.apart(three["b"])
    assert set(desk.board(breakfast.uid).moments) == {three["a"], three["c"]}
    desk.apart(three["a"])
    assert desk.board(breakfast.uid).moments == {}, "one alone saw no moment with others"
    with pytest.raises(SafariError, match="alone"):
        desk.same_moment([three["a"], three["a"]])


def test_a_note_off_the_record_keeps_no_other_from_a_moment(library, breakfast, three):
    desk = library.board
    desk.same_moment([three["a"], three["b"]])
    library.notes.edit(three["b"], off_record=True)
    desk.same_moment([three["a"], three["c"]])
    assert set(desk.board(breakfast.uid).moments) == {three["a"], three["c"]}
    library.notes.edit(three["b"], off_record=False)
    assert set(desk.board(breakfast.uid).moments) == set(three.values())


def test_words_are_kept_back_once_a_customer_ends_that(library, breakfast, jot):
    customer = library.people.add_customer("Ingrid, 67").uid
    note = jot("Eleven calls", said_by=customer)
    assert note in library.board.readable(library.board.board(breakfast.uid))
    refused = Given(Answer.NO, How.WRITTEN, library.journal.clock().date())
    library.people.answer(customer, (Use.NOTES,), refused)
    assert note not in library.board.readable(library.board.board(breakfast.uid))


def test_it_is_there_after_a_restart(library, tmp_path, breakfast, three, waiting):
    library.board.star([three["b"]], None, starred=True)
    before = library.board.board(breakfast.uid)
    library.close()
    again = Library.open(tmp_path / "fjellvik.safari", clock=library.journal.clock)
    try:
        assert again.board.board(breakfast.uid) == before
    finally:
        again.close()


def test_erasing_for_good_takes_card_star_and_sighting_along(library, tmp_path, three, waiting):
    library.board.star([three["b"]], None, starred=True)
    library.board.same_moment([three["a"], three["b"]])
    library.notes.edit(three["b"], text="Unspeakable", off_record=True)
    library.notes.erase(three["b"])
    for table in ("cards", "stars", "sightings"):
        assert library.database.value(f"SELECT count(*) FROM {table} WHERE note = ?", (three["b"],)) == 0
    held = library.database.rows("SELECT before, after FROM revisions")
    assert not any(three["b"] in f"{before}{after}" for before, after in held), "nor does the journal know"
    assert library.board.board(library.notes.note(three["a"]).safari).moments == {}


def test_undo_goes_on_behind_a_move_that_is_forgotten(library, breakfast, jot, stands):
    """A move of several that an erased note was among is forgotten whole. What it moved stands on a theme that undo
    takes back next, and on notes."""
    theme = library.board.add_theme(breakfast.uid, "Waiting")
    kept, gone = jot("kept"), jot("gone")
    library.board.move([kept, gone], theme.uid)
    library.notes.edit(gone, off_record=True)
    library.notes.erase(gone)
    assert stands() == {"": [], "Waiting": ["kept"]}
    assert library.undo() == "Note kept"
    assert stands() == {"": [], "Waiting": []}
    assert library.undo() == "Theme added"
    assert stands() == {"": []}
    assert library.redo() == "Theme added"
    assert library.redo() == "Note kept"
    assert stands() == {"": [], "Waiting": ["kept"]}, "and what went with it comes back with it"


def test_nothing_is_put_back_into_a_theme_that_is_gone(library, breakfast, jot, stands):
    one, other = (library.board.add_theme(breakfast.uid, name) for name in ("One", "Other"))
    kept, gone = jot("kept"), jot("gone")
    library.board.move([kept], one.uid)
    library.board.move([gone], one.uid)
    library.board.move([kept], other.uid)
    library.board.remove_theme(one.uid)  # speaks of what is about to be erased
    library.notes.edit(gone, off_record=True)
    library.notes.erase(gone)
    assert library.undo() == "Card moved"
    assert stands() == {"": ["kept"], "Other": []}, "where it was before is no more: it is not sorted"


def test_a_safari_with_themes_stays_and_a_leader_who_starred_is_in_use(
    library, breakfast, breakfast_format, leaders, jot
):
    empty = library.plans.plan(breakfast_format, "Another").uid
    library.board.add_theme(empty, "Waiting")
    with pytest.raises(SafariError, match="debriefed"):
        library.plans.remove(empty)
    library.board.star([jot("a")], leaders[1].uid, starred=True)
    with pytest.raises(SafariError):
        library.people.remove_leader(leaders[1].uid)


def test_sorting_leaves_the_stage_alone(library, breakfast, waiting):
    assert library.plans.safari(breakfast.uid).stage is Stage.RUN


def test_the_order_of_the_board_follows_what_was_meant(library, breakfast, jot):
    """However the notes came in, the time they were written counts."""
    first = jot("first")
    note = library.notes.note(first)
    earlier = library.notes.keep(replace(note, uid="", text="earlier", at=note.at.replace(hour=1))).uid
    assert [one.uid for one in library.board.board(breakfast.uid).columns[0].notes] == [earlier, first]
