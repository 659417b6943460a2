"""An alias is all that others than People see of a customer: it is never their real name."""

from __future__ import annotations

from safari.errors import SafariError
from safari.text import fold
from safari.words import _


def is_real_name(alias: str, real_name: str) -> bool:
    """Whether an alias is the real name, whatever case, accents and spaces; "" is nobody's."""
    told = fold(" ".join(real_name.split()))
    return bool(told) and fold(" ".join(alias.split())) == told


def check_alias(alias: str, real_name: str) -> None:
    """Raise SafariError where the alias is the real name."""
    if is_real_name(alias, real_name):
        raise SafariError(_("The alias is the real name."), _("Give another one, such as “Ingrid, 67”."))
