"""What undo refuses in Run it passes by; nothing that was done before the day is taken back in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safari.people.consent import Answer, Given, How, Use

CTRL, Z = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z
TOLD = "Nothing was taken back. This is part of a story that was told."


@pytest.fixture
def told(breakfast):
    """Tells the story of a note at once, as nothing that undo could take back."""

    def tell(note) -> None:
        library = breakfast.library
        with library.journal.intention("Story told", for_good=True):
            given = Given(Answer.YES, How.SPOKEN, breakfast.clock().date())
            library.people.answer(note.said_by, list(Use), given)
            story = library.stories.begin(breakfast.uid).uid
            library.stories.choose_quote(story, note.uid)
            library.tellings.tell(story)

    return tell


def test_after_a_refusal_ctrl_z_has_nothing_left_to_take_back(day, hand, breakfast, told, qtbot):
    before = breakfast.library.guests.participants(breakfast.uid)
    hand.types('"I called eleven times." @Ingrid, 67')
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    told(note)
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: day.messages.sentence.startswith(TOLD))
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: "nothing to take back" in day.messages.sentence)
    assert breakfast.library.guests.participants(breakfast.uid) == before
    assert breakfast.texts() == ["I called eleven times."]


def test_what_was_kept_before_it_in_run_is_still_taken_back_and_done_again(day, hand, breakfast, told, qtbot):
    hand.types("Her first words")
    hand.enters(day)
    hand.types('"I called eleven times." @Ingrid, 67')
    hand.enters(day)
    told(breakfast.library.notes.of_safari(breakfast.uid)[1])
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: day.messages.sentence.startswith(TOLD))
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: breakfast.texts() == ["I called eleven times."])
    hand.presses(Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(breakfast.texts()) == 2)
    for texts in (["I called eleven times."], ["I called eleven times."]):
        hand.presses(Z, CTRL)
        qtbot.waitUntil(lambda texts=texts: breakfast.texts() == texts)
    qtbot.waitUntil(lambda: "nothing to take back" in day.messages.sentence)
