"""Rows of a file against who is there: new, already there, different, twice, wrong."""

from __future__ import annotations

import pytest

from safari.imports import people_csv
from safari.newcomers.matching import Present, preview
from safari.newcomers.people_file import Field, Kind
from safari.newcomers.preview import Standing
from safari.newcomers.wording import counted, not_taken
from safari.people.customer import Customer, Identity
from safari.people.leader import Leader

LEADERS = {
    one.uid: one
    for one in (
        Leader("a", "Astrid Holm", "CFO", "astrid@fjellvik.example"),
        Leader("k", "Kåre Bøe"),
        Leader("h1", "Kari Hansen"),
        Leader("h2", "Kari Hansen"),
    )
}
CUSTOMERS = {
    "i": (Customer("i", "Ingrid, 67", "s", "nb"), Identity("i", "Ingrid Dahl", "55 00 00 00\ningrid@post.example")),
    "n": (Customer("n", "Nikos, 41"), Identity("n", "Νίκος Παπαδόπουλος")),
    "c": (Customer("c", "Customer 4"), Identity("c")),
}


def lines(text, kind=Kind.LEADERS, **choices):
    present = Present(LEADERS, CUSTOMERS, {"s": "Home"})
    return preview(people_csv.read(text.encode(), "a.csv", has_heading=True), kind, present, **choices).lines


def one(text, kind=Kind.LEADERS, **choices):
    (line,) = lines(text, kind, **choices)
    return line.standing, line.uid, line.sentence


def test_a_leader_nobody_knows_is_new():
    assert one("Name,E-mail\nMette Lie,mette@x.no\n") == (Standing.NEW, "", "")


def test_a_leader_is_known_by_e_mail_whatever_its_case():
    assert one("Name,E-mail\nAstrid Holm,ASTRID@fjellvik.example\n")[:2] == (Standing.CHANGED, "a")
    assert one("Name,Role,E-mail\nAstrid Holm,CFO,astrid@fjellvik.example\n") == (Standing.THERE, "a", "")


def test_a_leader_is_known_by_name_whatever_case_and_accents():
    assert one("Name\nKÅRE BØE\n") == (Standing.CHANGED, "k", "Name: Kåre Bøe → KÅRE BØE")
    standing, uid, sentence = one("Name,Role\nKåre Bøe,CEO\n")
    assert (standing, uid, sentence) == (Standing.CHANGED, "k", "Role: CEO")


def test_what_the_file_leaves_empty_changes_nothing():
    assert one("Name,Role,E-mail\nAstrid Holm,,\n") == (Standing.THERE, "a", "")


def test_the_same_name_with_another_address_is_somebody_else():
    standing, uid, sentence = one("Name,E-mail\nAstrid Holm,other@x.no\n")
    assert (standing, uid) == (Standing.NEW, "")
    assert sentence == "There is another Astrid Holm with another e-mail address."


def test_two_of_one_name_cannot_be_told_apart():
    standing, _uid, sentence = one("Name\nKari Hansen\n")
    assert standing is Standing.WRONG
    assert sentence == "Several people are called Kari Hansen. An e-mail address would tell them apart."


def test_somebody_twice_in_the_file_is_taken_once():
    first, second, third = lines("Name,E-mail\nMette Lie,m@x.no\nMette Lie,m@x.no\nmette lie,\n")
    assert first.standing is Standing.NEW
    assert (second.standing, second.sentence) == (Standing.TWICE, "The same person as on line 2.")
    assert third.standing is Standing.TWICE
    there, again = lines("Name\nAstrid Holm\nAstrid Holm\n")
    assert (there.standing, again.standing) == (Standing.THERE, Standing.TWICE)


def test_a_couple_may_share_an_address():
    ola, kari = lines("Name,E-mail\nOla Lie,lie@x.no\nKari Lie,lie@x.no\n", Kind.CUSTOMERS)
    assert (ola.standing, kari.standing) == (Standing.NEW, Standing.NEW)
    assert kari.sentence == "Somebody else has the address lie@x.no, too."


def test_who_took_another_surname_is_the_same_person():
    text = "Name,E-mail\nIngrid Dahl Moe,ingrid@post.example\n"
    assert one(text, Kind.CUSTOMERS) == (Standing.CHANGED, "i", "Name: Ingrid Dahl → Ingrid Dahl Moe")


def test_a_customer_without_alias_gets_a_neutral_one_and_never_their_name():
    first, second = lines("Name\nPer Lie\nOla Moe\n", Kind.CUSTOMERS)
    assert (first.person.alias, second.person.alias) == ("Customer 5", "Customer 6")  # Customer 4 is there
    assert first.is_proposed
    assert second.is_proposed


def test_a_typed_alias_counts():
    (line,) = lines("Name\nPer Lie\n", Kind.CUSTOMERS, aliases={2: "Per, 50"})
    assert (line.person.alias, line.is_proposed, line.standing) == ("Per, 50", False, Standing.NEW)


def test_an_alias_that_tells_the_name_is_wrong():
    assert one("Name,Alias\nPer Lie,per lie\n", Kind.CUSTOMERS) == (
        Standing.WRONG,
        "",
        "The alias is the real name. Give another one.",
    )


def test_an_alias_of_somebody_else_is_wrong():
    sentence = "“Ingrid, 67” is the alias of somebody else. Give another one."
    assert one('Name,Alias\nPer Lie,"Ingrid, 67"\n', Kind.CUSTOMERS) == (Standing.WRONG, "", sentence)
    by_mail = 'Alias,E-mail\n"Nikos, 41",ingrid@post.example\n'
    assert one(by_mail, Kind.CUSTOMERS)[0] is Standing.WRONG


def test_a_customer_is_known_by_alias_alone():
    assert one('Alias,Language\n"nikos, 41",Greek\n', Kind.CUSTOMERS)[1] == "n"


def test_what_differs_in_a_customer_is_said_and_ways_to_reach_them_are_added():
    text = "Name,Phone,Segment,Language\nIngrid Dahl,55000000,Motor,Norwegian\n"
    assert one(text, Kind.CUSTOMERS) == (Standing.CHANGED, "i", "Segment: Home → Motor")
    text = "Name,E-mail,Phone\nΝίκος Παπαδόπουλος,n@x.gr,210\n"
    assert one(text, Kind.CUSTOMERS) == (Standing.CHANGED, "n", "Contact: n@x.gr, 210")


def test_a_language_nobody_knows_is_left_out_with_a_word():
    (line,) = lines("Name,Language\nPer Lie,Klingon!\n", Kind.CUSTOMERS)
    assert (line.standing, line.person.language) == (Standing.NEW, "")
    assert line.sentence == "“Klingon!” is no language known here, and is left out."


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",CFO,", "There is no name."),
        (f"{'x' * 301},,", "The name is longer than 300 letters."),
        (f"Per,{'x' * 301},", "The role is longer than 300 letters."),
        ("Per,,per@@x", "“per@@x” is no e-mail address."),
        ("Per,,a@x.no; b@x.no", "“a@x.no; b@x.no” is no e-mail address."),
    ],
)
def test_wrong_rows_say_why(row, sentence):
    assert one(f"Name,Role,E-mail\n{row}\n") == (Standing.WRONG, "", sentence)


def test_columns_may_be_mapped_anew():
    (line,) = lines("Foo,Bar\nCEO,Per Lie\n", fields=(Field.ROLE, Field.NAME))
    assert (line.person.name, line.person.role) == ("Per Lie", "CEO")


def test_all_of_it_in_one_sentence():
    text = "Name,Role\nMette,\nSofie,\nAstrid Holm,CFO\n,CFO\n"
    shown = preview(people_csv.read(text.encode(), "a.csv"), Kind.LEADERS, Present(LEADERS))
    assert counted(shown) == "2 new, 1 already there, 1 wrong. Line 5: There is no name."


def test_a_surname_where_everybody_sees_it_is_worth_a_word():
    (line,) = lines('Name,Alias,Who\nPer Lie,"Per, 50",Herr LIE bor ved fjorden\n', Kind.CUSTOMERS)
    assert (line.standing, line.sentence) == (Standing.NEW, "What stands under Who tells the surname.")
    (line,) = lines("Name,Alias\nPer Lie,P. Lie\n", Kind.CUSTOMERS)
    assert line.sentence == "The alias tells the surname."
    (line,) = lines('Name,Alias\nPer Lie,"Per, 50"\n', Kind.CUSTOMERS)
    assert line.sentence == ""


@pytest.mark.parametrize(
    "row",
    [
        "Alias,E-mail\nIngrid Dahl,ingrid@post.example\n",
        "Alias,Name,E-mail\nINGRID DAHL,,ingrid@post.example\n",
    ],
)
def test_nobody_who_is_there_gets_their_real_name_as_alias(row):
    standing, _uid, sentence = one(row, Kind.CUSTOMERS)
    assert (standing, sentence) == (Standing.WRONG, "The alias is the real name. Give another one.")


def test_a_customer_who_is_a_leader_here_is_doubtful_by_address_or_by_name():
    by_address, by_name, other = lines(
        "Name,E-mail\nA. Holm,ASTRID@fjellvik.example\nkåre bøe,\nPer Lie,per@x.no\n", Kind.CUSTOMERS
    )
    assert (by_address.sentence, by_address.is_doubtful) == ("Astrid Holm is a leader here.", True)
    assert (by_name.sentence, by_name.is_doubtful) == ("Kåre Bøe is a leader here.", True)
    assert (other.sentence, other.is_doubtful) == ("", False)


def test_columns_that_go_nowhere_are_named_unless_they_are_empty():
    file = people_csv.read(b"Name,Team,Office,Phone\nPer Lie,Blue,,55\n", "a.csv")
    assert not_taken(preview(file, Kind.LEADERS, Present())) == "Not taken: Team, Phone."
    assert not_taken(preview(file, Kind.CUSTOMERS, Present())) == "Not taken: Team."
    assert (
        not_taken(preview(file, Kind.LEADERS, Present(), (Field.NAME, Field.ROLE, None, None))) == "Not taken: Phone."
    )


def test_many_columns_that_go_nowhere_are_counted():
    heads = ",".join(f"Extra {n}" for n in range(1, 12))
    file = people_csv.read(f"Name,{heads}\nPer{',x' * 11}\n".encode(), "a.csv")
    assert not_taken(preview(file, Kind.LEADERS, Present())).endswith("Extra 8, 3 more columns.")


def test_a_row_with_more_cells_than_headings_says_so():
    short, long, blank = lines("Name,Role\nPer Lie,CFO\nHolm, Anne,CEO\nOla Moe,COO,,\n")
    assert (short.sentence, blank.sentence) == ("", "")
    assert long.sentence == "This row has more cells than there are headings."
