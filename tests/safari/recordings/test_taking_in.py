"""Recordings are taken in whole or not at all, and each of what is no recording has a sentence of its own."""

from __future__ import annotations

import os
import subprocess
import threading

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.progress import Stopped
from safari.recordings.recording import Held, Waveform
from safari.run.note import Kind, Note
from safari.store.blobs import A_STEP, PIECE

TYPES = {"wav": "wav", "mp3": "mpeg", "m4a": "mp4", "aac": "aac", "ogg": "ogg", "opus": "ogg", "flac": "flac"}


def blobs_in(library):
    return library.database.row("SELECT (SELECT count(*) FROM blobs), (SELECT count(*) FROM blob_pieces)")


@pytest.mark.parametrize("suffix", TYPES)
def test_every_kind_of_sound_comes_back_byte_for_byte(library, safari, spoken, suffix):
    path = spoken("Jeg ringte ni ganger.", language="nb", suffix=suffix)
    held = library.recordings.hold(path)
    call = library.recordings.add(safari, held, 1_500)
    assert (held.type, held.size, held.name) == (f"audio/{TYPES[suffix]}", path.stat().st_size, path.name)
    assert library.recordings.sound(call.uid) == path.read_bytes()
    assert library.recordings.size(call.uid) == held.size
    assert call.title == path.stem
    assert [one.problems for one in library.check()] == [()] * 5


def test_a_kind_is_known_by_its_bytes_and_not_by_its_name(library, spoken, tmp_path):
    renamed = tmp_path / "call.wav"
    renamed.write_bytes(spoken("Hello.", suffix="opus").read_bytes())
    assert library.recordings.hold(renamed).type == "audio/ogg"


def test_mp3_is_known_with_a_picture_in_front_and_without_any_tag(library, spoken, tmp_path):
    sound = spoken("I called nine times, and each time I began anew.", suffix="mp3").read_bytes()
    behind = 10 + int.from_bytes(bytes(sound[6:10]), "big")  # no part of it is longer than seven bits
    cover = b"ID3\x04\x00\x00" + bytes([0, 12, 53, 0]) + b"\xff\xd8" * 101_696
    for name, content in (("bare", sound[behind:]), ("cover", cover + sound[behind:])):
        path = tmp_path / f"{name}.mp3"
        path.write_bytes(content)
        assert library.recordings.hold(path).type == "audio/mpeg"


def refused(library, path):
    before = blobs_in(library)
    with pytest.raises(SafariError) as refusal:
        library.recordings.hold(path)
    assert blobs_in(library) == before
    assert refusal.value.remedy
    return refusal.value.what


def test_a_program_renamed_is_no_recording(library, tmp_path):
    path = tmp_path / "call.mp3"
    path.write_bytes(b"MZ\x90\x00\x03" + os.urandom(300_000))
    assert refused(library, path) == "call.mp3 is no recording, whatever its name says."


def test_a_picture_and_a_text_are_no_recordings(library, tmp_path):
    for content in (b"\x00\x00\x00\x18ftypheic" + bytes(100), b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", b"\xff\xfb"):
        path = tmp_path / "call.m4a"
        path.write_bytes(content)
        assert refused(library, path) == "call.m4a is no recording, whatever its name says."


def test_an_empty_file_says_so(library, tmp_path):
    path = tmp_path / "call.wav"
    path.touch()
    assert refused(library, path) == "call.wav is empty."


@pytest.mark.parametrize("part", [0.3, 0.9, 0.999])
@pytest.mark.parametrize("suffix", ["m4a", "wav"])
def test_a_file_cut_off_is_not_all_there(library, spoken, tmp_path, suffix, part):
    whole = spoken("I called nine times, and each time I began anew.", suffix=suffix).read_bytes()
    path = tmp_path / f"call.{suffix}"
    path.write_bytes(whole[: int(len(whole) * part)])
    assert refused(library, path) == f"call.{suffix} is damaged or not all there."


def test_three_hundred_megabytes_are_too_many(library, tmp_path):
    path = tmp_path / "call.wav"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    assert refused(library, path) == "call.wav is larger than 250 megabytes."


def test_a_file_that_is_gone_and_a_folder_cannot_be_read(library, tmp_path):
    assert refused(library, tmp_path / "call.wav") == "call.wav cannot be read."
    assert refused(library, tmp_path) == f"{tmp_path.name} cannot be read."


def long_wav(path, seconds, seed=1):
    """A WAV file of noise at 8 kHz and 16 bits."""
    data = (os.urandom(15_999) + bytes([seed])) * seconds
    form = (16).to_bytes(4, "little") + bytes.fromhex("01000100401f0000803e000002001000")
    sizes = [size.to_bytes(4, "little") for size in (36 + len(data), len(data))]
    path.write_bytes(b"RIFF" + sizes[0] + b"WAVEfmt " + form + b"data" + sizes[1] + data)
    return path


def test_what_is_held_already_is_not_stored_twice(library, tmp_path):
    path = long_wav(tmp_path / "call.wav", 60)
    first = library.recordings.hold(path)
    before = blobs_in(library)
    steps = []
    again = library.recordings.hold(path.rename(tmp_path / "other.wav"), lambda done, of: steps.append((done, of)))
    assert (again.hash, blobs_in(library), steps) == (first.hash, before, [(first.size, first.size)])


def test_progress_runs_to_the_end(library, tmp_path):
    path = long_wav(tmp_path / "call.wav", 300)
    steps = []
    library.recordings.hold(path, lambda done, of: steps.append((done, of)))
    assert steps == sorted(set(steps))
    assert steps[-1] == (path.stat().st_size, path.stat().st_size)
    assert len(steps) == -(-path.stat().st_size // (A_STEP * PIECE))


def test_a_stop_in_the_middle_leaves_nothing(library, tmp_path):
    path = long_wav(tmp_path / "call.wav", 300)
    steps = []
    with pytest.raises(Stopped):
        library.recordings.hold(path, lambda done, _of: steps.append(done), lambda: len(steps) > 1)
    assert len(steps) == 2
    assert blobs_in(library) == (0, 0)


def test_a_file_written_to_meanwhile_is_refused(library, tmp_path):
    path = long_wav(tmp_path / "call.wav", 300)

    def write(_done, _of):
        with path.open("r+b") as file:
            file.seek(-5, 2)
            file.write(b"other")

    with pytest.raises(SafariError, match="was changed while"):
        library.recordings.hold(path, write)
    assert blobs_in(library) == (0, 0)


def test_a_note_is_kept_at_once_while_a_recording_comes_in(library, safari, tmp_path):
    path = long_wav(tmp_path / "call.wav", 1_200)
    kept: list[Note] = []
    begun, done = threading.Event(), threading.Event()

    def hold():
        library.recordings.hold(path, lambda *_: begun.set())
        done.set()

    holding = threading.Thread(target=hold)
    holding.start()
    assert begun.wait(20)
    while not done.is_set() and len(kept) < 30:
        note = Note("", safari, None, Kind.SAW, f"Note {len(kept)}", library.journal.clock())
        kept.append(library.notes.keep(note))
    holding.join(60)
    assert done.is_set()
    assert len(kept) > 3
    assert library.notes.of_safari(safari) == kept


def test_reading_a_part_gives_that_part(library, safari, tmp_path):
    path = long_wav(tmp_path / "call.wav", 100)
    call = library.recordings.add(safari, library.recordings.hold(path), 100_000)
    whole = path.read_bytes()
    for start, size in ((0, 10), (PIECE - 3, 7), (PIECE, PIECE), (3 * PIECE + 11, 2 * PIECE), (len(whole) - 4, 100)):
        assert library.recordings.read(call.uid, start, size) == whole[start : start + size]
    assert library.recordings.read(call.uid, len(whole), 10) == library.recordings.read(call.uid, 5, 0) == b""


def test_the_same_sound_twice_on_a_safari_is_refused(library, safari, called):
    call = called(title="The claim")
    with pytest.raises(SafariError, match="on this safari already: The claim"):
        called()
    other = library.plans.duplicate(safari).uid
    again = library.recordings.add(other, _held(library, call), 2_000)
    assert again.blob == call.blob


def _held(library, call):
    return Held(call.blob, library.recordings.size(call.uid), "audio/wav", "call.wav")


def test_sound_without_length_is_refused(library, safari, spoken):
    held = library.recordings.hold(spoken("Hi."))
    with pytest.raises(SafariError, match="There is no sound in"):
        library.recordings.add(safari, held, 0)
    assert library.recordings.of_safari(safari) == []


def test_what_was_begun_and_never_finished_is_cleared_and_never_shows(library, safari, tmp_path):
    path = long_wav(tmp_path / "call.wav", 100)
    whole = library.recordings.hold(path)
    library.recordings.add(safari, whole, 1_000)
    with library.database.transaction():
        library.database.execute("INSERT INTO blobs(hash, type, size) VALUES ('half', 'audio/wav', 1000000)")
        library.database.execute("INSERT INTO blob_pieces(hash, piece, bytes) VALUES ('half', 0, x'00')")
    assert [one.problems for one in library.check()] == [()] * 5
    library.clear_unfinished()
    assert library.database.rows("SELECT hash FROM blobs") == [(whole.hash,)]
    assert library.recordings.sound(library.recordings.of_safari(safari)[0].uid) == path.read_bytes()


def test_what_belongs_to_no_safari_is_gone_after_the_closing(library, safari, called, spoken):
    kept = called(waveform=Waveform(50, b"\x01\x02"))
    taken_back = called("Never mind.", waveform=Waveform(50, b"\x01\x02"))
    library.recordings.hold(spoken("Nobody added me."))
    assert library.undo() == "Recording taken in"
    library.close()
    opened = Library.open(library.path)
    assert opened.database.rows("SELECT hash FROM blobs") == [(kept.blob,)]
    assert opened.database.rows("SELECT hash FROM waveforms") == [(kept.blob,)]
    assert opened.recordings.recording(taken_back.uid) is None
    opened.close()


def test_a_damaged_recording_is_found_by_the_check(library, called):
    called()
    with library.database.transaction():
        library.database.execute("UPDATE blob_pieces SET bytes = zeroblob(length(bytes))")
    assert any("Recording" in problem for one in library.check() for problem in one.problems)


@pytest.mark.parametrize("part", [0.3, 0.9, 0.98])
@pytest.mark.parametrize("suffix", ["mp3", "ogg", "opus"])
def test_a_stream_cut_off_is_not_all_there_either(library, spoken, tmp_path, suffix, part):
    whole = spoken("I called nine times, and each time I began anew.", "Nine times.", suffix=suffix).read_bytes()
    path = tmp_path / f"call.{suffix}"
    path.write_bytes(whole[: int(len(whole) * part)])
    assert refused(library, path) == f"call.{suffix} is damaged or not all there."


def test_an_mp3_that_announces_nothing_is_taken_in_as_it_is(library, spoken, tmp_path):
    path = tmp_path / "call.mp3"
    command = ["ffmpeg", "-loglevel", "error", "-i", str(spoken("Hello there.")), "-write_xing", "0", str(path)]
    subprocess.run(command, check=True)
    assert library.recordings.hold(path).type == "audio/mpeg"


def test_a_glance_refuses_what_would_not_be_held_and_keeps_nothing(library, spoken, tmp_path):
    before = blobs_in(library)
    library.recordings.glance(spoken("Hello.", suffix="flac"))
    path = tmp_path / "call.wav"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(SafariError, match="larger than 250 megabytes"):
        library.recordings.glance(path)
    assert blobs_in(library) == before
