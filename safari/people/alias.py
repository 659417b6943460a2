"""An alias is all that others than People see of a customer: it never tells their real name."""

from __future__ import annotations

from safari.errors import SafariError
from safari.text import fold, search_words
from safari.words import _, catalogue, spoken


def tells_name(alias: str, real_name: str) -> bool:
    """Whether an alias is the real name, or holds all its words, whatever case, accents, order and spaces.

    "" is nobody's name; and an alias may go by a single name ("Ingrid, 67"), for there are many Ingrids.
    """
    words = set(search_words(real_name))
    if len(words) > 1:
        return words <= set(search_words(alias))
    told = fold(" ".join(real_name.split()))
    return bool(told) and fold(" ".join(alias.split())) == told


def shown_alias(alias: str, real_name: str, language: str = "") -> str:
    """The alias; where it tells the real name, as one from before that was refused may, no more than "A customer", in
    the language of what it stands on ("": the program's)."""
    return catalogue(language or spoken()).gettext("A customer") if tells_name(alias, real_name) else alias


def check_alias(alias: str, real_name: str) -> None:
    """Raise SafariError where the alias tells the real name."""
    if tells_name(alias, real_name):
        raise SafariError(_("The alias is the real name."), _("Give another one, such as “Ingrid, 67”."))
