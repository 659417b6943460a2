"""In which language words are, where their letters say that it is not the one they were taken for."""

from __future__ import annotations

from collections import Counter
from functools import cache

from safari.words import LANGUAGES, kin

UNKNOWN = "und"  # BCP 47 for a language nobody knows; "und-Arab": somebody knows its letters
_LATIN = "\u024f"  # the last of the letters that most Latin alphabets have
_TOGETHER = {"Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore"}
_WRITTEN = {"Jpan": {"Hira", "Kana", "Hani"}, "Kore": {"Hang", "Hani"}, "Hans": {"Hani"}, "Hant": {"Hani"}}
"""Scripts (ISO 15924) that are made of several, as Unicode tells letters apart."""


def tongue(words: str, taken_for: str) -> str:
    """The language (BCP 47) of words that were taken for being in one ("" where nobody knows): that one, unless their
    letters are of a script that it is not written in. Then it is the language of our own that has this script, or one
    of which only the script is known: "und-Cyrl".

    Latin letters say nothing: many languages are written with them, and any is when there is no other keyboard. Which
    script a language is written in says Unicode's CLDR (likely subtags).
    """
    known = "" if taken_for.startswith(UNKNOWN) else kin(taken_for)
    script = "" if max(words, default="") <= _LATIN else _script_of(words)
    if not script or _has(known, script):
        return known
    return next((language for language in LANGUAGES if _has(language, script)), f"{UNKNOWN}-{script}")


def _script_of(words: str) -> str:
    """The script that most letters are of; "" for Latin ones, and for none."""
    found = Counter(map(_script, filter(str.isalpha, words)))
    most = max(found, key=lambda one: found[one], default="Latn")
    if most == "Hani" and found.keys() & {"Hira", "Kana"}:
        return "Jpan"
    return "" if most == "Latn" else _TOGETHER.get(most, most)


@cache
def _script(letter: str) -> str:
    from fontTools.unicodedata import script

    return str(script(letter))


@cache
def _has(language: str, script: str) -> bool:
    """Whether a language is written in a script."""
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(language, "")).split("_")
    return script in likely[1:2] or any(script in _WRITTEN.get(one, ()) for one in likely[1:2])
