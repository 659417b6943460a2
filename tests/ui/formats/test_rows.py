"""Entries without names become rows that are known again after a change."""

from __future__ import annotations

import pytest

from safari.plan.safari import Question
from ui.formats.rows import named


def rows(*texts):
    return [Question("", "", 0, text) for text in texts]


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("abc", "abc", (0, 1, 2)),
        ("abc", "aXc", (0, 1, 2)),  # one is written in
        ("abc", "bbc", (0, 1, 2)),  # and says for a moment what another one says
        ("abc", "ac", (0, 2)),
        ("abc", "abcd", (0, 1, 2, None)),
        ("abc", "bac", (1, 0, 2)),
        ("abc", "cab", (2, 0, 1)),
        ("aab", "ab", (0, 2)),
        ("ab", "", ()),
        ("", "ab", (None, None)),
        ("abc", "aXYc", (0, 1, None, 2)),
    ],
)
def test_a_row_is_the_same_one_after_a_change(before, after, kept):
    first = named([], rows(*before))
    then = named(first, rows(*after))
    known = {row.uid: place for place, row in enumerate(first)}
    assert [row.text for row in then] == list(after)
    assert tuple(known.get(row.uid) for row in then) == kept
    assert len({row.uid for row in then}) == len(then)
    assert [row.position for row in then] == list(range(len(then)))
