"""The desk of transcripts: taking them in, who speaks, what is hidden, and the words that may leave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from safari.recordings.recording import Recording
from safari.store import transcript_lines
from safari.store.held_words import check_may_be_read
from safari.store.journal import Intention, Journal
from safari.store.tables import CUSTOMERS, IDENTITIES, LEADERS, MASKS, PROGRAMME, RECORDINGS, TRANSCRIPTS
from safari.transcripts.identifying import looked_through, regions_of, suggested
from safari.transcripts.masking import between, unanswered
from safari.transcripts.speakers import guessed_ours
from safari.transcripts.transcript import Line, Mask, Place, Suggestion, Transcript, TranscriptFile
from safari.words import _

Read = Callable[[Path | bytes, str], TranscriptFile]


class TranscriptDesk:
    """Transcripts, a recording has one at most; their lines never change."""

    def __init__(self, journal: Journal, read: Read) -> None:
        self._journal = journal
        self._database = journal.database
        self._reader = read

    def read(self, source: Path | bytes, encoding: str = "") -> TranscriptFile:
        """What a file (or its bytes) says, with nothing taken in; safe on any thread.

        `encoding` is what somebody chose where the file does not say. Raises SafariError for what is no transcript.
        """
        return self._reader(source, encoding)

    def take_in(self, recording: str, file: TranscriptFile, language: str = "") -> Transcript:
        """Keep what a file says as the transcript of a recording, in place of what was there."""
        heard = RECORDINGS.standing(self._database, recording)
        speakers = dict.fromkeys(one.speaker for one in file.lines if one.speaker)
        ours = guessed_ours(tuple(speakers), self._names_of(heard), self._our_names())
        made = Transcript(self._journal.new_uid(), recording, language or file.language, ours)
        with self._journal.intention(_("Transcript taken in")) as change:
            self._drop(change, recording)
            transcript_lines.put(self._database, made.uid, file.lines)
            return change.add(TRANSCRIPTS, made)

    def remove(self, recording: str) -> None:
        """Take the transcript of a recording away, where it has one."""
        with self._journal.intention(_("Transcript removed")) as change:
            self._drop(change, recording)

    def of_recording(self, recording: str) -> Transcript | None:
        """The transcript of a recording."""
        return next(iter(TRANSCRIPTS.find(self._database, "recording = ?", (recording,))), None)

    def lines(self, transcript: str, first: int = 0, last: int | None = None) -> list[Line]:
        """The lines of a transcript, from `first` to `last` (None: all)."""
        return transcript_lines.find(self._database, transcript, first, last)

    def set_ours(self, transcript: str, speakers: Iterable[str]) -> Transcript:
        """Say which speakers are us."""
        with self._journal.intention(_("Speakers changed")) as change:
            standing = TRANSCRIPTS.standing(self._database, transcript)
            return change.edit(TRANSCRIPTS, standing, ours=tuple(speakers))

    def suggestions(self, transcript: str) -> list[Suggestion]:
        """What may tell who it is and nobody answered yet, in order. Takes a while for a long transcript; safe on any
        thread."""
        return unanswered(self._suggested(transcript, 0, None), self.masks(transcript))

    def look_through(self, transcript: str) -> Iterator[list[Suggestion]]:
        """What may tell who it is, answered or not, line by line: whoever looks may rest, or stop, between two lines.
        Safe on any thread."""
        standing = TRANSCRIPTS.standing(self._database, transcript)
        yield from looked_through(self.lines(transcript), self._names(), self._regions(standing.language))

    def masks(self, transcript: str) -> list[Mask]:
        """What somebody hid or allowed, in order."""
        return MASKS.find(self._database, "transcript = ?", (transcript,), "line, starts, seq")

    def mask(self, transcript: str, places: Iterable[Suggestion], *, hidden: bool = True) -> list[Mask]:
        """Hide these places: suggestions, or words that somebody chose by hand. One undo takes back all."""
        standing = {(one.line, one.starts, one.ends): one for one in self.masks(transcript)}
        made = []
        with self._journal.intention(_("Words hidden") if hidden else _("Words allowed")) as change:
            for one in places:
                there = standing.get((one.line, one.starts, one.ends))
                if there:
                    made.append(change.edit(MASKS, there, what=one.what, hidden=hidden))
                    continue
                uid = self._journal.new_uid()
                mask = Mask(uid, transcript, one.line, one.starts, one.ends, one.what, hidden)
                made.append(change.add(MASKS, mask))
        return made

    def allow(self, transcript: str, places: Iterable[Suggestion]) -> list[Mask]:
        """Say that these places may be shown. One undo takes back all."""
        return self.mask(transcript, places, hidden=False)

    def unmask(self, uid: str) -> None:
        """Take an answer back; what was suggested before is suggested again."""
        with self._journal.intention(_("Answer taken back")) as change:
            change.remove(MASKS, MASKS.standing(self._database, uid))

    def quote(self, transcript: str, begin: Place, end: Place, language: str) -> str:
        """The words between two places as they may leave: what is hidden, or suggested and not answered yet, is told
        as what it is, in `language` ("[phone number]"). Several lines become one. Raises SafariError while the words of
        the customer of the call are held back."""
        heard = RECORDINGS.standing(self._database, TRANSCRIPTS.standing(self._database, transcript).recording)
        check_may_be_read(self._database, heard.customer, self._journal.clock().date())
        lines = self.lines(transcript, begin.line, end.line)
        masks = self.masks(transcript)
        hidden = [one for one in masks if one.hidden]
        doubtful = unanswered(self._suggested(transcript, begin.line, end.line), masks)
        return between(lines, begin, end, [*hidden, *doubtful], language)

    def found_in(self, text: str, language: str = "") -> list[Suggestion]:
        """What in a line of any text may tell who it is."""
        return self._found([Line(0, 0, "", text)], language, 0)

    def _suggested(self, transcript: str, first: int, last: int | None) -> list[Suggestion]:
        standing = TRANSCRIPTS.standing(self._database, transcript)
        return self._found(self.lines(transcript, first, last), standing.language, first)

    def _found(self, lines: list[Line], language: str, first: int) -> list[Suggestion]:
        return suggested(lines, self._names(), self._regions(language), first)

    def _names(self) -> list[str]:
        """Those that may be spoken: of customers, and of those who listen."""
        names = [one.real_name for one in IDENTITIES.find(self._database)]
        return names + [one.name for one in LEADERS.find(self._database)]

    def _regions(self, language: str) -> tuple[str, ...]:
        (programme,) = PROGRAMME.find(self._database)
        return regions_of(language, programme.language)

    def _drop(self, change: Intention, recording: str) -> None:
        standing = self.of_recording(recording)
        if standing:
            for mask in self.masks(standing.uid):
                change.remove(MASKS, mask)
            change.remove(TRANSCRIPTS, standing)

    def _names_of(self, recording: Recording) -> tuple[str, ...]:
        customer = CUSTOMERS.get(self._database, recording.customer or "")
        identity = IDENTITIES.get(self._database, recording.customer or "")
        return tuple(name for name in (customer and customer.alias, identity and identity.real_name) if name)

    def _our_names(self) -> tuple[str, ...]:
        (programme,) = PROGRAMME.find(self._database)
        return (programme.organisation, *(one.name for one in LEADERS.find(self._database)))
