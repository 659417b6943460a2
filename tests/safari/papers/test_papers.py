"""All that is handed out for a safari: whole where it can be made, and a sentence for what cannot."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from pypdf import PdfReader

from safari.exports import folder
from safari.papers.made import Kind
from safari.people.wording import form
from safari.plan.format import called, formats


def written(papers, into: Path) -> dict[str, Path]:
    path = folder.write(papers, into, "Papers", lambda _step, _steps: None, lambda: False)
    assert path is not None
    return {one.name: one for one in path.iterdir()}


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def leaders(library, safari):
    return [one for one in library.guests.participants(safari.uid) if one.leader]


def test_one_folder_holds_them_all(library, breakfast, tmp_path):
    made = library.papers.all(breakfast.uid)
    files = written(made.papers, tmp_path)
    title = "Breakfast with claims customers"
    assert {
        "Brief - Astrid Holm.pdf",
        "Brief - Petros Rallis.pdf",
        f"Invitation - {title}.ics",
        "Consent form - Ingrid, 67.pdf",
        "Consent form - Nikos, 41.pdf",
        f"Seating plan - {title}.pdf",
        f"Place cards - {title}.pdf",
        f"Checklist - {title}.pdf",
    } == set(files)
    assert made.briefed == tuple(one.uid for one in leaders(library, breakfast))
    assert made.left_out == ("The invitation does not reach Petros Rallis: there is no e-mail address.",)


def test_nobodys_real_name_is_on_any_of_them(library, breakfast, tmp_path):
    files = written(library.papers.all(breakfast.uid).papers, tmp_path)
    for path in files.values():
        said = words(path) if path.suffix == ".pdf" else path.read_text(encoding="utf-8")
        assert "Gunhild" not in said
        assert "gunhild" not in said
        assert "Gunhild" not in path.name


def test_each_customer_reads_their_own_language(library, breakfast, tmp_path):
    files = written(library.papers.of(breakfast.uid, Kind.CONSENT_FORMS).papers, tmp_path)
    programme = library.programme
    for name, language in (("Ingrid, 67", "nb"), ("Nikos, 41", "el")):
        said = words(files[f"Consent form - {name}.pdf"])
        assert form(language, programme).title in said
        assert name in said


@pytest.mark.parametrize(("of_safari", "given"), [("da", "da"), ("", "en")])
def test_who_has_no_language_reads_that_of_the_safari_else_the_programmes(
    library, breakfast, tmp_path, of_safari, given
):
    library.plans.edit(breakfast.uid, language=of_safari)
    customer = next(one for one in library.people.customers() if one.alias == "Ingrid, 67")
    library.people.edit_customer(customer.uid, language="")
    files = written(library.papers.of(breakfast.uid, Kind.CONSENT_FORMS).papers, tmp_path)
    assert form(given, library.programme).title in words(files["Consent form - Ingrid, 67.pdf"])
    assert form("el", library.programme).title in words(files["Consent form - Nikos, 41.pdf"])


def test_one_leader_has_their_brief_and_the_invitation(library, breakfast, tmp_path):
    astrid = leaders(library, breakfast)[0]
    made = library.papers.for_leader(astrid.uid)
    assert made.briefed == (astrid.uid,)
    assert set(written(made.papers, tmp_path)) == {
        "Brief - Astrid Holm.pdf",
        "Invitation - Breakfast with claims customers.ics",
    }


@pytest.mark.parametrize("missing", [{"starts": None}, {"day": None}])
def test_without_a_time_there_is_no_invitation_and_a_sentence_says_so(library, breakfast, missing):
    library.plans.edit(breakfast.uid, **missing)
    made = library.papers.all(breakfast.uid)
    names = {paper.name for paper in made.papers}
    assert "Brief - Astrid Holm" in names
    assert not [name for name in names if name.startswith("Invitation")]
    assert made.left_out == ("Invitation left out: An invitation needs a day and a time. Choose both in the plan.",)


def test_of_an_empty_plan_every_missing_paper_is_named(library, breakfast):
    for one in library.guests.participants(breakfast.uid):
        library.guests.uninvite(one.uid)
    assert "Place cards left out: Nobody is coming yet. Add leaders and customers in the plan." in (
        library.papers.of(breakfast.uid, Kind.PLACE_CARDS).left_out
    )
    for item in library.plans.checklist(breakfast.uid):
        library.plans.drop(item)
    made = library.papers.all(breakfast.uid)
    assert [paper.name for paper in made.papers] == ["Invitation - Breakfast with claims customers"]
    assert "Briefs left out: No leader is coming yet. Add one in the plan." in made.left_out
    assert "Consent forms left out: No customer is coming yet. Invite one in the plan." in made.left_out
    assert "Checklist left out: There is nothing on the lists. Add something in the plan." in made.left_out


def test_the_checklist_has_dates_and_ticks(library, breakfast, tmp_path):
    first = next(one for one in library.plans.checklist(breakfast.uid) if one.days)
    library.plans.edit_item(first.uid, done=True)
    page = library.papers.checklist(breakfast.uid)
    assert page.before[0].due == date.fromordinal(date(2026, 11, 19).toordinal() - (first.days or 0))
    assert page.before[0].done
    files = written(library.papers.of(breakfast.uid, Kind.CHECKLIST).papers, tmp_path)
    said = words(files["Checklist - Breakfast with claims customers.pdf"])
    for part in ("Before the day", "On the day", "After the day", first.text, "19 November 2026"):
        assert part in said


def test_around_a_table_everybody_has_a_place_and_a_card(library, breakfast, tmp_path):
    files = written(library.papers.all(breakfast.uid).papers, tmp_path)
    title = "Breakfast with claims customers"
    for name in (f"Seating plan - {title}.pdf", f"Place cards - {title}.pdf"):
        said = words(files[name])
        assert "Astrid" in said
        assert "Ingrid" in said


def test_on_the_phone_nobody_has_a_chair(library, breakfast):
    library.plans.edit(breakfast.uid, setting="phone")
    assert library.papers.kinds(breakfast.uid) == (
        Kind.BRIEFS,
        Kind.INVITATION,
        Kind.CONSENT_FORMS,
        Kind.CHECKLIST,
    )
    assert not [one for one in library.papers.all(breakfast.uid).left_out if "chair" in one]


def test_who_has_no_chair_is_named(library, breakfast):
    sofie = library.people.add_customer("Sofie, 33")
    library.guests.invite(breakfast.uid, customer=sofie.uid)
    made = library.papers.of(breakfast.uid, Kind.SEATING_PLAN)
    assert made.left_out == ("Sofie, 33 is not on the seating plan: they have no chair yet.",)
    for one in library.guests.participants(breakfast.uid):
        if one.customer != sofie.uid:
            library.guests.uninvite(one.uid)
    none = library.papers.of(breakfast.uid, Kind.SEATING_PLAN)
    assert none.left_out == ("Seating plan left out: Nobody has a chair yet. Seat them in the plan.",)


@pytest.mark.parametrize("key", ["service_day", "calls", "barbecue"])
def test_where_no_customer_is_invited_no_form_is_missed(library, key):
    safari = library.plans.plan(called(key, formats()[0]), "No table", day=date(2026, 11, 19), starts=time(8))
    library.guests.invite(safari.uid, leader=library.people.add_leader("Astrid Holm", email="a@fjellvik.example").uid)
    assert Kind.CONSENT_FORMS not in library.papers.kinds(safari.uid)
    assert library.papers.all(safari.uid).left_out == ()
    library.guests.invite_customer(safari.uid, "Ingrid, 67")
    assert Kind.CONSENT_FORMS in library.papers.kinds(safari.uid), "somebody was after all"


def test_nothing_is_in_calendars_before_the_files_are_written(library, breakfast):
    made = library.papers.all(breakfast.uid)
    assert not library.brief.is_invited(breakfast.uid)
    assert library.papers.handed_out(made) == ()
    assert library.brief.is_up_to_date(breakfast.uid)
    assert all(one.briefed_on for one in leaders(library, breakfast))
    assert library.brief.outdated(breakfast.uid) == frozenset()
    off = library.papers.call_off(breakfast.uid)
    assert [paper.name for paper in off.papers] == ["Called off - Breakfast with claims customers"]
    assert library.brief.is_invited(breakfast.uid)
    library.papers.handed_out(off)
    assert not library.brief.is_invited(breakfast.uid)


def test_a_plan_that_changes_while_files_are_written_makes_the_brief_old(library, breakfast):
    made = library.papers.all(breakfast.uid)
    astrid, _petros = leaders(library, breakfast)
    library.guests.bet(astrid.uid, "They will talk about the price.")
    said = library.papers.handed_out(made)
    assert said == ("What the brief of Astrid Holm says changed while it was written: make it once more.",)
    assert [bool(one.briefed_on) for one in leaders(library, breakfast)] == [False, True]


def test_who_is_taken_off_while_files_are_written_hinders_nobody(library, breakfast):
    made = library.papers.all(breakfast.uid)
    astrid, petros = leaders(library, breakfast)
    library.guests.uninvite(astrid.uid)
    assert library.papers.handed_out(made) == ()
    assert [(one.uid, bool(one.briefed_on)) for one in leaders(library, breakfast)] == [(petros.uid, True)]


def test_who_was_invited_and_no_longer_comes_has_a_file_that_says_so(library, breakfast, tmp_path):
    library.papers.handed_out(library.papers.all(breakfast.uid))
    library.guests.uninvite(leaders(library, breakfast)[0].uid)
    made = library.papers.of(breakfast.uid, Kind.INVITATION)
    off = "Called off - Breakfast with claims customers"
    said = f"Astrid Holm no longer comes: the file “{off}” takes it out of their calendar. Send it to them."
    assert said in made.left_out
    assert f"{off}.ics" in written(made.papers, tmp_path)
    library.papers.handed_out(made)
    assert len(library.papers.of(breakfast.uid, Kind.INVITATION).papers) == 1
