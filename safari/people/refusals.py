"""Why somebody, or a segment, is not removed, and what helps."""

from __future__ import annotations

from safari.errors import SafariError
from safari.words import _


def took_part(name: str) -> SafariError:
    """A leader or a customer whom notes and stories need."""
    remedy = _("Who has taken part stays in the library, so that its notes keep their names.")
    return SafariError(_("{name} is on a safari, in notes or in a story.").format(name=name), remedy)


def has_members(segment: str) -> SafariError:
    """A segment that customers or safaris have."""
    remedy = _("Give them another segment first.")
    return SafariError(_("{name} has customers or safaris.").format(name=segment), remedy)


def in_charge(leader: str) -> SafariError:
    """A leader whom the programme or customers rely on."""
    sentence = _("{name} is the sponsor of the programme, or has customers in their care.")
    return SafariError(sentence.format(name=leader), _("Name somebody else there first."))
