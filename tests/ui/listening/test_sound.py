"""A decode tells how long a sound is and how loud when; what is no sound is told in one sentence."""

from __future__ import annotations

import subprocess
import threading
import wave
from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.recordings.silence import Waiting, silences
from ui.listening.sound import STEP, Measured, measure


def taken(path: Path) -> Measured:
    """What a decode tells."""
    measured = measure(path)
    assert measured is not None
    return measured


@pytest.mark.parametrize("suffix", ["wav", "mp3", "m4a", "aac", "ogg", "opus", "flac"])
def test_every_kind_of_sound_tells_its_length_and_its_loudness(spoken, qapp, suffix):
    measured = taken(spoken("Hello there.", "And goodbye.", suffix=suffix))
    assert measured.lasts == pytest.approx(taken(spoken("Hello there.", "And goodbye.")).lasts, abs=400)
    assert len(measured.waveform.peaks) == pytest.approx(measured.lasts / STEP, abs=2)
    assert max(measured.waveform.peaks) > 60


def test_four_seconds_between_two_sentences_are_seen(spoken, qapp):
    measured = taken(spoken("Hello there.", "And goodbye.", suffix="mp3"))
    (span,) = [one for one in silences(measured.waveform, [], measured.lasts) if one.kind is Waiting.SILENCE]
    assert 3_500 < span.lasts < 5_500


def test_both_channels_are_heard(spoken, qapp, tmp_path):
    stereo = tmp_path / "right only.wav"
    command = ["ffmpeg", "-loglevel", "error", "-i", spoken("Hello there."), "-af", "pan=stereo|c0=0*c0|c1=c0", stereo]
    subprocess.run(command, check=True)
    assert max(taken(stereo).waveform.peaks) > 60


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00" + bytes(4_000), b"ID3\x04" + bytes(9_000)])
def test_what_is_no_sound_is_told_by_its_name(tmp_path, qapp, content):
    path = tmp_path / "setup.mp3"
    path.write_bytes(content)
    with pytest.raises(SafariError, match=r"“setup\.mp3” is no sound"):
        measure(path)


def test_half_of_an_m4a_is_told_as_damaged(spoken, qapp, tmp_path):
    half = tmp_path / "half.m4a"
    whole = spoken("Hello there.", suffix="m4a").read_bytes()
    half.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SafariError, match="damaged"):
        measure(half)


def test_a_decode_that_is_called_off_gives_nothing(tmp_path, qapp):
    long = tmp_path / "long.wav"
    with wave.open(str(long), "wb") as file:
        file.setparams((2, 2, 44_100, 0, "NONE", ""))
        for _second in range(600):
            file.writeframes(bytes(2 * 2 * 44_100))
    assert measure(long, lambda: True) is None


def test_a_decode_works_in_any_thread(spoken, qapp):
    path: Path = spoken("Hello there.", suffix="ogg")
    found: list[Measured] = []
    thread = threading.Thread(target=lambda: found.append(taken(path)))
    thread.start()
    thread.join(20)
    assert found[0].lasts > 500
