"""Calls come in from files, with their transcripts, in every language; what is no call is told, and not kept."""

from __future__ import annotations

import shutil
import wave

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

Key, Held = Qt.Key, Qt.KeyboardModifier
BOTH = Held.ControlModifier | Held.ShiftModifier


def drop(widget, *paths):
    """Let go of files over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    widget.dropEvent(QDropEvent(QPointF(20, 20), action, data, button, Held.NoModifier))


@pytest.fixture
def files(long_call, tmp_path, vtt):
    """A recording and its transcript as somebody has them in a folder."""
    sound, words = tmp_path / "Call 7.mp3", tmp_path / "Call 7.vtt"
    shutil.copy(long_call, sound)
    words.write_text(vtt())
    return sound, words


def test_a_day_without_calls_says_what_to_do(open_run, qtbot):
    run = open_run()
    empty = run.listening.middle.empty
    qtbot.waitUntil(empty.isVisible)
    assert empty.sentence.text() == "No calls yet."
    assert empty.button.text() == "Take in calls…"
    assert not run.listening.head.isVisible()
    run.presses(Key.Key_F9)
    assert run.said == "There are no calls yet. Take in calls first."


def test_f6_comes_to_taking_in_calls_first(open_run):
    run = open_run()
    run.presses(Key.Key_F6)
    assert run.listening.middle.empty.button.hasFocus()


def test_what_came_in_is_told_in_a_sentence(spoken, open_run, qtbot, files, tmp_path):
    sound, words = files
    other, later = tmp_path / "Call 8.ogg", tmp_path / "Call 8.vtt"
    shutil.copy(spoken("Another call.", suffix="ogg"), other)
    run = open_run()
    drop(run.listening.middle, sound, words, other)
    qtbot.waitUntil(lambda: run.said.startswith("In: "), timeout=10_000)
    assert run.said == "In: 2 calls, 1 transcript."
    shutil.copy(words, later)
    drop(run.listening.middle, later)
    qtbot.waitUntil(lambda: run.said == "In: 1 transcript.", timeout=10_000)


def test_a_call_is_dropped_with_its_transcript_and_is_there(calls, open_run, qtbot, files):
    sound, words = files
    run = open_run()
    drop(run.listening.middle, sound, words)
    assert "Taking in Call 7.mp3" in run.listening.middle.coming.words.text()
    qtbot.waitUntil(lambda: bool(run.listening.middle.lines.rows), timeout=10_000)
    (recording,) = calls.library.recordings.of_safari(calls.uid)
    assert recording.title == "Call 7"
    assert run.listening.head.title.text() == "Call 7"
    assert run.listening.head.about.text() == "Call 1 of 1"
    qtbot.waitUntil(lambda: not run.listening.middle.coming.isVisible())
    assert calls.library.recordings.waveform(recording.uid).peaks


def test_what_is_no_call_is_told_in_a_sentence_and_nothing_of_it_is_kept(calls, open_run, qtbot, tmp_path):
    sound = tmp_path / "setup.mp3"
    sound.write_bytes(b"MZ" + bytes(5_000))
    run = open_run()
    run.types("Half a sen")
    drop(run.listening.head, sound)
    qtbot.waitUntil(lambda: "setup.mp3" in run.said, timeout=10_000)
    assert calls.library.recordings.of_safari(calls.uid) == []
    assert calls.library.database.value("SELECT count(*) FROM blobs") == 0
    run.types("tence")
    assert run.day.line.text() == "Half a sentence"


def test_taking_in_is_called_off_and_nothing_is_kept(calls, long_call, open_run, qtbot):
    run = open_run()
    drop(run.listening.middle, long_call)
    run.listening.middle.coming.buttons[0].click()
    qtbot.wait(300)
    assert not run.listening.middle.coming.isVisible()
    assert calls.library.recordings.of_safari(calls.uid) == []


def test_a_call_that_is_dropped_on_the_line_is_a_call_and_no_picture(calls, files, open_run, qtbot):
    run = open_run()
    qtbot.wait(50)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(20, 20), action, data, button, Held.NoModifier)
    dropping = QDropEvent(QPointF(20, 20), action, data, button, Held.NoModifier)
    for event in (entering, dropping):
        QCoreApplication.sendEvent(run.day.line.viewport(), event)
    qtbot.waitUntil(lambda: bool(run.listening.middle.lines.rows), timeout=10_000)
    assert not run.day.sitting.arrivals.are_under_way


def test_a_transcript_alone_goes_to_the_call_that_is_open(calls, long_call, open_run, qtbot, tmp_path):
    calls.add(long_call)
    run = open_run()
    words = tmp_path / "whatever.srt"
    words.write_bytes("1\r\n00:00:01,000 --> 00:00:03,000\r\nGrøden er på vej\r\n".encode("cp1252"))
    drop(run.listening.middle, words)
    qtbot.waitUntil(lambda: bool(run.listening.middle.lines.rows))
    assert run.listening.middle.lines.rows[0].text == "Grøden er på vej"


@pytest.fixture(
    params=[
        ("en", "I only wanted a name"),
        ("nb", "Jeg ønsket meg bare et navn"),
        ("da", "Jeg ville bare høre et navn"),
        ("el", "Ήθελα μόνο ένα όνομα"),
    ]
)
def talk(request, spoken, tmp_path):
    """What somebody says in their language, its sound and its transcript."""
    language, words = request.param
    sound, transcript = tmp_path / "Κλήση 7.ogg", tmp_path / "Κλήση 7.srt"
    shutil.copy(spoken(words, language=language, suffix="ogg"), sound)
    transcript.write_text(f"1\n00:00:00,000 --> 00:00:02,000\n{words}\n", encoding="utf-8")
    return words, sound, transcript


def test_a_call_in_each_language_from_its_file_to_a_kept_quote(calls, talk, open_run, qtbot):
    words, *files = talk
    run = open_run()
    drop(run.listening.middle, *files)
    qtbot.waitUntil(lambda: bool(run.listening.middle.lines.rows), timeout=10_000)
    view = run.listening.middle.transcript
    view.setFocus()
    view.setCurrentIndex(run.listening.middle.lines.index(0))
    run.presses(Key.Key_Right)
    for _word in range(6):
        run.presses(Key.Key_Right, Held.ShiftModifier)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: run.day.line.text() == words)
    run.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: [note.text for note in calls.library.notes.of_safari(calls.uid)] == [words])
    qtbot.waitUntil(lambda: len(run.listening.marked.rows) == 1)
    assert run.listening.marked.rows[0].play.text() == "0:00"


def nothing_is_kept(calls) -> bool:
    """No call, and not a byte of one."""
    bytes_of_calls = calls.library.database.value("SELECT count(*) FROM blobs")
    return calls.library.recordings.of_safari(calls.uid) == [] and not bytes_of_calls


@pytest.mark.parametrize("suffix", ["m4a", "mp3", "ogg", "flac", "wav"])
def test_a_call_that_is_cut_off_is_told_and_not_kept_and_the_next_one_comes_in(
    calls, spoken, open_run, qtbot, *, tmp_path, suffix
):
    whole = spoken("I have told you the number two times now.", "Nobody knows.", suffix=suffix)
    cut, good = tmp_path / f"cut.{suffix}", tmp_path / "whole.mp3"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    run = open_run()
    drop(run.listening.middle, cut)
    qtbot.waitUntil(lambda: f"cut.{suffix}" in run.said and "damaged" in run.said, timeout=10_000)
    qtbot.waitUntil(lambda: not run.listening.middle.coming.isVisible())
    assert nothing_is_kept(calls)
    shutil.copy(spoken("Hello.", suffix="mp3"), good)
    drop(run.listening.middle, good)
    qtbot.waitUntil(lambda: len(calls.library.recordings.of_safari(calls.uid)) == 1, timeout=10_000)


def test_three_hundred_megabytes_are_refused_before_they_are_decoded(calls, open_run, qtbot, tmp_path):
    path = tmp_path / "huge.wav"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    run = open_run()
    drop(run.listening.middle, path)
    qtbot.waitUntil(lambda: "huge.wav is larger than 250 megabytes." in run.said, timeout=2_000)
    assert nothing_is_kept(calls)


def test_a_disk_that_is_full_keeps_nothing_of_a_call_and_takes_it_once_there_is_room(
    calls, long_call, open_run, qtbot, full_disk
):
    run = open_run()
    run.types("Half a sen")
    with full_disk():
        drop(run.listening.middle, long_call)
        qtbot.waitUntil(lambda: "The disk is full." in run.said, timeout=10_000)
        qtbot.waitUntil(lambda: not run.listening.middle.coming.isVisible())
    assert nothing_is_kept(calls)
    run.types("tence")
    assert run.day.line.text() == "Half a sentence"
    drop(run.listening.middle, long_call)
    qtbot.waitUntil(lambda: len(calls.library.recordings.of_safari(calls.uid)) == 1, timeout=10_000)


def test_who_leaves_while_a_call_comes_in_is_told_once_and_then_nothing_of_it_stays(calls, open_run, qtbot, tmp_path):
    run = open_run()
    drop(run.listening.middle, a_long_wav(tmp_path / "long.wav"))
    assert run.day.settle() is False
    assert run.said == "A call is still coming in. Wait a moment, or leave once more to go without it."
    assert run.listening.middle.coming.isVisible()
    assert run.day.settle() is True
    assert not run.listening.middle.coming.isVisible()
    qtbot.wait(500)
    assert nothing_is_kept(calls)


def a_long_wav(path):
    """Ten minutes of nothing, at 8 kHz and 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(bytes(2 * 8_000 * 600))
    return path
