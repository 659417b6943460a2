"""Drivers: added, changed, removed; no two of one name, and none taken from under a safari."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safari.errors import SafariError
from safari.plan.driver import Driver
from safari.plan.format import called, formats


def test_a_driver_is_born_changed_and_gone(library):
    driver = library.drivers.add("  Renewal after\na claim ", "74 %", "Customer system")
    assert (driver.name, driver.value, driver.source) == ("Renewal after a claim", "74 %", "Customer system")
    assert library.drivers.edit(driver.uid, value="76 %").value == "76 %"
    library.drivers.add("Calls per claim", "3.1")
    assert [one.name for one in library.drivers.drivers()] == ["Calls per claim", "Renewal after a claim"]
    library.drivers.remove(driver.uid)
    assert library.drivers.driver(driver.uid) is None
    assert library.undo() == "Driver removed"
    assert library.drivers.driver(driver.uid) is not None


@pytest.mark.parametrize("name", ["", "  ", "RENEWAL", "x" * 301])
def test_a_name_that_cannot_be(library, name):
    driver = library.drivers.add("Renewal")
    other = library.drivers.add("Calls")
    with pytest.raises(SafariError):
        library.drivers.add(name)
    with pytest.raises(SafariError):
        library.drivers.edit(other.uid, name=name)
    assert library.drivers.edit(driver.uid, name="renewal").name == "renewal", "its own name is free to it"


def test_a_driver_of_a_safari_stays(library):
    driver = library.drivers.add("Renewal")
    safari = library.plans.plan(called("breakfast", formats()[0]), driver=driver.uid)
    with pytest.raises(SafariError, match="tied"):
        library.drivers.remove(driver.uid)
    library.plans.edit(safari.uid, driver=None)
    library.drivers.remove(driver.uid)
    assert library.drivers.drivers() == []


def test_all_at_once_with_the_programme_and_one_undo_takes_it_back(library):
    kept, gone = library.drivers.add("Renewal", "74 %"), library.drivers.add("Calls")
    now = [replace(kept, value="76 %"), Driver("", "Complaints", "12", "Survey")]
    library.edit_programme(now, name="Closer to customers")
    assert [(one.name, one.value) for one in library.drivers.drivers()] == [("Complaints", "12"), ("Renewal", "76 %")]
    assert library.undo() == "Programme changed"
    assert library.drivers.drivers() == [gone, kept]
    assert library.programme.name == ""


def test_what_cannot_be_leaves_programme_and_drivers_as_they_were(library):
    kept = library.drivers.add("Renewal")
    with pytest.raises(SafariError, match="already"):
        library.edit_programme([Driver("", "Calls"), Driver("", "calls")], name="Closer to customers")
    assert library.drivers.drivers() == [kept]
    assert library.programme.name == ""
