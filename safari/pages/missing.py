"""What a page could not show, by script: what to tell whoever writes, and which typeface to install."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import NamedTuple

from safari.words import _, spoken

_MOST = 12
_CODES = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "HANGUL": "Kore",
    "HEBREW": "Hebr",
    "HIRAGANA": "Hira",
    "KANNADA": "Knda",
    "KATAKANA": "Kana",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "MALAYALAM": "Mlym",
    "MYANMAR": "Mymr",
    "ORIYA": "Orya",
    "SINHALA": "Sinh",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
}
"""ISO 15924 by the first word of a character's name in Unicode, for the scripts that most people write."""
_TYPEFACES = dict.fromkeys(("Hani", "Hira", "Kana", "Kore"), "Noto Sans CJK") | {
    "Arab": "Noto Naskh Arabic",
    "Tibt": "Noto Serif Tibetan",
}
_LANGUAGES = {"Hani": "zh", "Hira": "ja", "Kana": "ja", "Kore": "ko"}
"""Scripts that people know by the language they write with them."""
_ANY_OTHER = ""


class Missing(NamedTuple):
    """A script (ISO 15924, nothing for signs of any other kind) and the characters of it that no typeface here has."""

    script: str
    letters: tuple[str, ...]

    @property
    def typeface(self) -> str:
        """A free typeface that has them, of the Noto family; nothing where none can be named."""
        words = {code: word for word, code in _CODES.items()}
        return _TYPEFACES.get(self.script) or (f"Noto Sans {words[self.script].title()}" if self.script else "")


def by_script(unprintable: tuple[str, ...]) -> tuple[Missing, ...]:
    """The characters that a page could not show, those of one script together."""
    ordered = sorted(unprintable, key=lambda letter: (_script(letter), letter))
    return tuple(Missing(script, tuple(letters)) for script, letters in groupby(ordered, key=_script))


def sentences(unprintable: tuple[str, ...]) -> list[str]:
    """What to tell whoever writes: which characters are left out, and what to install so that they are shown."""
    return [_sentence(one) for one in by_script(unprintable)]


def _sentence(missing: Missing) -> str:
    letters = " ".join(missing.letters[:_MOST])
    more = len(missing.letters) - _MOST
    if more > 0:
        letters = _("{letters} and {n} more").format(letters=letters, n=more)
    if not missing.script:
        return _("No typeface on this computer has these characters, so they are left out: {letters}").format(
            letters=letters
        )
    return _(
        "No typeface on this computer has these characters ({script}), so they are left out: {letters}. "
        "Install {typeface}, then start Customer Safari again."
    ).format(script=_name(missing.script), letters=letters, typeface=missing.typeface)


def _script(letter: str) -> str:
    return _CODES.get(unicodedata.name(letter, "").split(" ")[0], _ANY_OTHER)


def _name(script: str) -> str:
    """The name of a script in the program's language."""
    from babel import Locale

    locale = Locale.parse(spoken())
    return str(locale.languages[_LANGUAGES[script]] if script in _LANGUAGES else locale.scripts.get(script, script))
