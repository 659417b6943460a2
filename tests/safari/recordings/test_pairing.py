"""Sounds and transcripts find each other by the names of their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from safari.recordings.pairing import paired


def files(*names):
    return [Path(name) for name in names]


@pytest.mark.parametrize(
    ("sound", "text"),
    [
        ("call 7.mp3", "call 7.vtt"),
        ("Call 7.mp3", "CALL_07.srt"),
        ("GMT20261122-101500_Recording.m4a", "GMT20261122-101500_Recording.transcript.vtt"),
        ("Kundemøte 12.m4a", "kundemote 12 transkripsjon.vtt"),
        ("Κλήση 3.ogg", "κληση 3.srt"),
        ("samtale 4 lyd.wav", "samtale 4.en.vtt"),
    ],
)
def test_names_that_are_alike_are_a_pair_among_others(sound, text):
    others = files("call 8.mp3", "opptak 99.wav"), files("call 9.vtt", "readme.txt")
    found = paired([*others[0], Path(sound)], [*others[1], Path(text)])
    assert dict(found.pairs) == {others[0][0]: None, others[0][1]: None, Path(sound): Path(text)}
    assert found.left_over == tuple(others[1])


def test_zoom_calls_its_files_anything_and_lays_them_into_a_folder():
    found = paired(
        files("a/audio_only.m4a", "b/audio_only.m4a"), files("b/closed_caption.vtt", "a/GMT20261122.transcript.vtt")
    )
    assert found.pairs == (
        (Path("a/audio_only.m4a"), Path("a/GMT20261122.transcript.vtt")),
        (Path("b/audio_only.m4a"), Path("b/closed_caption.vtt")),
    )
    assert found.left_over == ()


def test_another_number_is_another_call_even_alone():
    found = paired(files("call 7.mp3"), files("call 8.vtt"))
    assert found.pairs == ((Path("call 7.mp3"), None),)
    assert found.left_over == (Path("call 8.vtt"),)


def test_one_transcript_serves_one_sound_the_more_alike_one():
    found = paired(files("x/call 7 lyd.mp3", "call 7.wav"), files("call 7.vtt"))
    assert found.pairs == ((Path("x/call 7 lyd.mp3"), None), (Path("call 7.wav"), Path("call 7.vtt")))


def test_nothing_given_is_nothing_paired():
    assert paired([], files("a.vtt")).left_over == (Path("a.vtt"),)
    assert paired(files("a.wav"), []).pairs == ((Path("a.wav"), None),)
