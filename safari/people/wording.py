"""The wording of consent: the forms there are, by language, and every one ever handed out, word for word."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from safari.programme import Programme
from safari.resources import resource
from safari.sharing.consent_form import AskedUse, ConsentForm

LANGUAGES = ("en", "nb", "da", "el")
LONGEST_NAME = 80  # of an organisation and of whoever is responsible, as a form has room for


@dataclass(frozen=True, slots=True)
class ConsentWording:
    """The text of a consent form in one language. `hash` is its SHA-256; a consent given on it holds that hash."""

    uid: str
    hash: str
    language: str
    version: int
    text: str
    first_used: date


def form(language: str, programme: Programme) -> ConsentForm:
    """The form in a language, English where there is none in it, with the programme's names filled in."""
    found = tomllib.loads(_file(language).read_text("utf-8"))
    names = {
        "organisation": programme.organisation[:LONGEST_NAME],
        "responsible": (programme.responsible or programme.organisation)[:LONGEST_NAME],
        "contact": (programme.contact or programme.responsible or programme.organisation)[:LONGEST_NAME],
    }
    uses = found.pop("uses")
    filled: dict[str, Any] = _filled(found, names)
    asked = tuple(AskedUse(use, **_filled(one, names)) for use, one in uses.items())
    return ConsentForm(**filled, uses=asked, organisation=programme.organisation)


def _file(language: str) -> Path:
    return resource(f"consent/{language if language in LANGUAGES else 'en'}.toml")


def _filled(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - whatever TOML can hold
    if isinstance(value, str):
        return value.format(**names)
    if isinstance(value, dict):
        return {key: _filled(one, names) for key, one in value.items()}
    return tuple(_filled(one, names) for one in value) if isinstance(value, list) else value
