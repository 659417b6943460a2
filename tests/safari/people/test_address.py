"""What is an e-mail address is one wherever it is typed: by hand, in a file, for an invitation."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.imports import people_csv
from safari.library import Library
from safari.newcomers.people_file import Kind
from safari.people.address import is_address


@pytest.mark.parametrize("typed", ["kari@x.no", "kari.nes+safari@post.x.example", "o'brien@x.ie"])
def test_addresses(typed):
    assert is_address(typed)


@pytest.mark.parametrize(
    "typed", ["", "kari", "kari@x", "kari@x..no", "a b@x.no", "kåre@x.no", "k@x.no,o@x.no", f"{'k' * 65}@x.no"]
)
def test_what_is_none_is_refused_by_hand_and_from_a_file_alike(tmp_path, typed):
    assert not is_address(typed)
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    if typed:
        with pytest.raises(SafariError, match="no e-mail address"):
            library.people.add_leader("Kari Nes", email=typed)
        file = people_csv.read(f'Name,E-mail\nKari Nes,"{typed}"\n'.encode(), "a.csv")
        assert "no e-mail address" in library.newcomers.preview(file, Kind.LEADERS).lines[0].sentence
    library.close()
