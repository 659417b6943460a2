"""Drivers: added, changed, removed; no two of one name, and none taken from under a safari."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
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
