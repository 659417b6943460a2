"""A face after a backslash is part of the words, as other signs are; a note is read back as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.run.jot_line import Chosen, Known, as_line, parse

KNOWN = Known()


@pytest.mark.parametrize(
    ("typed", "text", "feeling"),
    [
        ("She signed her letter with \\:)", "She signed her letter with :)", None),
        ("\\:(", ":(", None),
        ("She wrote \\:-D #letters", "She wrote :-D", None),
        ("She wrote \\:) :(", "She wrote :)", -1),
        ("She wrote \\:) ^2", "She wrote :)", 2),
        ("She sent \\🙂", "She sent 🙂", None),
        ("She wrote \\\\:)", "She wrote \\:)", None),
        ("It is in C:\\:)", "It is in C:\\:)", None),
        ("A share \\:here", "A share \\:here", None),
    ],
)
def test_a_backslash_keeps_a_face_as_text(typed, text, feeling):
    jotted = parse(typed, KNOWN)
    assert (jotted.text, jotted.feeling) == (text, feeling)


def test_where_a_feeling_was_chosen_the_backslash_is_no_word_either():
    assert parse("She signed with \\:)", KNOWN, Chosen(feeling=2)).text == "She signed with :)"


@given(st.text(alphabet="\\:)(D|-' a@🙂", max_size=12).map(str.strip))
def test_a_note_that_is_changed_says_what_it_said(text):
    assert parse(as_line(text), KNOWN, Chosen(unfelt=True)).text == parse(as_line(text), KNOWN, Chosen(feeling=1)).text
    assert parse(as_line(text), KNOWN, Chosen(unfelt=True)).text == " ".join(text.split(" "))
