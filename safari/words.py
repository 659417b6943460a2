"""Every sentence the program says goes through here, for the core and the windows alike."""

from __future__ import annotations

import gettext
from functools import cache
from typing import Literal, get_args

from safari.resources import resource

DOMAIN = "customer-safari"

Language = Literal["en", "nb", "da", "el"]  # in which there are pages, papers, letters and formats
LANGUAGES: tuple[str, ...] = get_args(Language)
LOCALES = {"en": "en_GB", "nb": "nb", "da": "da", "el": "el"}
"""How Babel calls these languages."""
_KIN = {"no": "nb", "nn": "nb"}  # whoever writes Nynorsk reads Bokmål


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of one language ("en", "nb", "da", "el"); English words where a catalogue has none.

    A page speaks its own language, whatever the program speaks: it asks for its catalogue here.
    """
    path = resource("i18n") / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as file:  # `gettext.translation` would load the system's locales, 1 ms of every start
        return gettext.GNUTranslations(file)


_program = catalogue("en")
_language = "en"


def kin(tag: str) -> str:
    """The language of a BCP 47 tag, in which its speakers are spoken to: "nb-NO", "no" and "nn" are "nb", "el-CY" is
    "el", "sv-FI" is "sv"; "" stays unknown."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    return _KIN.get(language, language)


def speak(language: str) -> None:
    """Make the program speak `language` from now on; sentences already on screen stay until redrawn."""
    # One program, one language: passing it to every sentence would drown the code.
    global _program, _language
    _program, _language = catalogue(language), language


def spoken() -> str:
    """The language the program speaks now ("en", "nb", "da", "el")."""
    return _language


def _(message: str) -> str:
    """The message in the program's language."""
    return _program.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message for `count` things in the program's language."""
    return _program.ngettext(singular, plural, count)
