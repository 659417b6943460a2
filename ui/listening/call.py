"""A call as it is read for the screen, away from the thread of the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from safari.people.consent import Standing, Use
from safari.recordings.silence import silences
from safari.transcripts.speakers import is_part
from safari.words import _
from ui.listening.waveform_bars import Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray

    from safari.library import Library
    from safari.people.customer import Customer
    from safari.recordings.playing import Playing
    from safari.recordings.recording import Mark, Recording, Waveform
    from safari.recordings.silence import Span
    from safari.transcripts.transcript import Line, Mask, Transcript
    from ui.background import Task

A_READ = 1024 * 1024
CAN_BE_ASKED = (Standing.NOT_ASKED, Standing.ASKED, Standing.EXPIRED)


@dataclass(frozen=True, slots=True)
class Told:
    """What may change while one listens. `held_back` is what stands in the place of the customer's words where they
    ended that these may be read: then there is no transcript here. `can_be_asked`: a spoken yes by the customer would
    let it be played. `turn`: which of the customer's calls on this safari it is (the first is 0), and how many they
    made."""

    recording: Recording
    customer: Customer | None
    playing: Playing
    held_back: str
    agreed: tuple[Use, ...]
    can_be_asked: bool
    marks: tuple[Mark, ...]
    transcript: Transcript | None
    masks: tuple[Mask, ...]
    turn: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Call:
    """One call: which of how many, its words, its waveform, where nobody speaks; and `told`."""

    number: int
    of: int
    told: Told
    waveform: Waveform | None
    lines: tuple[Line, ...]
    spans: tuple[Span, ...]

    @property
    def uid(self) -> str:
        """That of its recording."""
        return self.told.recording.uid

    @property
    def who(self) -> str:
        """Whose call it is: the customer's alias, else what the call is called."""
        customer = self.told.customer
        return customer.alias if customer is not None else self.told.recording.title

    def names(self) -> dict[str, str]:
        """How its speakers are called here: we as the transcript does, the one customer by their alias. Others may be
        called there by their real names: they are numbered as they come, but for what is no name ("Customer")."""
        ours = self.told.transcript.ours if self.told.transcript else ()
        theirs = [one for one in dict.fromkeys(line.speaker for line in self.lines) if one and one not in ours]
        customer = self.told.customer
        if customer is not None and len(theirs) == 1:
            return {theirs[0]: customer.alias}
        alias = customer.alias if customer is not None else ""
        return {
            one: _("Speaker {n}").format(n=number)
            for number, one in enumerate(theirs, 1)
            if one != alias and not is_part(one)
        }

    def turns(self) -> list[Turn]:
        """Who speaks when; nothing where the transcript does not say who is us."""
        ours = frozenset(self.told.transcript.ours if self.told.transcript else ())
        return [Turn(one.starts, one.ends, one.speaker in ours) for one in self.lines] if ours else []


def read_told(library: Library, uid: str, today: date) -> Told | None:
    """What is known of a recording today; None where it is gone."""
    recordings, transcripts = library.recordings, library.transcripts
    recording = recordings.recording(uid)
    if recording is None:
        return None
    customer = library.people.customer(recording.customer) if recording.customer else None
    agreed: tuple[Use, ...] = ()
    can_be_asked = False
    if customer is not None:
        agreement = library.people.agreement(customer.uid)
        agreed = tuple(use for use in Use if agreement.allows(use, today))
        can_be_asked = not customer.minor and agreement.standing(Use.AUDIO, today) in CAN_BE_ASKED
    held_back = library.people.held_back().get(recording.customer or "", "")
    transcript = None if held_back else transcripts.of_recording(uid)
    return Told(
        recording,
        customer,
        recordings.may_play(recording, today),
        held_back,
        agreed,
        can_be_asked,
        tuple(recordings.marks(uid)),
        transcript,
        tuple(transcripts.masks(transcript.uid)) if transcript else (),
        _turn(recordings.of_safari(recording.safari), recording),
    )


def _turn(calls: Sequence[Recording], of: Recording) -> tuple[int, int]:
    """By their days where all of the customer's have one, else in the order they are listened to."""
    theirs = [one for one in calls if one.customer == of.customer]
    days = [one.called_on for one in theirs if one.called_on is not None]
    if len(days) == len(theirs):
        theirs.sort(key=lambda one: one.called_on or date.max)
    return [one.uid for one in theirs].index(of.uid), len(theirs)


def read_call(library: Library, safari: str, uid: str, today: date) -> Call | None:
    """One call of a safari; where `uid` is not among them the first; None where there is none."""
    order = [one.uid for one in library.recordings.of_safari(safari)]
    if not order:
        return None
    number = order.index(uid) if uid in order else 0
    told = read_told(library, order[number], today)
    if told is None:
        return None
    waveform = library.recordings.waveform(order[number])
    lines = tuple(library.transcripts.lines(told.transcript.uid)) if told.transcript else ()
    spans = tuple(silences(waveform, lines, told.recording.lasts))
    return Call(number, len(order), told, waveform, lines, spans)


def read_sound(library: Library, uid: str, task: Task) -> QByteArray | None:
    """The bytes of a recording, read bit by bit so that they are in memory once; None once nobody wants them."""
    from PySide6.QtCore import QByteArray

    sound, size = QByteArray(), library.recordings.size(uid)
    sound.reserve(size)
    while sound.size() < size and not task.cancelled:
        part = library.recordings.read(uid, sound.size(), A_READ)
        if not part:
            break
        sound.append(part)
    return None if task.cancelled else sound
