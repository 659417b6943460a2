"""Several quotes in one text, and texts that are none."""

from __future__ import annotations

import pytest

from safari.run.several import quotes_in


@pytest.mark.parametrize(
    "pasted",
    [
        '"They asked again"\n"I knew it by heart"',
        "“They asked again”\r\n\r\n“I knew it by heart”\r\n",
        "«They asked again»\n»I knew it by heart«",
        "– They asked again\n– I knew it by heart",
        "  • They asked again\n\n  • “I knew it by heart”",
        '1. "They asked again"\n2) "I knew it by heart"',
    ],
)
def test_each_line_in_marks_or_of_a_list_is_a_quote(pasted):
    assert quotes_in(pasted) == ("They asked again", "I knew it by heart")


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        '"They asked again"',
        "They asked again\nI knew it by heart",
        '"They asked again"\nsaid Ingrid\n"and again"',
        "- one\nand how it goes on\n- two",
        '"Never again," she said, "never"\n"Hello" she said',
        "-5 degrees\n-7 degrees",
        '""\n""',
    ],
)
def test_other_texts_are_one_note(pasted):
    assert quotes_in(pasted) == ()


def test_two_hundred_lines_are_two_hundred_quotes():
    assert len(quotes_in("\n".join(f"“Line {number}”" for number in range(200)))) == 200
