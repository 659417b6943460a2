"""What a format is called on screen: how leaders and customers meet, and for how many it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from safari.words import _

if TYPE_CHECKING:
    from safari.plan.format import HowMany


def setting_words(setting: Setting) -> str:
    """How leaders and customers meet, as a label."""
    words = {
        Setting.TABLE: _("Around one table"),
        Setting.RING: _("Customers in an inner ring"),
        Setting.AGENT: _("Beside somebody who serves customers"),
        Setting.RECORDINGS: _("Listening to recorded calls"),
        Setting.VISIT: _("Where the customer lives or works"),
        Setting.PHONE: _("On the phone"),
        Setting.CHANCE: _("By chance"),
    }
    return words[setting]


def how_many_words(many: HowMany) -> str:
    """As in “6 to 8”, or “6”."""
    if many.fewest == many.most:
        return str(many.most)
    return _("{fewest} to {most}").format(fewest=many.fewest, most=many.most)


def icon_choices() -> list[tuple[str, str]]:
    """The icons a format may be marked with, each by its key and what it shows."""
    return [
        ("cup", _("Cup")),
        ("people", _("People")),
        ("seat", _("Chair")),
        ("speech", _("Speech bubble")),
        ("play", _("Recording")),
        ("eye", _("Eye")),
        ("sun", _("Sun")),
        ("heart", _("Heart")),
        ("flag", _("Flag")),
    ]
