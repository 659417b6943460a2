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
    """A leader whose half sentence waits on this safari (its title) until its customer says yes."""
    sentence = _("Half a sentence of {name} waits on “{safari}”: its customer’s words may not be read today.")
    remedy = _("Note the customer’s new yes to notes under People, or wipe out what was begun, in the safari’s menu.")
    return SafariError(sentence.format(name=name, safari=safari), remedy)


def has_members(segment: str) -> SafariError:
    """A segment that customers or safaris have."""
    remedy = _("Give them another segment first.")
    return SafariError(_("{name} has customers or safaris.").format(name=segment), remedy)


def in_charge(leader: str) -> SafariError:
    """A leader whom the programme or customers rely on."""
    sentence = _("{name} is the sponsor of the programme, or has customers in their care.")
    return SafariError(sentence.format(name=leader), _("Name somebody else there first."))
