"""Every table the journal writes, and the record whose fields are its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safari.guests.participant import Participant
from safari.people.consent import Consent
from safari.people.customer import Customer, Identity, Segment, Touchpoint
from safari.people.leader import Leader
from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem
from safari.plan.safari import Question, Safari, SafariTouchpoint
from safari.programme import Programme
from safari.run.note import Note, Photo
from safari.store.search import searchable
from safari.store.table import Table

if TYPE_CHECKING:  # what no start reads is only named below: each record takes it half a millisecond
    from safari.brief.invitation import Invitation
    from safari.people.wording import ConsentWording
    from safari.plan.driver import Driver
    from safari.plan.own_format import OwnFormat
    from safari.story.story import CurveStop, Moment, Promise, Story

PROGRAMME = Table("programme", Programme)
SEGMENTS = Table("segments", Segment)
TOUCHPOINTS = Table("touchpoints", Touchpoint)
LEADERS = Table("leaders", Leader)
CUSTOMERS = Table("customers", Customer)
IDENTITIES = Table("identities", Identity)
CONSENTS = Table("consents", Consent)
CONSENT_WORDINGS: Table[ConsentWording] = Table("consent_wordings", "safari.people.wording:ConsentWording")
DRIVERS: Table[Driver] = Table("drivers", "safari.plan.driver:Driver")
SAFARIS = Table("safaris", Safari)
SAFARI_TOUCHPOINTS = Table("safari_touchpoints", SafariTouchpoint)
QUESTIONS = Table("questions", Question)
AGENDA_STEPS = Table("agenda_steps", AgendaStep)
CHECKLIST_ITEMS = Table("checklist_items", ChecklistItem)
PARTICIPANTS = Table("participants", Participant)
INVITATIONS: Table[Invitation] = Table("invitations", "safari.brief.invitation:Invitation")
FORMATS: Table[OwnFormat] = Table("formats", "safari.plan.own_format:OwnFormat")
NOTES = Table("notes", Note, derive=searchable)
PHOTOS = Table("photos", Photo)
STORIES: Table[Story] = Table("stories", "safari.story.story:Story")
MOMENTS: Table[Moment] = Table("moments", "safari.story.story:Moment")
CURVE_STOPS: Table[CurveStop] = Table("curve_stops", "safari.story.story:CurveStop")
PROMISES: Table[Promise] = Table("promises", "safari.story.story:Promise")

JOURNALLED: dict[str, Table[Any]] = {
    table.name: table
    for table in (
        PROGRAMME,
        SEGMENTS,
        TOUCHPOINTS,
        LEADERS,
        CUSTOMERS,
        IDENTITIES,
        CONSENTS,
        CONSENT_WORDINGS,
        DRIVERS,
        SAFARIS,
        SAFARI_TOUCHPOINTS,
        QUESTIONS,
        AGENDA_STEPS,
        CHECKLIST_ITEMS,
        PARTICIPANTS,
        INVITATIONS,
        FORMATS,
        NOTES,
        PHOTOS,
        STORIES,
        MOMENTS,
        CURVE_STOPS,
        PROMISES,
    )
}
