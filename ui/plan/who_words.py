"""What the people of a safari are headed by, and what is said while there is nobody: as its setting has it."""

from __future__ import annotations

from safari.plan.safari import Setting
from safari.words import _


def title_of(setting: Setting) -> str:
    """The heading."""
    titles = {
        Setting.VISIT: _("Who visits whom"),
        Setting.PHONE: _("Who calls whom"),
        Setting.RECORDINGS: _("Who listens"),
        Setting.CHANCE: _("Who was there"),
    }
    return titles.get(setting, _("Who sits together"))


def nobody_yet(setting: Setting) -> str:
    """What is said while nobody is coming."""
    sentences = {
        Setting.AGENT: _("Nobody yet. Add leaders, and name the agent each of them sits beside."),
        Setting.VISIT: _("Nobody yet. Add the leaders who go, and the customer they visit."),
        Setting.PHONE: _("Nobody yet. Add the leader who calls, and the customers to be called."),
        Setting.RECORDINGS: _("Nobody yet. Add the leaders who listen."),
        Setting.CHANCE: _("Nothing is planned here: you type it once it happened."),
    }
    return sentences.get(setting, _("Nobody yet. Add leaders, and a customer for each of them."))
