"""`plan`: a safari without a window."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time
from pathlib import Path

from safari.library import Library
from safari.places import formats_folder

ROOT = Path(__file__).resolve().parents[3]


def opened(path: Path) -> Library:
    return Library.open(path)


def test_plan_makes_the_library_and_answers_with_the_uid(run, tmp_path):
    path = tmp_path / "deep" / "down" / "a.safari"
    made = run(
        *("plan", path, "--title", "Breakfast", "--date", "2026-11-19", "--time", "8:00", "--place", "Bergen"),
        *(
            "--feel",
            "Alone",
            "--learn",
            "Why",
            "--segment",
            "Home",
            "--touchpoint",
            "Survey",
            "--organisation",
            "Fjellvik",
        ),
    )
    assert (made.code, made.err, len(made.out)) == (0, [], 1)
    library = opened(path)
    safari = library.plans.safari(made.out[0])
    assert safari is not None
    assert (safari.title, safari.day, safari.starts) == ("Breakfast", date(2026, 11, 19), time(8))
    assert (safari.place, safari.feel, safari.learn) == ("Bergen", "Alone", "Why")
    assert safari.segment == library.people.segment_called("Home").uid
    assert library.plans.touchpoints(safari.uid) == {library.journey.called("Survey").uid}
    assert library.plans.agenda(safari.uid)
    assert library.programme.organisation == "Fjellvik"
    library.close()


def test_leaders_sit_beside_customers_in_the_order_given(planned):
    library = opened(planned)
    (safari,) = library.plans.safaris()
    names = {one.uid: one.name for one in library.people.leaders()} | {
        one.uid: one.alias for one in library.people.customers()
    }
    seats = {
        names[one.leader]: names[one.beside or ""] for one in library.guests.participants(safari.uid) if one.leader
    }
    assert seats == {"Astrid Holm": "Ingrid, 67", "Jonas Bakke": "Nikos, 41"}
    library.close()


def test_one_leader_more_than_customers_sits_alone(run, tmp_path):
    run("plan", tmp_path / "a.safari", "--leader", "A", "--leader", "B", "--customer", "C")
    library = opened(tmp_path / "a.safari")
    (safari,) = library.plans.safaris()
    assert [bool(one.beside) for one in library.guests.participants(safari.uid) if one.leader] == [True, False]
    library.close()


def test_a_customer_asked_lately_is_asked_again_only_with_a_reason(run, planned):
    another = ("plan", planned, "--title", "Another", "--customer", "ingrid, 67")
    refused = run(*another)
    assert refused.code == 2
    assert "Ingrid, 67 " in refused.err[0]
    assert "Say why you ask all the same" in refused.err[0]
    assert run(*another, "--reason", "She offered to come again").code == 0
    library = opened(planned)
    (again,) = [one for one in library.plans.safaris() if one.title == "Another"]
    assert [one.reason for one in library.guests.participants(again.uid)] == ["She offered to come again"]
    library.close()


def test_a_second_safari_knows_the_people_of_the_first(run, planned):
    people = ("--leader", "astrid HOLM", "--customer", "ingrid, 67", "--reason", "She offered to come again")
    assert run("plan", planned, "--title", "Another", *people).code == 0
    library = opened(planned)
    assert len(library.people.leaders()) == 2
    assert len(library.people.customers()) == 2
    assert len(library.plans.safaris()) == 2
    library.close()


def test_one_undo_takes_the_whole_safari_back(planned):
    library = opened(planned)
    assert library.undo() == ""  # of another session: it stays
    assert len(library.plans.safaris()) == 1
    library.close()


def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_made(run, tmp_path):
    path = tmp_path / "a.safari"
    for arguments, words in (
        (("--format", "dinner"), "There is no format “dinner”. There are: breakfast, event, "),
        (("--date", "tomorrow"), "tomorrow is no day like 2026-11-19"),
        (("--time", "25:00"), "25:00 is no time like 08:00"),
        (("--title", "x" * 301), "This text is too long"),
        (("--leader", " "), "A name is missing."),
        (("--colour", "red"), "unrecognized arguments: --colour red"),
    ):
        made = run("plan", path, *arguments)
        assert made.code == 2
        assert len(made.err) == 1
        assert words in made.err[0]
        assert made.out == []
        assert list(tmp_path.iterdir()) == []


def test_a_broken_format_of_ones_own_is_told(run, tmp_path):
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text('key = "lunch', encoding="utf-8")
    made = run("plan", tmp_path / "a.safari", "--title", "Breakfast")
    assert (made.code, len(made.out), len(made.err)) == (0, 1, 1)
    assert "The format file lunch.toml cannot be used. Line 1" in made.err[0]


def test_a_time_with_a_zone_is_refused(run, tmp_path):
    refused = run("plan", tmp_path / "a.safari", "--title", "Breakfast", "--time", "08:00+02:00")
    assert (refused.code, refused.out, len(refused.err)) == (2, [], 1)
    assert "08:00+02:00 names a time zone" in refused.err[0]
    assert list(tmp_path.iterdir()) == []


def test_three_that_plan_at_once_lose_nothing(tmp_path):
    command = [sys.executable, str(ROOT / "main.py"), "plan", str(tmp_path / "p.safari"), "--title", "Breakfast"]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ended = [(one.communicate(timeout=60), one.returncode) for one in started]
    planned = [out.strip() for (out, _err), code in ended if code == 0]
    library = opened(tmp_path / "p.safari")
    assert {safari.uid for safari in library.plans.safaris()} == set(planned) != set()
    library.close()
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["p.safari"]


def test_each_format_in_each_language(run, tmp_path):
    path = tmp_path / "a.safari"
    keys = ("breakfast", "event", "service_day", "calls", "life", "loss_calls", "barbecue")
    for key, language in zip(keys, ("nb", "da", "el", "en", "nb", "da", "el"), strict=True):
        made = run("plan", path, "--format", key, "--language", language, "--focus", "Why?", "--host", "Kari")
        assert made.code == 0, made.err
    library = opened(path)
    planned = {safari.format: safari for safari in library.plans.safaris()}
    assert tuple(sorted(planned)) == tuple(sorted(keys))
    assert (planned["breakfast"].title, planned["breakfast"].language) == ("Frokost med kunder", "nb")
    assert planned["service_day"].title == "Μια μέρα στην εξυπηρέτηση πελατών"
    assert {(one.focus, one.host) for one in planned.values()} == {("Why?", "Kari")}
    library.close()


def test_the_language_of_the_programme_unless_another_is_named(run, tmp_path):
    path = tmp_path / "a.safari"
    library = Library.create(path, "Fjellvik")
    library.edit_programme(language="nb")
    library.close()
    run("plan", path)
    refused = run("plan", path, "--language", "sv")
    assert refused.code == 2
    library = opened(path)
    (safari,) = library.plans.safaris()
    assert (safari.title, safari.language) == ("Frokost med kunder", "")
    library.close()
