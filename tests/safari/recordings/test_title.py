"""A recording is called as its file, but a file's name tells nobody who called."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("call 7.mp3", "call 7"),
        ("Kundesamtale_2026-11-22_10.30.mp3", "Kundesamtale 2026-11-22 10.30"),
        ("20261122 call.wav", "20261122 call"),
        ("20261122-101500.wav", "20261122-101500"),
        ("GMT20261122-101500_Recording.m4a", "GMT20261122-101500 Recording"),
        ("+4722334455_20261122.mp3", "[phone number] 20261122"),
        ("+45 20121105.mp3", "[phone number]"),
        ("20121105.wav", "[phone number]"),
        ("in 22334455 2026-11-22.mp3", "in [phone number] 2026-11-22"),
        ("Ingrid_Bergstrøm_20261122.mp3", "[name] 20261122"),
        ("ingrid@example.no.wav", "[e-mail address]"),
        ("Κλήση 3.ogg", "Κλήση 3"),
        ("____.wav", "Call"),
    ],
)
def test_a_file_gives_its_name_but_not_that_of_who_called(library, safari, tmp_path, name, title):
    ingrid = library.people.add_customer("A home owner").uid
    library.people.identify(ingrid, "Ingrid Bergstrøm", "")
    path = tmp_path / name
    path.write_bytes(b"fLaC" + bytes(100))
    assert library.recordings.add(safari, library.recordings.hold(path), 1_000).title == title


def test_a_title_that_somebody_typed_stays_as_it_is(library, safari, called):
    assert called(title="The claim of 22 33 44 55").title == "The claim of 22 33 44 55"
