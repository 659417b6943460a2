"""Minutes are saved whole, or it is said what is missing from them."""

from __future__ import annotations

import pytest

from safari.debrief.finding import Asked

WEDGE = "\U00010380"  # a letter of a script that lives on clay tablets


@pytest.mark.parametrize(("name", "missing"), [("Minutes.pdf", [WEDGE]), ("Minutes.txt", [])])
def test_a_letter_no_typeface_has_is_told(heard, save, qtbot, name, missing):
    heard.library.debriefs.write_finding(heard.uid, Asked.WHAT, f"They waited {WEDGE}")
    said = save("Minutes as", name)
    qtbot.waitUntil(lambda: bool(said) and said[-1].startswith(f"Saved: {name}"))
    assert [letter for letter in WEDGE if letter in said[-1]] == missing
