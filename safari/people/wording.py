"""The wording of consent: the forms there are, by language, and every one ever handed out, word for word."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from safari.programme import Programme
from safari.resources import resource
from safari.sharing.consent_form import AskedUse, ConsentForm, code
from safari.words import LANGUAGES, kin

LONGEST_NAME = 120  # letters of an organisation and of whoever is responsible: a form has room for no more
LONGEST_CONTACT = 254  # an e-mail address is never cut: whoever changes their mind needs all of it


@dataclass(frozen=True, slots=True)
class ConsentWording:
    """The text of a consent form in one language. `hash` is its SHA-256; a consent given on it holds that hash."""

    uid: str
    hash: str
    language: str
    version: int
    text: str
    first_used: date

    @property
    def code(self) -> str:
        """What tells this wording from others, as printed on the form: "nb1-3f2a9c41"."""
        return code(self.language, self.version, self.hash)


def form(language: str, programme: Programme) -> ConsentForm:
    """The form in a language, English where there is none in it, with the programme's names filled in."""
    found = tomllib.loads(_file(language).read_text("utf-8"))
    organisation, responsible = _short(programme.organisation), _short(programme.responsible)
    names = {
        "organisation": organisation,
        "responsible": ", ".join(part for part in (responsible, organisation) if part),
        "contact": programme.contact[:LONGEST_CONTACT] or responsible or organisation,
    }
    uses = found.pop("uses")
    filled: dict[str, Any] = _filled(found, names)
    asked = tuple(AskedUse(use, **_filled(one, names)) for use, one in uses.items())
    return ConsentForm(**filled, uses=asked, organisation=programme.organisation)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def spoken(*languages: str) -> str:
    """The first of these languages (BCP 47) in which there are forms and letters, as its two letters; "" for none."""
    return next((one for one in map(kin, languages) if one in LANGUAGES), "")


def _file(language: str) -> Path:
    return resource(f"consent/{language if language in LANGUAGES else 'en'}.toml")


def _filled(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - whatever TOML can hold
    if isinstance(value, str):
        return value.format(**names)
    if isinstance(value, dict):
        return {key: _filled(one, names) for key, one in value.items()}
    return tuple(_filled(one, names) for one in value) if isinstance(value, list) else value
