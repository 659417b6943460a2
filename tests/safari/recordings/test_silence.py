"""Silence and hold, measured in real speech and told apart only where a transcript can tell."""

from __future__ import annotations

import wave

import pytest

from safari.recordings.recording import Recording, Waveform
from safari.recordings.silence import Span, Waiting, silences, waited
from safari.recordings.verdicts import avoidable_share, verdicts
from safari.transcripts.transcript import Line
from safari.yes_no import YesNo

STEP = 50


def heard(path):
    """The waveform and the length of a WAV file, worked out the plain way."""
    with wave.open(str(path)) as file:
        rate, samples = file.getframerate(), memoryview(file.readframes(file.getnframes())).cast("h")
    width = rate * STEP // 1000
    peaks = bytes(
        min(255, max(map(abs, samples[start : start + width])) >> 7) for start in range(0, len(samples), width)
    )
    return Waveform(STEP, peaks), len(samples) * 1000 // rate


@pytest.mark.parametrize("language", ["en", "nb", "da", "el"])
def test_the_pause_in_real_speech_is_found_and_measured(spoken, language):
    said = "Ναι, περιμένετε παρακαλώ." if language == "el" else "Ja, et øjeblik, hello."
    waveform, lasts = heard(spoken(said, said, language=language))
    (span,) = silences(waveform, [], lasts)
    assert span.kind is Waiting.SILENCE
    assert 3_700 <= span.lasts <= 5_000
    assert 500 < span.starts < lasts / 2


def line(starts, ends):
    return Line(starts, ends, "", "words")


def flat(level, lasts):
    return bytes([level]) * (lasts // STEP)


def test_a_gap_of_twenty_seconds_in_the_transcript_is_hold_whatever_is_played_meanwhile():
    music = Waveform(STEP, flat(120, 100_000))
    lines = [line(1_000, 10_000), line(30_000, 40_000), line(59_999, 80_000)]
    assert silences(music, lines, 100_000) == [
        Span(Waiting.HOLD, 10_000, 30_000),
        Span(Waiting.HOLD, 80_000, 100_000),
    ]


def test_a_wait_before_the_first_word_is_hold_too():
    assert silences(None, [line(45_000, 50_000)], 50_500) == [Span(Waiting.HOLD, 0, 45_000)]


def test_without_a_transcript_nothing_is_called_hold():
    quiet = Waveform(STEP, flat(120, 5_000) + flat(1, 40_000) + flat(120, 5_000))
    assert silences(quiet, [], 50_000) == [Span(Waiting.SILENCE, 5_000, 45_000)]


def test_silence_within_a_hold_is_told_once():
    waveform = Waveform(STEP, flat(120, 5_000) + flat(1, 30_000) + flat(120, 5_000) + flat(0, 4_000) + flat(99, 1_000))
    found = silences(waveform, [line(0, 5_000), line(35_000, 45_000)], 45_000)
    assert found == [Span(Waiting.HOLD, 5_000, 35_000), Span(Waiting.SILENCE, 40_000, 44_000)]
    assert waited(found, Waiting.HOLD) == 30_000


def test_a_click_does_not_end_a_silence_and_a_breath_is_none():
    waveform = Waveform(STEP, flat(200, 2_000) + flat(2, 2_000) + flat(90, 100) + flat(2, 2_000) + flat(200, 2_000))
    assert silences(waveform, [], 8_100) == [Span(Waiting.SILENCE, 2_000, 6_100)]
    breath = Waveform(STEP, flat(200, 2_000) + flat(2, 2_900) + flat(200, 2_000))
    assert silences(breath, [], 6_900) == []


def test_a_call_recorded_quietly_is_not_all_silence():
    spoken = (flat(16, 500) + flat(9, 500)) * 20
    assert silences(Waveform(STEP, spoken), [], 20_000) == []


def test_a_recording_without_a_sound_is_one_silence_and_one_without_peaks_is_none():
    assert silences(Waveform(STEP, flat(0, 60_000)), [], 60_000) == [Span(Waiting.SILENCE, 0, 60_000)]
    assert silences(Waveform(STEP, b""), [], 60_000) == []
    assert silences(None, [], 60_000) == []


def test_lines_over_each_other_and_behind_the_end_make_no_hold_that_is_none():
    lines = [line(0, 60_000), line(5_000, 6_000), line(70_000, 400_000)]
    assert silences(None, lines, 90_000) == []


def test_the_table_of_verdicts_adds_up():
    calls = [
        Recording("a", "s", None, 0, "The claim", "", 120_000, avoidable=YesNo.YES, owner="Claims", need="An answer"),
        Recording("b", "s", None, 1, "The move", "", 60_000, avoidable=YesNo.NO),
        Recording("c", "s", None, 2, "The bill", "", 30_000),
    ]
    spans = {
        "a": [Span(Waiting.HOLD, 0, 30_000), Span(Waiting.SILENCE, 40_000, 44_000), Span(Waiting.HOLD, 50_000, 71_000)]
    }
    rows = verdicts(calls, spans, {"a": ["note", "note"]})
    assert [(row.title, row.lasts, row.hold, row.silence, row.notes) for row in rows] == [
        ("The claim", 120_000, 51_000, 4_000, 2),
        ("The move", 60_000, 0, 0, 0),
        ("The bill", 30_000, 0, 0, 0),
    ]
    assert (rows[0].owner, rows[0].need) == ("Claims", "An answer")
    assert avoidable_share(rows) == (1, 2)
