"""What a new safari begins with: the agenda, checklists and questions of its format, ready to be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem, When
from safari.plan.safari import Question

if TYPE_CHECKING:  # it loads msgspec, which nothing but planning a new safari needs
    from safari.plan.format import Format


def first_plan(kind: Format, safari: str, uid: Callable[[], str]) -> list[AgendaStep | ChecklistItem | Question]:
    """Everything of a format that becomes part of a new safari (named by its uid)."""
    agenda = [
        AgendaStep(uid(), safari, place, step.minutes, step.title, step.short, step.led_by, main=step.main)
        for place, step in enumerate(kind.agenda)
    ]
    checklists = [
        ChecklistItem(uid(), safari, when, place, getattr(task, "text", task), days=getattr(task, "days", None))
        for when in When
        for place, task in enumerate(getattr(kind.checklists, when))
    ]
    questions = [Question(uid(), safari, place, text) for place, text in enumerate(kind.questions)]
    return [*agenda, *checklists, *questions]
