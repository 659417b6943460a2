"""An alias is never the real name, whichever of the two was typed last."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.library import Library

DETAILS = {"segment": "", "who": "Retired teacher."}


@pytest.fixture
def people(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance")
    yield opened.people
    opened.close()


@pytest.fixture
def ingrid(people):
    return people.keep_customer("", "Ingrid, 67", DETAILS, ("Gunhild Eide", "gunhild@example.org")).uid


@pytest.mark.parametrize("alias", ["Gunhild Eide", "gunhild  EIDE ", "Gunhild Eide, 67", "Eide, Gunhild"])
def test_the_real_name_is_refused_as_alias(people, ingrid, alias):
    with pytest.raises(SafariError, match="The alias is the real name"):
        people.edit_customer(ingrid, alias=alias)
    for uid in ("", ingrid):
        with pytest.raises(SafariError, match="The alias is the real name"):
            people.keep_customer(uid, alias, DETAILS, ("Gunhild Eide", ""))
    assert [one.alias for one in people.customers()] == ["Ingrid, 67"]


def test_the_alias_is_refused_as_real_name(people, ingrid):
    with pytest.raises(SafariError, match="The alias is the real name"):
        people.identify(ingrid, "Ingrid, 67", "")
    assert people.identity(ingrid).real_name == "Gunhild Eide"


def test_what_stands_in_the_wrong_place_is_put_right_at_once(people, ingrid):
    people.keep_customer(ingrid, "Gunhild, 67", DETAILS, ("Ingrid, 67", ""))
    assert (people.customer(ingrid).alias, people.identity(ingrid).real_name) == ("Gunhild, 67", "Ingrid, 67")
