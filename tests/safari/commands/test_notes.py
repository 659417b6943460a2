"""`notes`: what may leave the library as a file, and a word for what stayed."""

from __future__ import annotations

import csv
import zipfile

import pytest


@pytest.fixture
def jotted(run, agreed):
    lines = '@ingrid "I called eleven times. #phone\n@nikos "Every time another voice.\n.The hall was dark.\n'
    assert run("jot", agreed, "latest", "--as", "Astrid", stdin=lines).code == 0
    return agreed


def words_in(path):
    return [row["Words"] for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())]


def test_the_notes_that_may_leave(run, jotted, tmp_path):
    done = run("notes", jotted, "--to", tmp_path / "all.CSV")
    assert (done.code, done.out) == (0, [str(tmp_path / "all.CSV")])
    assert done.err == ["1 note stayed: its customer has not agreed to notes and to be quoted."]
    assert words_in(tmp_path / "all.CSV") == ["I called eleven times.", "The hall was dark."]


def test_of_one_safari_what_has_these_words(run, jotted, tmp_path):
    run("plan", jotted, "--title", "Another day", "--date", "2026-11-20", "--leader", "Astrid Holm")
    assert run("jot", jotted, "Another", "--as", "Astrid", stdin=".A dark hall, too.\n").code == 0
    assert run("notes", jotted, "dark", "hall", "--safari", "Breakfast", "--to", tmp_path / "dark.csv").code == 0
    assert words_in(tmp_path / "dark.csv") == ["The hall was dark."]


@pytest.mark.parametrize("name", ["a.xlsx", "a.qdpx"])
def test_the_suffix_says_which_format(run, jotted, tmp_path, name):
    assert run("notes", jotted, "--to", tmp_path / name).code == 0
    assert zipfile.is_zipfile(tmp_path / name)


def test_another_suffix_is_refused(run, jotted, tmp_path):
    refused = run("notes", jotted, "--to", tmp_path / "a.doc")
    assert refused.code == 2
    assert "has none of these endings: .xlsx, .csv, .qdpx, .qdc" in " ".join(refused.err)


def test_where_none_may_leave_there_is_no_file(run, jotted, tmp_path):
    refused = run("notes", jotted, "voice", "--to", tmp_path / "a.xlsx")
    assert (refused.code, refused.out) == (2, [])
    assert "None of these notes may leave the library." in " ".join(refused.err)
    assert not (tmp_path / "a.xlsx").exists()
