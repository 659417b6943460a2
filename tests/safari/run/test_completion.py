"""What @ and # offer while somebody types."""

from __future__ import annotations

import pytest

from safari.people.customer import Customer, Touchpoint
from safari.run.completion import complete
from safari.run.tokens import Known

KNOWN = Known(
    (Customer("ingrid", "Ingrid, 67"), Customer("nikos", "Nikos"), Customer("lady", "The lady with the folder")),
    (Touchpoint("waiting", "Waiting"), Touchpoint("over", "Starting over")),
)
TAGS = ("heroes", "waiting", "κουζίνα")


def offered(typed: str, cursor: int | None = None) -> list[str]:
    found = complete(typed, len(typed) if cursor is None else cursor, KNOWN, TAGS, {"bo": "Bo", "nikos": "Nikos"})
    return [offer.says for offer in found.offers] if found else []


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("They asked @", ["Ingrid, 67", "Nikos", "The lady with the folder"]),
        ("They asked @ni", ["Nikos"]),
        ("They asked @NÍ", ["Nikos"]),
        ("@The la", ["The lady with the folder"]),
        ("@fol", ["The lady with the folder"]),
        ("!@in", ["Ingrid, 67"]),
        ('"@in', ["Ingrid, 67"]),
        ("x #", ["Waiting", "Starting over", "heroes", "κουζίνα"]),
        ("x #starting o", ["Starting over"]),
        ("x #over", ["Starting over"]),
        ("x #κουζινα", []),
        ("@ingrid 67", []),
        ("They asked @Nina", ["New customer “Nina”"]),
        ("They asked @Nina, 34", ["New customer “Nina, 34”"]),
        ("They asked @李女士", ["New customer “李女士”"]),
        ("They asked @bo", ["“Bo” takes part, too"]),
        ("x #Delivery", ["Tag “Delivery”", "New touchpoint “Delivery”"]),
        ("x #κουζι", ["κουζίνα"]),
        ("x #he", ["heroes"]),
    ],
)
def test_customers_touchpoints_and_tags_are_offered(typed, labels):
    assert offered(typed) == labels


@pytest.mark.parametrize(
    "typed", ["", "They asked", "me@ni", "@Nikos", "@Nikos said", "@Nina said", "@Nina,", "x #12", "@@ni", "a#he"]
)
def test_nothing_is_offered_where_nothing_is_begun_or_all_is_said(typed):
    assert offered(typed) == []


def test_the_word_at_the_cursor_counts_and_its_place_is_told():
    found = complete("They @ni asked", 8, KNOWN)
    assert found
    assert (found.start, found.end) == (5, 8)


def test_what_is_new_is_told_apart_from_what_is_there():
    new, there = complete("@Nina", 5, KNOWN), complete("@Ni", 3, KNOWN)
    assert new
    assert there
    assert (new.is_new, there.is_new) == (True, False)
    assert (new.offers[0].what, new.offers[0].value, new.offers[0].label) == ("who", "", "Nina")
