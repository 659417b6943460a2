"""Whatever is to be asked, three lines of the transcript can be read: one question at a time where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.theme import theme

VOICES = "WEBVTT\n\n" + "\n".join(
    f"00:{second:02}.000 --> 00:{second + 1:02}.000\n<v {who}>Call me on +45 20 12 34 56.\n"
    for second, who in enumerate(("Anna", "Berit") * 5)
)


@pytest.fixture
def large_text(qapp):
    """Text at its largest."""
    theme().set_text_size(1.5)
    yield
    theme().set_text_size(1.0)


@pytest.fixture
def run(large_text, calls, long_call, open_run, qtbot):
    """A low window, and a call that nothing is known of."""
    calls.add(long_call, words=VOICES)
    opened = open_run((1100, 700))
    strips = opened.listening.middle
    qtbot.waitUntil(lambda: strips.whose.wanted and strips.sides.wanted and strips.masks.wanted)
    return opened


def seen(run):
    middle = run.listening.middle
    return [one for one in (middle.whose, middle.sides, middle.clock, middle.masks) if one.isVisible()]


def test_one_is_asked_at_a_time_and_three_lines_stay(run, qtbot):
    middle = run.listening.middle
    qtbot.waitUntil(lambda: seen(run) == [middle.whose])
    assert middle.strips.more.text() == "2 more"
    qtbot.waitUntil(lambda: middle.transcript.height() >= 3 * middle.transcript.usual_height())
    assert run.day.line.height() >= run.day.line.line_height()


def test_the_others_come_by_a_word_or_once_the_first_is_answered(run, qtbot):
    middle = run.listening.middle
    qtbot.waitUntil(lambda: seen(run) == [middle.whose])
    middle.strips.more.click()
    assert seen(run) == [middle.sides]
    middle.strips.more.click()
    middle.strips.more.click()
    assert seen(run) == [middle.whose]
    middle.whose.pass_by.click()
    assert seen(run) == [middle.sides]
    assert middle.strips.more.text() == "1 more"
    middle.sides.buttons[-1].click()
    assert seen(run) == [middle.masks]
    assert not middle.strips.more.isVisible()


def test_what_somebody_is_typing_in_stays_whatever_comes(run, qtbot):
    middle = run.listening.middle
    qtbot.waitUntil(lambda: seen(run) == [middle.whose])
    middle.whose.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    run.types("Nik")
    middle.coming.ask("Taking in", [])
    assert seen(run) == [middle.whose]
    assert middle.whose.field.hasFocus()
    middle.coming.rest()


@pytest.mark.parametrize("size", [(1100, 700), (1440, 900)])
def test_all_are_asked_where_there_is_room_for_the_lines(calls, long_call, open_run, qtbot, size):
    calls.add(long_call, words=VOICES)
    middle = open_run(size).listening.middle
    qtbot.waitUntil(lambda: middle.whose.isVisible() and middle.sides.isVisible() and middle.masks.isVisible())
    assert not middle.strips.more.isVisible()
    qtbot.waitUntil(lambda: middle.transcript.height() >= 3 * middle.transcript.usual_height())
