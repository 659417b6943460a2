"""`import`: a preview, and with --yes the people."""

from __future__ import annotations

from pathlib import Path

from safari.library import Library

GUESSED = (
    "Nothing in the file says how its letters are written; read as Western (Windows-1252). --letters says otherwise."
)
FILES = Path(__file__).parents[1] / "imports" / "people"


def test_without_yes_it_only_shows(run, planned):
    ran = run("import", planned, FILES / "outlook_nb.csv")
    assert ran.code == 0
    assert ran.out == [
        "2  new  Name: Kåre Bøe; Role: Økonomidirektør; E-mail: kare.boe@fjellvik.example",
        "3  wrong  Name: Mette Nygård; Role: Skadesjef; E-mail: mette@fjellvik  “mette@fjellvik” is no e-mail address.",
    ]
    assert ran.err == [
        GUESSED,
        "Not taken: Firma, Mobiltelefon, E-postvisningsnavn.",
        "1 new, 1 wrong. Line 3: “mette@fjellvik” is no e-mail address.",
        "Nothing was changed. The same with --yes --leave-out-wrong takes in the rows that are not wrong.",
    ]
    library = Library.open(planned)
    assert [one.name for one in library.people.leaders()] == ["Astrid Holm", "Jonas Bakke"]
    library.close()


def test_with_yes_it_takes_them_in(run, planned):
    ran = run("import", planned, FILES / "google.csv", "--customers", "--yes")
    elsewhere = "Not taken: Notes, Group Membership, E-mail 1 - Type, Phone 1 - Type."
    assert (ran.code, ran.err) == (0, [elsewhere, "2 new.", "2 customers taken in."])
    library = Library.open(planned)
    assert [one.alias for one in library.people.customers()] == ["Customer 3", "Customer 4", "Ingrid, 67", "Nikos, 41"]
    library.close()
    again = run("import", planned, FILES / "google.csv", "--customers", "--yes")
    assert again.err == [elsewhere, "2 already there.", "Nothing was left to take in."]


def test_what_is_no_list_is_said_in_a_sentence(run, planned, tmp_path):
    rubbish = tmp_path / "a.csv"
    rubbish.write_bytes(b"Name\nPer\n\x00\x01\x02")
    ran = run("import", planned, rubbish)
    assert ran.code == 2
    assert ran.err[0].startswith("This is no text: line 3 holds bytes")


def test_where_nobody_can_be_taken_in_it_fails(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name,Role\n,CFO\n", encoding="utf-8")
    ran = run("import", planned, tmp_path / "a.csv", "--yes")
    assert ran.code == 2
    assert ran.err[-1].startswith("Nobody in this file can be taken in.")


def test_while_a_row_is_wrong_nobody_is_taken_in(run, planned):
    ran = run("import", planned, FILES / "outlook_nb.csv", "--yes")
    assert ran.code == 2
    assert ran.err[-1].startswith("1 row is wrong, so nobody was taken in.")
    assert leaders(planned) == ["Astrid Holm", "Jonas Bakke"]


def test_wrong_rows_are_left_out_where_told_to_and_that_is_said(run, planned):
    ran = run("import", planned, FILES / "outlook_nb.csv", "--yes", "--leave-out-wrong")
    assert ran.code == 0
    assert ran.err[-2:] == ["1 leader taken in.", "1 row was left out."]
    assert leaders(planned) == ["Astrid Holm", "Jonas Bakke", "Kåre Bøe"]


def test_the_list_says_what_changes(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name,Role\nAstrid Holm,COO\n", encoding="utf-8")
    run("import", planned, tmp_path / "a.csv", "--yes")
    (tmp_path / "a.csv").write_text("Name,Role\nAstrid Holm,CFO\n", encoding="utf-8")
    (line,) = run("import", planned, tmp_path / "a.csv").out
    assert line.startswith("2  differs")
    assert line.endswith("Role: COO → CFO")


def test_it_says_what_goes_where_and_what_goes_nowhere(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name,Segment,Team\nPer Lie,Home,Blue\n", encoding="utf-8")
    ran = run("import", planned, tmp_path / "a.csv", "--customers")
    assert ran.out == ["2  new  Alias: Customer 3; Name: Per Lie; Segment: Home"]
    assert ran.err[:2] == ["Not taken: Team.", "1 new."]


def test_a_leader_is_no_customer_unless_somebody_says_so_in_the_window(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name\nAstrid Holm\nPer Lie\n", encoding="utf-8")
    ran = run("import", planned, tmp_path / "a.csv", "--customers", "--yes")
    assert ran.code == 2
    assert ran.out[0].endswith("Astrid Holm is a leader here.")
    assert ran.err[-1].startswith("1 row names a leader, so nobody was taken in.")
    ran = run("import", planned, tmp_path / "a.csv", "--customers", "--yes", "--leave-out-wrong")
    assert ran.err[-2:] == ["1 customer taken in.", "1 row was left out."]


def test_a_file_of_leaders_alone_says_how_they_could_become_customers(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name\nAstrid Holm\n", encoding="utf-8")
    shown = run("import", planned, tmp_path / "a.csv", "--customers")
    assert shown.err == [
        "1 new.",
        "Nothing was changed. Leaders become customers only in the window, once ticked there.",
    ]
    for more in ((), ("--leave-out-wrong",)):
        ran = run("import", planned, tmp_path / "a.csv", "--customers", "--yes", *more)
        assert ran.code == 2
        assert ran.err[-1] == (
            "Nobody in this file can be taken in. Leaders become customers only in the window, once ticked there."
        )


def test_where_a_row_is_wrong_and_another_names_a_leader_both_are_said(run, planned, tmp_path):
    (tmp_path / "a.csv").write_text("Name,E-mail\nAstrid Holm,\nPer Lie,per@\n", encoding="utf-8")
    shown = run("import", planned, tmp_path / "a.csv", "--customers")
    assert shown.err[-1] == "Nothing was changed. Nobody in this file can be taken in."


def leaders(path):
    library = Library.open(path)
    names = [one.name for one in library.people.leaders()]
    library.close()
    return names
