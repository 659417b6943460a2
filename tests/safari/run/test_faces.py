"""Faces at the end of a jot line: a feeling, and never a part of what somebody else wrote."""

from __future__ import annotations

import pytest

from safari.people.customer import Customer
from safari.run.jot_line import Chosen, Known, parse

KNOWN = Known((Customer("nikos", "Nikos"),))


@pytest.mark.parametrize(
    ("face", "feeling"),
    [
        (":)", 1), (":))", 2), (":)))", 3), (":D", 3), (":-)", 1),
        (":(", -1), (":((", -2), (":(((", -3), (":'(", -3), (":-(", -1), (":|", 0),
    ],
)  # fmt: skip
def test_a_face_at_the_end_is_the_feeling_and_is_shown_as_read(face, feeling):
    typed = f"They rang back {face}"
    jotted = parse(typed, KNOWN)
    assert (jotted.text, jotted.feeling) == ("They rang back", feeling)
    assert [typed[mark.start : mark.end] for mark in jotted.marks] == [face]


@pytest.mark.parametrize(
    ("picture", "feeling"), [("🙂", 1), ("😀", 2), ("😍", 3), ("😐", 0), ("🙁", -1), ("😢", -2), ("😡", -3)]
)
def test_a_face_drawn_as_one_character_is_read_and_stays(picture, feeling):
    for typed in (f"They rang back {picture}", f"They rang back{picture} "):
        jotted = parse(typed, KNOWN)
        assert (jotted.text, jotted.feeling) == (typed.strip(), feeling)
    assert parse(f"A {picture} in the middle", KNOWN).feeling is None


@pytest.mark.parametrize("typed", ["It hurt :( @Nikos #letters", "It hurt @Nikos :( #letters", "@Nikos: It hurt :("])
def test_a_face_stands_among_the_other_words_at_the_end(typed):
    jotted = parse(typed, KNOWN)
    assert (jotted.text, jotted.feeling, jotted.said_by) == ("It hurt", -1, "nikos")


@pytest.mark.parametrize(
    "text",
    [
        "http://", "see http://x.no/:)", "(see 3:)", "(she laughed :)", "d[:(", "so:)", ":) hello", "x :))))", "x :/",
        "it said :) and went on", "10 :D5", "::)",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_face_stays_a_word(text):
    jotted = parse(text, KNOWN)
    assert (jotted.text, jotted.feeling, jotted.marks) == (text, None, ())


def test_a_bracket_that_is_closed_again_leaves_the_face():
    jotted = parse("They (all three) rang back :)", KNOWN)
    assert (jotted.text, jotted.feeling) == ("They (all three) rang back", 1)


def test_the_last_feeling_of_several_counts():
    jotted = parse("^-2 it got better :)", KNOWN)
    assert (jotted.text, jotted.feeling) == ("it got better", 1)


@pytest.mark.parametrize("chosen", [Chosen(feeling=-2), Chosen(unfelt=True)])
def test_where_the_feeling_is_said_beside_the_line_a_face_is_a_word(chosen):
    jotted = parse("They wrote :)", KNOWN, chosen)
    assert (jotted.text, jotted.feeling) == ("They wrote :)", chosen.feeling)


@pytest.mark.parametrize("typed", ["They wrote :)", "They wrote 🙂"])
def test_faces_may_be_left_unread(typed):
    jotted = parse(typed, KNOWN, faces=False)
    assert (jotted.text, jotted.feeling) == (typed, None)
