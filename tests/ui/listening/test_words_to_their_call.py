"""A transcript that is dropped alone goes to the call it is called after, and to no other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from safari.recordings.pairing import called_alike


def drop(widget, path):
    """Let go of a file over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    widget.dropEvent(QDropEvent(QPointF(20, 20), action, data, button, Qt.KeyboardModifier.NoModifier))


@pytest.fixture
def two_calls(calls, spoken, tmp_path):
    """Two calls without words, called after their files."""
    made = []
    for number, words in ((1, "The first call."), (2, "The second call, which is another one.")):
        path = tmp_path / f"call_{number}.ogg"
        path.write_bytes(spoken(words, suffix="ogg").read_bytes())
        made.append(calls.add(path))
    return made


def test_a_transcript_goes_to_the_call_of_its_name_though_another_is_open(calls, two_calls, open_run, qtbot, tmp_path):
    first, second = two_calls
    assert second.title == "call 2"
    words = tmp_path / "call_2.vtt"
    words.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nThe second call\n")
    run = open_run()
    assert run.listening.call.uid == first.uid
    drop(run.listening.middle, words)
    qtbot.waitUntil(lambda: calls.library.transcripts.of_recording(second.uid) is not None)
    assert calls.library.transcripts.of_recording(first.uid) is None


def test_a_transcript_of_no_name_is_not_guessed_where_two_calls_have_none(calls, two_calls, open_run, qtbot, tmp_path):
    words = tmp_path / "whatever.vtt"
    words.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nSomething\n")
    run = open_run()
    drop(run.listening.middle, words)
    qtbot.waitUntil(lambda: "whatever.vtt" in run.said)
    assert [calls.library.transcripts.of_recording(one.uid) for one in two_calls] == [None, None]


@pytest.mark.parametrize(
    ("called", "place"),
    [("call_2", 1), ("Call 2 transcript", 1), ("call 3", None), ("call", None), ("[phone number] Monday", 2)],
)
def test_names_that_are_alike(called, place):
    assert called_alike(called, ["call 1", "call 2", "[phone number] monday"]) == place
