"""A misspelt organisation is put right once, and every page follows."""

from __future__ import annotations

import pytest

from ui.people.programme_form import ProgrammeForm


@pytest.fixture
def form(fjellvik, qtbot):
    made = ProgrammeForm(None, fjellvik)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_organisation_gets_another_name(form, fjellvik):
    assert form.organisation.text() == "Fjellvik Insurance"
    form.organisation.setText("Fjellvik & Sønn")
    form.line.setText("Closer to customers, 2026")
    form.try_to_keep()
    assert (fjellvik.programme.organisation, fjellvik.programme.name) == (
        "Fjellvik & Sønn",
        "Closer to customers, 2026",
    )
    assert fjellvik.undo() == "Programme changed"
    assert fjellvik.programme.organisation == "Fjellvik Insurance"


def test_an_organisation_without_a_name_is_refused_in_the_form(form, fjellvik):
    form.organisation.setText("  ")
    form.try_to_keep()
    assert form.complaint.startswith("The organisation needs a name.")
    assert form.isVisible()
    assert fjellvik.programme.organisation == "Fjellvik Insurance"


def test_a_full_disk_is_said_in_the_form(form, fjellvik, full_disk):
    form.organisation.setText("Fjellvik")
    with full_disk():
        form.try_to_keep()
    assert "disk is full" in form.complaint


def test_all_of_it_is_kept_and_undone_at_once(form, fjellvik, qtbot):
    sponsor = fjellvik.people.add_leader("Henrik Lie", "Chief executive")
    driver = fjellvik.drivers.add("Churn", "9 %")
    again = ProgrammeForm(None, fjellvik)
    qtbot.addWidget(again)
    again.sponsor.choose(sponsor.uid)
    again.language.choose("nb")
    again.responsible.setText("Kari Nordmann, CX")
    again.contact.setText(" kari@fjellvik.example ")
    again.cool_down.setValue(60)
    (churn,) = again.drivers.rows
    churn.fields[1].setText("8 %")
    again.drivers.add.click()
    again.drivers.rows[1].fields[0].setText("Renewal after a claim")
    again.drivers.add.click()
    again.try_to_keep()
    kept = fjellvik.programme
    assert (kept.sponsor, kept.language, kept.responsible) == (sponsor.uid, "nb", "Kari Nordmann, CX")
    assert (kept.contact, kept.cool_down) == ("kari@fjellvik.example", 60)
    assert [(one.name, one.value) for one in fjellvik.drivers.drivers()] == [
        ("Churn", "8 %"),
        ("Renewal after a claim", ""),
    ]
    fjellvik.undo()
    assert fjellvik.programme.sponsor is None
    assert [(one.uid, one.value) for one in fjellvik.drivers.drivers()] == [(driver.uid, "9 %")]


def test_a_reader_says_to_which_of_several_figures_a_field_belongs(form):
    form.drivers.add.click()
    assert [each.accessibleName() for each in form.drivers.rows[0].fields][2] == "Source"
    form.drivers.add.click()
    form.drivers.add.click()
    first, second, third = form.drivers.rows
    assert [each.accessibleName() for each in second.fields] == [
        "Business figure, 2 of 3",
        "Where it stands, 2 of 3",
        "Source, 2 of 3",
    ]
    first.gone.emit(first)
    assert [each.fields[0].accessibleName() for each in (second, third)] == [
        "Business figure, 1 of 2",
        "Business figure, 2 of 2",
    ]
    second.gone.emit(second)
    assert third.fields[0].accessibleName() == "Business figure"


def test_a_figure_is_taken_away_once_it_is_kept(form, fjellvik, qtbot):
    fjellvik.drivers.add("Churn", "9 %")
    again = ProgrammeForm(None, fjellvik)
    qtbot.addWidget(again)
    again.drivers.rows[0].gone.emit(again.drivers.rows[0])
    assert again.drivers.rows == []
    assert len(fjellvik.drivers.drivers()) == 1
    again.try_to_keep()
    assert fjellvik.drivers.drivers() == []


@pytest.mark.parametrize("typed", ["kari", "kari@fjellvik", "a@b.no; c@d.no"])
def test_what_can_be_no_address_is_said_and_nothing_is_kept(form, fjellvik, typed):
    form.contact.setText(typed)
    form.cool_down.setValue(10)
    form.try_to_keep()
    assert form.complaint.startswith(f"“{typed}” is no e-mail address.")
    assert fjellvik.programme.cool_down == 90


def test_a_figure_without_a_name_keeps_the_form_open_and_nothing_is_written(form, fjellvik):
    form.drivers.add.click()
    form.drivers.rows[0].fields[1].setText("9 %")
    form.cool_down.setValue(10)
    form.try_to_keep()
    assert form.complaint.startswith("A name is missing.")
    assert form.isVisible()
    assert (fjellvik.programme.cool_down, fjellvik.drivers.drivers()) == (90, [])
