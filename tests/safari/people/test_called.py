"""Somebody is found by what they are called, whatever its case and accents, and nobody else is read for it."""

from __future__ import annotations

from safari.library import Library


def test_a_customer_is_found_by_alias_and_nobody_else_is_read(tmp_path):
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    uids = {alias: library.people.add_customer(alias).uid for alias in ("Ingrid, 67", "Åse", "Ελένη")}
    asked: list[str] = []
    library.database.connection.set_trace_callback(asked.append)
    found = [library.people.customer_called(" åSE "), library.people.customer_called("ελενη")]
    library.database.connection.set_trace_callback(None)
    assert [one.uid for one in found if one] == [uids["Åse"], uids["Ελένη"]]
    whole = [one for one in asked if "customers.who" in one or "*" in one]
    assert len(whole) == 2
    assert all("uid" in one.partition("WHERE")[2] for one in whole)
    assert library.people.customer_called("Nikos") is None
    library.close()
