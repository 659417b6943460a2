"""What Undo calls a change of the story: by the part that was changed, as it is called on screen."""

from __future__ import annotations

from collections.abc import Iterable

from safari.story.story import CurveStop, Moment, Promise
from safari.words import _

_OF_THE_NUMBER = {"figure", "source", "customers", "certainty"}


def story_edited(fields: Iterable[str]) -> str:
    """The label of a change of these fields of a story; of several parts at once it is the story."""
    labels = {
        "language": _("Language of the page changed"),
        "hero_text": _("Quote changed"),
        "who": _("Who the customer is changed"),
        "since": _("“Customer since” changed"),
        "occasion": _("Where and when you met changed"),
        "face_x": _("View of the picture changed"),
        "face_y": _("View of the picture changed"),
        "zoom": _("View of the picture changed"),
        "named": _("Name on the page changed"),
        "curve_note": _("Words under the feeling curve changed"),
        "figure": _("Number changed"),
        "certainty": _("How sure the number is changed"),
        "customers": _("Customers the number counts changed"),
        "source": _("Source of the number changed"),
        "why": _("Why it matters changed"),
        "ask": _("Ask changed"),
        "leader": _("Leader who speaks changed"),
        "leader_words": _("Leader’s words changed"),
        "leader_role": _("Who the leader is changed"),
    }
    changed = set(fields)
    if changed > {"figure"} and changed <= _OF_THE_NUMBER:
        return _("Number chosen")
    return _only(labels.get(field, "") for field in changed) or _("Story changed")


def part_edited(kind: type, fields: Iterable[str]) -> str:
    """The label of a change of these fields of a moment, a stop of the curve or a promise."""
    changed = set(fields)
    if kind is Moment:
        labels = {
            "title": _("Title of a moment changed"),
            "when_said": _("Time of a moment changed"),
            "text": _("Words of a moment changed"),
        }
        return _only(labels.get(field, "") for field in changed) or _("Moment changed")
    if kind is CurveStop:
        return _("Feeling at a stop changed") if changed == {"feeling"} else _("Stop of the feeling curve changed")
    if kind is Promise:
        labels = {"owner": _("Who promises it changed"), "due": _("Day of a promise changed")}
        return _only(labels.get(field, "") for field in changed) or _("Promise changed")
    return _("Story changed")


def _only(labels: Iterable[str]) -> str:
    """The label, where all fields have the same one."""
    found = set(labels)
    return found.pop() if len(found) == 1 else ""
