"""Leaders who are in charge of something, and how they are reached."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.errors import SafariError
from safari.library import Library

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


def test_a_leader_has_an_address_and_a_day_they_joined(library):
    astrid = library.people.add_leader("Astrid Holm", "CFO", email=" astrid@fjellvik.example ", joined=date(2026, 9, 1))
    assert library.people.leader(astrid.uid) == astrid
    assert (astrid.email, astrid.joined) == ("astrid@fjellvik.example", date(2026, 9, 1))


@pytest.mark.parametrize("typed", ["astrid", "astrid@fjellvik", "a@b.no, c@d.no", "a b@c.no"])
def test_what_can_be_no_address_is_refused_in_a_sentence(library, typed):
    with pytest.raises(SafariError, match="is no e-mail address"):
        library.people.add_leader("Astrid Holm", email=typed)
    astrid = library.people.add_leader("Astrid Holm")
    with pytest.raises(SafariError, match="is no e-mail address"):
        library.people.edit_leader(astrid.uid, email=typed)
    assert library.people.leader(astrid.uid) == astrid


def test_the_sponsor_and_an_account_owner_are_not_removed(library):
    astrid = library.people.add_leader("Astrid Holm")
    library.edit_programme(sponsor=astrid.uid)
    with pytest.raises(SafariError, match="sponsor of the programme"):
        library.people.remove_leader(astrid.uid)
    library.edit_programme(sponsor=None)
    details = {"segment": "", "account_owner": astrid.uid, "minor": True, "opted_out": True}
    ingrid = library.people.keep_customer("", "Ingrid, 12", details, ("", ""))
    assert (ingrid.account_owner, ingrid.minor, ingrid.opted_out) == (astrid.uid, True, True)
    with pytest.raises(SafariError, match="in their care"):
        library.people.remove_leader(astrid.uid)
    library.people.edit_customer(ingrid.uid, account_owner=None)
    library.people.remove_leader(astrid.uid)
    assert library.people.leaders() == []
