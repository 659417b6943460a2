"""Formats of one's own: copied, changed, shared, taken in, removed; seen wherever a safari chooses one."""

from __future__ import annotations

from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.exports import export_of
from safari.formats.desk import KeyTakenError
from safari.library import Library
from safari.people.consent import Use
from safari.places import formats_folder
from safari.plan.format import Checklists, FormatStep, HowMany, Task, read
from safari.plan.safari import Setting

SHIPPED = ["breakfast", "event", "service_day", "calls", "life", "loss_calls", "barbecue"]


def keys(library, language="en"):
    return [one.key for one in library.formats.formats(language)[0]]


@pytest.fixture
def own(library):
    """A copy of the breakfast, in Norwegian."""
    return library.formats.copy("breakfast", "nb", "Frokost hos oss")


@pytest.fixture
def share(library, tmp_path):
    def shared(key: str, name: str = "shared", language: str = "en") -> Path:
        document = library.formats.shared(key, language)
        return export_of(document).write(document, tmp_path / name)

    return shared


@pytest.fixture
def other(tmp_path):
    """The library of somebody else."""
    made = Library.create(tmp_path / "other.safari", "Nordfjord Bank")
    yield made
    made.close()


def test_a_copy_says_what_the_format_says_in_that_language_and_comes_after_the_shipped(library, own):
    breakfast, copied = library.formats.find("breakfast", "nb"), library.formats.find(own.key, "nb")
    assert (own.key, copied.title, copied.language) == ("breakfast-2", "Frokost hos oss", "nb")
    assert (copied.agenda, copied.dos, copied.checklists) == (breakfast.agenda, breakfast.dos, breakfast.checklists)
    assert keys(library) == keys(library, "el") == [*SHIPPED, "breakfast-2"]
    assert library.formats.own("breakfast-2", "nb") == own
    assert library.formats.own("breakfast", "nb") is None
    assert library.undo() == "Format copied"
    assert keys(library) == SHIPPED


def test_copies_get_keys_of_their_own_and_a_title_where_nobody_gave_one(library):
    made = [library.formats.copy(key) for key in ("breakfast", "breakfast", "breakfast-2")]
    assert [one.key for one in made] == ["breakfast-2", "breakfast-3", "breakfast-4"]
    assert library.formats.standing(made[0].uid).title == "Breakfast with customers (copy)"
    with pytest.raises(SafariError, match="There is no format “picnic”"):
        library.formats.copy("picnic")


def test_every_part_of_it_can_be_changed(library, own):
    wanted = {
        "title": "Frokost på lageret",
        "about": "Ledere og kunder rundt ett bord.",
        "setting": Setting.RING,
        "customers": HowMany(3, 5),
        "leaders": HowMany(1, 2),
        "consents": (Use.NOTES, Use.PHOTO),
        "agenda": (FormatStep(20, "Velkommen", main=True),),
        "debrief": (),
        "questions": ("Hva skjedde?",),
        "dos": ("Lytt.",),
        "donts": (),
        "watch": ("Tiden.",),
        "checklists": Checklists((Task("Inviter", 14), "Kaffe"), ("Navnelapper",), (Task("Takk", 1),)),
    }
    for name, value in wanted.items():
        library.formats.edit(own.uid, **{name: value})
    edited = library.formats.find("breakfast-2", "nb")
    assert {name: getattr(edited, name) for name in wanted} == wanted
    for _each in wanted:
        assert library.undo()
    assert library.formats.find("breakfast-2", "nb").agenda == library.formats.find("breakfast", "nb").agenda


def test_one_sitting_is_one_undo_and_is_called_by_its_part(library, own):
    for title in ("F", "Fr", "Frok"):
        library.formats.edit(own.uid, "field 7", title=title)
    assert library.undo() == "Title of the format changed"
    assert library.formats.standing(own.uid).title == "Frokost hos oss"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", " \n", "A format needs a title."),
        ("title", "x" * 301, "This text is too long: 301 characters, and 300 fit."),
        ("about", "", "Nobody knows yet what this format is about."),
        ("about", "x" * 1001, "This text is too long: 1001 characters, and 1000 fit."),
        ("agenda", (), "A format needs at least one step."),
        ("agenda", (FormatStep(0, "x"),), "A step cannot last 0 minutes."),
        ("agenda", (FormatStep(5, " "),), "Nothing is written there."),
        ("agenda", (FormatStep(5, "x"),) * 101, "A list holds 100 entries at most."),
        ("questions", ("",), "Nothing is written there."),
        ("watch", ("x",) * 101, "A list holds 100 entries at most."),
        ("customers", (8, 6), "The fewest cannot be more than the most."),
        ("checklists", Checklists(before=(Task(" ", 3),)), "Nothing is written there."),
        ("checklists", Checklists(before=(Task("x", 366),)), "“days” must be at most 365."),
        ("consents", ("everything",), "An entry of “consents” must be one of notes"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_changed(library, own, field, value, sentence):
    before = library.formats.own(own.key, own.language)
    with pytest.raises(SafariError) as caught:
        library.formats.edit(own.uid, **{field: value})
    assert sentence in caught.value.what
    assert library.formats.own(own.key, own.language) == before


def test_what_is_typed_is_cleaned_as_a_file_is(library, own):
    edited = library.formats.edit(own.uid, questions=("  Hva\u202e  skjedde\x07?\n",))
    assert edited.questions == ("Hva skjedde?",)


def test_shared_it_is_a_file_that_another_library_takes_in(library, own, share, other):
    path = share("breakfast-2", "Frokost hos oss", "nb")
    assert path.name == "Frokost hos oss.toml"
    assert read(path) == library.formats.standing(own.uid)
    taken = other.formats.take_in(path)
    assert other.formats.standing(taken.uid) == library.formats.standing(own.uid)
    assert other.undo() == "Format taken in"
    assert keys(other) == SHIPPED


def test_a_shipped_one_is_shared_too_and_a_file_that_is_there_is_replaced_whole(share):
    first = share("event")
    assert share("calls") == first
    assert read(first).key == "calls"
    assert [one.name for one in first.parent.glob("*.part")] == []


def test_the_key_of_a_shipped_one_or_of_ones_own_is_not_taken_twice(library, own, share):
    for path, free in ((share("breakfast"), "breakfast-3"), (share("breakfast-2", "own", "nb"), "breakfast-3")):
        with pytest.raises(KeyTakenError, match="already") as caught:
            library.formats.take_in(path)
        assert caught.value.free == free
        assert keys(library) == [*SHIPPED, "breakfast-2"], "nothing was changed"
    taken = library.formats.take_in(share("breakfast"), "breakfast-3")
    assert library.formats.find("breakfast-3").title == "Breakfast with customers"
    assert library.formats.standing(taken.uid).key == "breakfast-3", "the file inside says so, too"
    with pytest.raises(SafariError, match="“key” is a short name"):
        library.formats.take_in(share("breakfast"), "Bær & co")


def test_the_same_format_in_another_language_belongs_to_it(library, own, share):
    library.formats.take_in(share("breakfast", language="da"), "breakfast-2")
    assert library.formats.find("breakfast-2", "da").language == "da"
    assert library.formats.find("breakfast-2", "nb").language == "nb"
    assert keys(library).count("breakfast-2") == 1
    with pytest.raises(SafariError, match="written in that language already"):
        library.formats.edit(own.uid, language="da")
    assert library.formats.edit(own.uid, language="en").language == "en"
    assert library.formats.own("breakfast-2", "en") is not None


def test_removed_it_is_gone_from_the_list_and_its_safaris_keep_what_they_have(library, own):
    safari = library.plans.plan(library.formats.find(own.key, "nb"))
    agenda = library.plans.agenda(safari.uid)
    library.formats.remove(own.uid)
    assert keys(library) == SHIPPED
    assert library.plans.agenda(safari.uid) == agenda
    assert library.undo() == "Format removed"
    assert keys(library) == [*SHIPPED, "breakfast-2"]


def test_a_file_in_the_users_folder_with_the_key_of_ones_own_is_said(library, own, share):
    formats_folder().mkdir(parents=True)
    (formats_folder() / "frokost.toml").write_bytes(share("breakfast-2", language="nb").read_bytes())
    known, (error,) = library.formats.formats("nb")
    assert [one.key for one in known].count("breakfast-2") == 1
    assert "frokost.toml has the key “breakfast-2” of a format in this library" in error.what


def test_one_that_a_newer_program_wrote_is_named_and_keeps_nothing_else_away(library, own):
    with library.database.transaction():
        library.database.execute("UPDATE formats SET body = 'weather = 3' || char(10) || body")
    known, (error,) = library.formats.formats()
    assert [one.key for one in known] == SHIPPED
    assert "breakfast-2.toml cannot be used. Line" in error.what
    with pytest.raises(SafariError, match="“weather” is not known here"):
        library.formats.edit(own.uid, title="x")


def test_a_brief_gives_the_advice_of_ones_own_format(library, own):
    library.formats.edit(own.uid, dos=("Bring a notebook of your own.",))
    safari = library.plans.plan(library.formats.find(own.key, "nb"))
    library.guests.invite_leader(safari.uid, "Astrid Holm")
    ((_leader, page),) = library.brief.pages(safari.uid)
    assert "Bring a notebook of your own." in repr(page)


def test_a_file_changed_while_the_program_runs_is_read_anew(library, share):
    formats_folder().mkdir(parents=True)
    path = formats_folder() / "own.toml"
    text = share("breakfast").read_text(encoding="utf-8").replace('key = "breakfast"', 'key = "own"')
    path.write_text(text, encoding="utf-8")
    assert library.formats.find("own").title == "Breakfast with customers"
    path.write_text(text.replace("Breakfast with customers", "Lunch"), encoding="utf-8")
    assert library.formats.find("own").title == "Lunch"
    path.unlink()
    assert library.formats.find("own") is None
