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
from safari.run.note import Memo, Note, Photo
from safari.store.search import searchable
from safari.store.table import Table

if TYPE_CHECKING:  # what no start reads is only named below: each record takes it half a millisecond
    from safari.board.theme import Card, Sighting, Star, Theme
    from safari.brief.invitation import Invitation
    from safari.cases.case import Case
    from safari.counting.step_time import StepTime
    from safari.counting.stopwatch import Stopwatch
    from safari.counting.talk import Talk
    from safari.counting.tally import Tally, Tick
    from safari.debrief.amendment import Amendment
    from safari.debrief.debrief import Debrief
    from safari.debrief.feeling import Feeling
    from safari.debrief.finding import Finding
    from safari.debrief.reflection import Reflection
    from safari.follow_through.commitment import Commitment, Evidence
    from safari.follow_through.issue import Issue
    from safari.loss_calls.loss_call import LossCall
    from safari.people.wording import ConsentWording
    from safari.plan.driver import Driver
    from safari.plan.own_format import OwnFormat
    from safari.recordings.recording import Mark, Recording
    from safari.rounds.round import Round
    from safari.story.story import CurveStop, Moment, Promise, Story
    from safari.tellings.telling import Handout, Telling
    from safari.transcripts.transcript import Mask, Transcript

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
MEMOS = Table("memos", Memo)
STOPWATCHES: Table[Stopwatch] = Table("stopwatches", "safari.counting.stopwatch:Stopwatch")
TALLIES: Table[Tally] = Table("tallies", "safari.counting.tally:Tally")
TICKS: Table[Tick] = Table("ticks", "safari.counting.tally:Tick")
TALKS: Table[Talk] = Table("talks", "safari.counting.talk:Talk")
STEP_TIMES: Table[StepTime] = Table("step_times", "safari.counting.step_time:StepTime")
RECORDINGS: Table[Recording] = Table("recordings", "safari.recordings.recording:Recording")
MARKS: Table[Mark] = Table("marks", "safari.recordings.recording:Mark")
TRANSCRIPTS: Table[Transcript] = Table("transcripts", "safari.transcripts.transcript:Transcript")
MASKS: Table[Mask] = Table("masks", "safari.transcripts.transcript:Mask")
CASES: Table[Case] = Table("cases", "safari.cases.case:Case")
LOSS_CALLS: Table[LossCall] = Table("loss_calls", "safari.loss_calls.loss_call:LossCall")
ROUNDS: Table[Round] = Table("rounds", "safari.rounds.round:Round")
STORIES: Table[Story] = Table("stories", "safari.story.story:Story")
MOMENTS: Table[Moment] = Table("moments", "safari.story.story:Moment")
CURVE_STOPS: Table[CurveStop] = Table("curve_stops", "safari.story.story:CurveStop")
PROMISES: Table[Promise] = Table("promises", "safari.story.story:Promise")
THEMES: Table[Theme] = Table("themes", "safari.board.theme:Theme")
CARDS: Table[Card] = Table("cards", "safari.board.theme:Card")
STARS: Table[Star] = Table("stars", "safari.board.theme:Star")
SIGHTINGS: Table[Sighting] = Table("sightings", "safari.board.theme:Sighting")
FEELINGS: Table[Feeling] = Table("feelings", "safari.debrief.feeling:Feeling")
DEBRIEFS: Table[Debrief] = Table("debriefs", "safari.debrief.debrief:Debrief")
FINDINGS: Table[Finding] = Table("findings", "safari.debrief.finding:Finding")
REFLECTIONS: Table[Reflection] = Table("reflections", "safari.debrief.reflection:Reflection")
ISSUES: Table[Issue] = Table("issues", "safari.follow_through.issue:Issue")
COMMITMENTS: Table[Commitment] = Table("commitments", "safari.follow_through.commitment:Commitment")
EVIDENCE: Table[Evidence] = Table("evidence", "safari.follow_through.commitment:Evidence")
AMENDMENTS: Table[Amendment] = Table("amendments", "safari.debrief.amendment:Amendment")
TELLINGS: Table[Telling] = Table("tellings", "safari.tellings.telling:Telling")
HANDOUTS: Table[Handout] = Table("handouts", "safari.tellings.telling:Handout")

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
        MEMOS,
        STOPWATCHES,
        TALLIES,
        TICKS,
        TALKS,
        STEP_TIMES,
        RECORDINGS,
        MARKS,
        TRANSCRIPTS,
        MASKS,
        CASES,
        LOSS_CALLS,
        ROUNDS,
        STORIES,
        MOMENTS,
        CURVE_STOPS,
        PROMISES,
        THEMES,
        CARDS,
        STARS,
        SIGHTINGS,
        FEELINGS,
        DEBRIEFS,
        FINDINGS,
        REFLECTIONS,
        ISSUES,
        COMMITMENTS,
        EVIDENCE,
        AMENDMENTS,
        TELLINGS,
        HANDOUTS,
    )
}
