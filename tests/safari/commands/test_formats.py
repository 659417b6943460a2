"""`formats`: listed, shared and taken in from a terminal."""

from __future__ import annotations

from safari.library import Library
from safari.plan.format import read


def test_they_are_listed_in_a_language(run, planned):
    listed = run("formats", planned, "--language", "nb")
    assert (listed.code, listed.err, len(listed.out)) == (0, [], 7)
    assert listed.out[0] == "breakfast\tnb\tFrokost med kunder"


def test_one_goes_from_library_to_library(run, planned, tmp_path):
    with_own = Library.open(planned)
    with_own.formats.copy("event", title="An evening")
    with_own.close()
    shared = run("formats", planned, "--share", "event-2", tmp_path / "evening")
    assert (shared.code, shared.out) == (0, [str(tmp_path / "evening.toml")])
    assert read(tmp_path / "evening.toml").title == "An evening"
    assert run("plan", tmp_path / "b.safari", "--title", "x").code == 0
    assert run("formats", tmp_path / "b.safari", "--take-in", tmp_path / "evening.toml").out == ["event-2"]
    assert run("plan", tmp_path / "b.safari", "--format", "event-2").code == 0
    assert run("formats", tmp_path / "b.safari").out[-1] == "event-2\ten\tAn evening"


def test_a_key_that_is_taken_is_told_with_one_that_is_free(run, planned, tmp_path):
    run("formats", planned, "--share", "calls", tmp_path / "calls.toml")
    refused = run("formats", planned, "--take-in", tmp_path / "calls.toml")
    assert (refused.code, refused.out) == (2, [])
    assert refused.err == [
        "There is a format with the key “calls” already: “Listening to calls”. Nothing was changed. Add: --key calls-2"
    ]
    assert run("formats", planned, "--take-in", tmp_path / "calls.toml", "--key", "calls-2").out == ["calls-2"]


def test_what_is_wrong_is_said_in_a_sentence(run, planned, tmp_path):
    (tmp_path / "bad.toml").write_text("key = 3\n")
    refused = run("formats", planned, "--take-in", tmp_path / "bad.toml")
    assert refused.code == 2
    assert refused.err[0].startswith("The format file bad.toml cannot be used. Line 1: “key” must be a text")
    for arguments in (("--share", "picnic", tmp_path / "x"), ("--share", "calls", tmp_path), ("--key", "x")):
        refused = run("formats", planned, *arguments)
        assert (refused.code, len(refused.err)) == (2, 1)
