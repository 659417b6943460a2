"""`jot`: line by line, and no word of a good line is lost because another was bad."""

from __future__ import annotations

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from safari.library import Library
from safari.places import device
from safari.plan.format import formats
from safari.run.note import Kind, Note
from safari.text import LONGEST_NOTE

ROOT = Path(__file__).resolve().parents[3]
DA = "Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv."
EL = (
    "Θα συμβούλευα όλα τα μέλη της οργάνωσης που δεν έχουν άμεση επαφή με τον πελάτη να περνούν μια μέρα το χρόνο "
    "στο σαλόνι τους."
)
NB = "En kundeorientert transformasjon er et maraton for mestere."


def notes(path: Path) -> list[Note]:
    library = Library.open(path)
    try:
        return library.notes.of_safari(library.plans.safaris()[0].uid)
    finally:
        library.close()


def test_every_line_is_kept_and_answered_for(run, planned):
    typed = f'"{DA} @ingrid #hope ^+2\n.{NB}\n*{EL} @nikos\n'
    done = run("jot", planned, "latest", "--as", "Astrid Holm", stdin=typed)
    kept = notes(planned)
    assert (done.code, done.err) == (0, [])
    assert done.out == [f"kept {note.uid}" for note in kept]
    assert [(note.kind, note.text) for note in kept] == [(Kind.QUOTE, DA), (Kind.SAW, NB), (Kind.AHA, EL)]
    assert (kept[0].feeling, kept[0].tags) == (2, ("hope",))
    library = Library.open(planned)
    astrid, ingrid = library.people.leader_called("Astrid Holm"), library.people.customer_called("Ingrid, 67")
    library.close()
    assert astrid
    assert ingrid
    assert {note.author for note in kept} == {astrid.uid}
    assert kept[0].said_by == ingrid.uid


def test_the_language_is_the_customers_own_else_the_one_named(run, planned):
    library = Library.open(planned)
    nikos = library.people.customer_called("Nikos, 41")
    assert nikos
    library.people.edit_customer(nikos.uid, language="el")
    library.close()
    run("jot", planned, "latest", "--as", "Jonas", "--language", "nb", stdin='"Vann @ingrid\n"Νερό @nikos\n')
    run("jot", planned, "latest", "--as", "Jonas", stdin='"Water @ingrid\n')
    assert [note.language for note in notes(planned)] == ["nb", "el", "en"]


def test_the_journal_knows_who_wrote_and_where(run, planned):
    run("jot", planned, "latest", "--as", "Jonas", stdin="x\n")
    library = Library.open(planned)
    (note,) = library.notes.of_safari(library.plans.safaris()[0].uid)
    (revision,) = library.database.rows("SELECT author, device FROM revisions WHERE record = ?", (note.uid,))
    library.close()
    assert revision == (note.author, device())


def test_a_line_that_cannot_be_taken_is_told_by_its_number_and_the_rest_go_on(run, planned):
    typed = b"first\n\n\xff\xfe\n!\n" + b"x" * (LONGEST_NOTE + 1) + b"\n" + b"y" * 1_000_000 + b"\nlast"
    done = run("jot", planned, "latest", "--as", "Astrid Holm", stdin=typed)
    assert done.code == 2
    assert [note.text for note in notes(planned)] == ["first", "last"]
    assert len(done.out) == 2
    assert [line.partition(":")[0] for line in done.err] == ["Line 3", "Line 4", "Line 5", "Line 6"]
    assert "UTF-8" in done.err[0]
    assert "empty" in done.err[1]
    assert "too long" in done.err[2]
    assert "too long" in done.err[3]


def test_somebody_unknown_is_told_and_the_words_stay(run, planned):
    done = run("jot", planned, "latest", "--as", "Astrid Holm", stdin='"I waited @somebody\n')
    assert [note.text for note in notes(planned)] == ["I waited @somebody"]
    assert "“@somebody” is nobody on this safari" in done.err[0]
    assert done.code == 0


def test_off_the_record_is_kept_and_never_found(run, planned):
    run("jot", planned, "latest", "--as", "Astrid Holm", stdin="~her daughter works elsewhere\n")
    assert [note.off_record for note in notes(planned)] == [True]
    assert run("search", planned, "daughter").out == []


def test_hostile_text_is_cleaned_or_refused_and_nothing_breaks(run, planned):
    typed = (
        b"NUL \x00 in it\n" + "right \u202e to left\n".encode() + b"lone \xed\xa0\x80 surrogate\n" + b"\x1b[31mred\n"
    )
    done = run("jot", planned, "latest", "--as", "Astrid Holm", stdin=typed)
    assert [note.text for note in notes(planned)] == ["NUL  in it", "right  to left", "[31mred"]
    assert [said.split(":")[0] for said in done.err] == ["Line 1", "Line 2", "Line 3", "Line 4"]
    assert "invisible" in done.err[0]
    assert run("check", planned).code == 0


@pytest.mark.parametrize(
    ("safari", "leader", "sentence"),
    [
        ("Dinner", "Astrid Holm", "There is no safari “Dinner” here. There are: “Breakfast with claims customers”"),
        ("latest", "Astrd", "There is no leader “Astrd” here. There are: Astrid Holm, Jonas Bakke."),
        ("latest", "", "There is no leader “” here."),
    ],
)
def test_an_unknown_safari_or_leader_is_answered_with_those_there_are(run, planned, safari, leader, sentence):
    done = run("jot", planned, safari, "--as", leader, stdin="never kept\n")
    assert (done.code, done.out, len(done.err)) == (2, [], 1)
    assert sentence in done.err[0]
    assert notes(planned) == []


def test_a_safari_is_called_by_uid_title_beginning_or_latest(run, planned):
    uid = run("plan", planned, "--title", "Πρωινό με πελάτες").out[0]
    for named in (uid, "Πρωινό με πελάτες", "πρωινο", "latest"):
        run("jot", planned, named, "--as", "Jonas", stdin="here\n")
    run("jot", planned, "breakfast", "--as", "Jonas", stdin="there\n")
    run("plan", planned, "--title", "Breakfast again")
    assert "could be several" in run("jot", planned, "breakfast", "--as", "Jonas", stdin="nowhere\n").err[0]
    library = Library.open(planned)
    assert [note.text for note in library.notes.of_safari(uid)] == ["here"] * 4
    library.close()


def test_the_answer_comes_line_by_line_while_the_writer_goes_on(planned):
    command = [sys.executable, str(ROOT / "main.py"), "jot", str(planned), "latest", "--as", "Astrid Holm"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as jot:
        assert jot.stdin
        assert jot.stdout
        for number in range(3):
            jot.stdin.write(f"note {number}\n")
            jot.stdin.flush()
            assert jot.stdout.readline().startswith("kept ")
        jot.stdin.close()
        assert jot.wait(10) == 0


def jot(planned: Path, how: str, typed: str) -> subprocess.CompletedProcess[str]:
    command = f'{sys.executable} main.py jot {planned} latest --as "Astrid Holm" {how}'
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="pipes as a POSIX shell makes them")
@pytest.mark.parametrize("how", ["| head -1", "> /dev/full"])
def test_every_note_is_kept_although_nobody_reads_the_answers_any_more(planned, how):
    done = jot(planned, how, "".join(f"note {number}\n" for number in range(200)))
    assert (done.returncode, done.stderr) == (2, "The answer could not be written. What was kept is kept.\n")
    assert [note.text for note in notes(planned)] == [f"note {number}" for number in range(200)]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="pipes as a POSIX shell makes them")
def test_where_there_is_nothing_to_read_a_sentence_says_so(planned):
    assert "standard input is closed" in jot(planned, "<&-", "").stderr
    assert "Standard input cannot be read: Bad file descriptor." in jot(planned, "0> /dev/null", "").stderr


def test_a_line_and_a_language_are_cleaned_before_they_are_read(run, planned):
    done = run("jot", planned, "latest", "--as", "Jonas", "--language", "nb\x1b", stdin="x @some\x1b[31mbody\n")
    assert [(note.text, note.language) for note in notes(planned)] == [("x @some[31mbody", "nb")]
    assert done.err[-1] == "Line 1: “@some[31mbody” is nobody on this safari."
    assert not any("\x1b" in said for said in done.err)


def test_latest_is_the_one_planned_last_whatever_the_clock_said(run, planned):
    late = run("plan", planned, "--title", "Lunch").out[0]
    library = Library.open(planned)
    begun = [safari.uid for safari in library.plans.safaris()]
    library.close()
    early = Library.open(planned, uids=(f"0000{number:04}" for number in count()).__next__)
    last = early.plans.plan(formats()[0][0], "Dinner").uid
    early.close()
    assert last < min(*begun, late)
    run("jot", planned, "latest", "--as", "Jonas", stdin="here\n")
    library = Library.open(planned)
    assert [note.text for note in library.notes.of_safari(last)] == ["here"]
    library.close()


def test_a_face_at_the_end_of_a_line_is_how_they_felt(run, planned):
    run("jot", planned, "latest", "--as", "Jonas", stdin='"They rang back :)) @ingrid\n.See http://x.no (3:)\n')
    assert [(note.text, note.feeling) for note in notes(planned)] == [
        ("They rang back", 2),
        ("See http://x.no (3:)", None),
    ]
