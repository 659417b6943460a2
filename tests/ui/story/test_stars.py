"""What leaders starred on the board rises where a story's words are chosen, and shows its stars."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.story.note_picker import NotePicker
from ui.story.note_rows import Choosable

CALM = "They asked for the claim number again."
LAST = "Then Marit said: you can stop calling now."
GREEK = "Κάθε φορά άλλη φωνή."


@pytest.fixture
def star(day):
    """These leaders star a note."""

    def starred(words, *leaders):
        for leader in leaders:
            day.library.board.star([day.jotted[words].uid], leader.uid, starred=True)

    return starred


def listed(section):
    """The words of the notes to choose from, from the top, and how a reader says the first."""
    rows = section.notes.rows
    places = [rows.index(at) for at in range(rows.rowCount())]
    return [one.data() for one in places], places[0].data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_most_starred_quote_is_the_first_to_choose_and_says_its_stars(day, open_story, star):
    star(CALM, day.people.jonas, day.people.astrid)
    star(LAST, day.people.jonas)
    room = open_story()
    words, said = listed(room.editor.quote)
    assert words[:2] == [CALM, LAST]
    assert said == f"Quote, Ingrid, 67, feeling minus 1, {CALM}, 2 stars"


def test_a_star_given_or_taken_back_is_seen_in_an_open_story(day, open_story, star):
    room = open_story()
    assert listed(room.editor.quote)[0][0] != CALM
    star(CALM, day.people.jonas)
    words, said = listed(room.editor.quote)
    assert words[0] == CALM
    assert said.endswith(", 1 star")
    day.library.undo()
    words, said = listed(room.editor.quote)
    assert words[0] != CALM
    assert not said.endswith("star")


def test_stars_lift_no_words_that_may_not_be_quoted_over_those_that_may(day, open_story, star):
    star(GREEK, day.people.jonas, day.people.astrid)
    assert listed(open_story().editor.quote)[0][-1] == GREEK


def test_of_the_moments_to_choose_from_the_most_starred_is_the_first(day, open_story, star):
    day.library.stories.choose_customer(day.library.stories.begin(day.safari.uid).uid, day.people.ingrid.uid)
    star(GREEK, day.people.jonas, day.people.astrid)
    star(LAST, day.people.jonas)
    room = open_story()
    room.editor.open(room.editor.moments)
    words, said = listed(room.editor.moments)
    first, second, third, last, of_another, _off_the_record = day.jotted
    assert words == [last, first, second, third, of_another]
    assert said.endswith(", 1 star")


def test_stars_are_painted_at_the_right_of_the_foot(qtbot, jotted, people):
    note = jotted[CALM]
    picker = NotePicker("Quotes to choose from")
    qtbot.addWidget(picker)
    picker.resize(420, 200)
    picker.show()

    def foot(stars):
        picker.show_notes([Choosable(note, "Ingrid, 67", stars=stars)])
        box = picker.list.visualRect(picker.rows.index(0))
        shot = picker.list.viewport().grab(box.adjusted(0, box.height() // 2, 0, 0)).toImage()
        half = shot.width() // 2
        return shot.copy(0, 0, half, shot.height()), shot.copy(half, 0, half, shot.height())

    (left, right), (left_of_two, right_of_two), (_left, right_of_three) = foot(0), foot(2), foot(3)
    assert left == left_of_two
    assert right != right_of_two
    assert right_of_two != right_of_three


def test_a_long_foot_ends_before_the_stars(qtbot, jotted):
    picker = NotePicker("Quotes to choose from")
    qtbot.addWidget(picker)
    picker.resize(420, 200)
    picker.show()
    shots = []
    for who in ("Ingrid " * 30, "Ingrid " * 60):
        picker.show_notes([Choosable(jotted[CALM], who, "not agreed to be quoted", stars=2)])
        box = picker.list.visualRect(picker.rows.index(0))
        shots.append(picker.list.viewport().grab(box).toImage())
    assert shots[0] == shots[1]  # what is too long is cut, and nothing is painted over how it felt and the stars
