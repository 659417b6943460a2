"""Languages as lists of people name them, and their codes."""

from __future__ import annotations

import re

from safari.text import fold

_NAMED = {
    "en": "english engelsk αγγλικά",
    "nb": "norwegian norsk bokmål no norsk-bokmål νορβηγικά nob nor",
    "nn": "nynorsk norsk-nynorsk",
    "da": "danish dansk δανικά δανέζικα dan",
    "el": "greek gresk græsk ελληνικά ell gre",
    "sv": "swedish svensk svenska σουηδικά",
    "fi": "finnish finsk suomi φινλανδικά",
    "de": "german tysk deutsch γερμανικά",
    "fr": "french fransk français γαλλικά",
    "es": "spanish spansk español ισπανικά",
    "it": "italian italiensk italiano ιταλικά",
    "nl": "dutch nederlandsk hollandsk nederlands ολλανδικά",
    "pl": "polish polsk polski πολωνικά",
    "ar": "arabic arabisk αραβικά",
    "tr": "turkish tyrkisk türkçe τουρκικά",
    "uk": "ukrainian ukrainsk ουκρανικά",
    "ru": "russian russisk ρωσικά",
    "ro": "romanian rumensk rumænsk ρουμανικά",
    "bg": "bulgarian bulgarsk βουλγαρικά",
    "sq": "albanian albansk αλβανικά",
}
_BY_NAME = {fold(name): code for code, names in _NAMED.items() for name in names.split()}
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


def language_code(typed: str) -> str:
    """The code of a language that is named ("Norwegian", "norsk", "nb-NO"); "" for what is none."""
    known = _BY_NAME.get(fold("-".join(typed.split())))
    if known:
        return known
    code = _CODE.fullmatch(typed.strip())
    if not code:
        return ""
    short = code[1].lower()
    return _BY_NAME.get(short, short if len(short) == 2 else "")  # noqa: PLR2004 - ISO 639-1
