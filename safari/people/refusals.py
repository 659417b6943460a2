"""Why somebody, or a segment, is not removed, and what helps."""

from __future__ import annotations

from safari.errors import SafariError
from safari.words import _


def took_part(name: str) -> SafariError:
    """A leader or a customer whom notes and stories need."""
    remedy = _("Who has taken part stays in the library, so that its notes keep their names.")
    return SafariError(_("{name} is on a safari, in notes or in a story.").format(name=name), remedy)


def began(name: str, safari: str) -> SafariError:
    """A leader whose line on this safari (its title) is not kept."""
    sentence = _("{name} began a note on “{safari}”, and it is not kept.").format(name=name, safari=safari)
    return SafariError(sentence, _("Keep it, or wipe it out, under Run first."))


def waits_aside(name: str, safari: str) -> SafariError:
    """A leader whose half sentence waits on this safari (its title), whatever its customer agreed to since."""
    sentence = _("Half a sentence of {name} waits on “{safari}” until its customer’s words may be read.")
    remedy = _("Note their new yes and keep it under Run, or wipe out what was begun, in the menu of the safari.")
    return SafariError(sentence.format(name=name, safari=safari), remedy)


def has_members(segment: str) -> SafariError:
    """A segment that customers or safaris have."""
    remedy = _("Give them another segment first.")
    return SafariError(_("{name} has customers or safaris.").format(name=segment), remedy)


def in_charge(leader: str) -> SafariError:
    """A leader whom the programme or customers rely on."""
    sentence = _("{name} is the sponsor of the programme, or has customers in their care.")
    return SafariError(sentence.format(name=leader), _("Name somebody else there first."))
