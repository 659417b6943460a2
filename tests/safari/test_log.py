"""The log of unforeseen errors: where, never what."""

from __future__ import annotations

import pytest

from safari import VERSION, log
from safari.places import log_file


def raised(depth: int = 0) -> Exception:
    """An error with a customer's words in its message, in its cause, and in a variable on the way."""
    secret = "Ingrid said: I called eleven times"
    try:
        try:
            dict[str, str]()[secret]
        except KeyError as error:
            raise ValueError(secret) from error
    except ValueError as error:
        return error
    return ValueError()


def test_details_name_types_files_lines_and_functions_and_no_word():
    told = log.details(raised())
    assert f"Customer Safari {VERSION}" in told
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert "tests/safari/test_log.py:" in told
    assert " raised" in told
    assert "Ingrid" not in told
    assert "eleven" not in told


def test_nothing_of_the_users_home_is_told(tmp_path):
    own = tmp_path / "home of somebody" / "plugin.py"
    own.parent.mkdir()
    own.write_text("def fail():\n    raise OSError(2, 'No such file', '/home/somebody/secret')\n")
    space: dict = {}
    exec(compile(own.read_text(), str(own), "exec"), space)
    with pytest.raises(OSError) as caught:  # noqa: PT011 - any will do
        space["fail"]()
    told = log.details(caught.value)
    assert "plugin.py:2 fail" in told
    assert "somebody" not in told


def test_the_log_grows_and_is_cut_before_it_is_large(monkeypatch):
    first = log.write(raised())
    assert first == log_file()
    log.write(raised())
    assert log_file().read_text().count("Customer Safari") == 2
    monkeypatch.setattr(log, "MOST_BYTES", 2_000)
    for _ in range(30):
        log.write(raised())
    written = log_file().read_text()
    assert len(written) < 4_000
    assert written[:2] == "20"


def test_a_log_that_cannot_be_written_stops_nobody():
    log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    log_file().parent.write_text("in the way")
    assert log.write(raised()) is None


def test_an_error_that_caused_itself_is_told_once():
    error = ValueError()
    error.__cause__ = error
    assert log.details(error).count("builtins.ValueError") == 1
