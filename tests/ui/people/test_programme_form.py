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
    assert fjellvik.undo() == "Programme renamed"
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
