"""A transcript is kept with its call, tells who speaks, and lets no words leave that would name somebody."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.library import Library
from safari.transcripts.masking import masked_text, name_of
from safari.transcripts.speakers import guessed_ours
from safari.transcripts.transcript import Place, Suggestion, What


def texts(library, transcript):
    return [one.text for one in library.transcripts.lines(transcript.uid)]


def words(library, transcript, suggestions):
    lines = library.transcripts.lines(transcript.uid)
    return [(one.what.value, lines[one.line].text[one.starts : one.ends]) for one in suggestions]


ALL = (Place(0, 0), Place(2, 999))


def test_a_transcript_comes_back_with_its_lines_and_with_who_is_us(library, call, transcript):
    assert library.transcripts.of_recording(call.uid) == transcript
    assert transcript.ours == ("Astrid Holm",)
    assert [one.speaker for one in library.transcripts.lines(transcript.uid)] == ["Astrid Holm", "Ingrid", "Ingrid"]
    assert [one.starts for one in library.transcripts.lines(transcript.uid, 1, 1)] == [4_500]


def test_another_transcript_takes_the_place_of_the_first_and_undo_brings_it_back(library, call, transcript):
    library.transcripts.mask(transcript.uid, library.transcripts.suggestions(transcript.uid))
    other = library.transcripts.take_in(call.uid, library.transcripts.read(b"[0:01] Agent: Hello\n"), "da")
    assert (texts(library, other), other.ours, other.language) == (["Hello"], ("Agent",), "da")
    assert library.undo() == "Transcript taken in"
    assert library.transcripts.of_recording(call.uid) == transcript
    assert len(library.transcripts.masks(transcript.uid)) == 4
    assert len(texts(library, transcript)) == 3


def test_who_is_us_is_put_right_by_a_person(library, call, transcript):
    library.transcripts.set_ours(transcript.uid, ["Ingrid"])
    assert library.transcripts.of_recording(call.uid).ours == ("Ingrid",)
    assert library.undo() == "Speakers changed"


def test_lines_of_a_transcript_that_is_gone_leave_the_file_with_the_closing(library, call, transcript):
    library.transcripts.remove(call.uid)
    assert len(texts(library, transcript)) == 3
    library.undo()
    library.redo()
    library.close()
    opened = Library.open(library.path)
    assert opened.database.rows("SELECT * FROM transcript_lines") == []
    assert opened.transcripts.of_recording(call.uid) is None
    opened.close()


def test_lines_of_a_transcript_that_stands_stay(library, call, transcript):
    library.close()
    opened = Library.open(library.path)
    assert len(opened.transcripts.lines(transcript.uid)) == 3
    opened.close()


def test_what_is_no_transcript_changes_nothing(library, call, transcript):
    with pytest.raises(SafariError):
        library.transcripts.read(b"a letter")
    assert library.transcripts.of_recording(call.uid) == transcript


def test_what_may_tell_who_it_is_is_suggested_until_it_is_answered(library, transcript):
    found = library.transcripts.suggestions(transcript.uid)
    assert words(library, transcript, found) == [
        ("name", "Astrid"),
        ("name", "Ingrid Bergstrøm"),
        ("phone", "22 33 44 55"),
        ("email", "ingrid@example.no"),
    ]
    library.transcripts.allow(transcript.uid, found[:1])
    library.transcripts.mask(transcript.uid, found[1:3])
    assert library.transcripts.suggestions(transcript.uid) == found[3:]
    assert [one.hidden for one in library.transcripts.masks(transcript.uid)] == [False, True, True]
    assert library.undo() == "Words hidden"
    assert library.transcripts.suggestions(transcript.uid) == found[1:]


def test_a_quote_hides_what_is_hidden_and_what_nobody_answered_yet(library, transcript):
    told = "Fjellvik, [name] speaking. Is that [name]? Yes. My number is [phone number], and I called nine times. "
    told += "Write to [e-mail address]."
    assert library.transcripts.quote(transcript.uid, *ALL, "en") == told
    found = library.transcripts.suggestions(transcript.uid)
    library.transcripts.mask(transcript.uid, found)
    assert library.transcripts.quote(transcript.uid, *ALL, "en") == told


def test_what_a_person_allowed_stands_in_the_quote(library, transcript):
    library.transcripts.allow(transcript.uid, library.transcripts.suggestions(transcript.uid))
    assert library.transcripts.quote(transcript.uid, *ALL, "en") == " ".join(texts(library, transcript))


def test_an_answer_is_changed_and_taken_back(library, transcript):
    (astrid, *_others) = library.transcripts.suggestions(transcript.uid)
    (mask,) = library.transcripts.allow(transcript.uid, [astrid])
    (again,) = library.transcripts.mask(transcript.uid, [astrid])
    assert (again.uid, again.hidden) == (mask.uid, True)
    library.transcripts.unmask(again.uid)
    assert astrid in library.transcripts.suggestions(transcript.uid)


def test_words_chosen_by_hand_are_hidden_too(library, transcript):
    line = texts(library, transcript)[0]
    place = line.index("Fjellvik")
    library.transcripts.mask(transcript.uid, [Suggestion(0, place, place + 8, What.OTHER)])
    quote = library.transcripts.quote(transcript.uid, Place(0, 0), Place(0, 20), "en")
    assert quote == "[…], [name] spe"


@pytest.mark.parametrize("cut", [(24, 40), (28, 40), (0, 24), (0, 27), (22, 25)])
def test_a_selection_that_cuts_a_number_shows_none_of_it(library, transcript, cut):
    line = texts(library, transcript)[1]
    begin, end = cut
    quote = library.transcripts.quote(transcript.uid, Place(1, begin), Place(1, end), "en")
    assert line[18:29] == "22 33 44 55"
    assert not any(digit in quote for digit in "2345")
    assert "[phone number]" in quote


def test_a_part_of_a_line_is_told_with_its_own_words(library, transcript):
    line = texts(library, transcript)[1]
    begin = line.index("I called")
    assert (
        library.transcripts.quote(transcript.uid, Place(1, begin), Place(1, len(line)), "en") == "I called nine times."
    )
    assert library.transcripts.quote(transcript.uid, Place(1, 5), Place(1, 5), "en") == ""


def test_a_whole_line_is_shown_without_what_is_hidden(library, transcript):
    (line,) = library.transcripts.lines(transcript.uid, 2, 2)
    hidden = library.transcripts.suggestions(transcript.uid)
    assert masked_text(line, 2, hidden, "en") == "Write to [e-mail address]."
    assert masked_text(line, 1, [], "en") == line.text


def test_every_kind_of_hidden_word_has_a_name():
    assert all(name_of(what, "en").startswith("[") for what in What)


@pytest.mark.parametrize(
    ("speakers", "ours"),
    [
        (("Agent", "Customer"), ("Agent",)),
        (("Speaker 1", "Ingrid Bergstrøm"), ("Speaker 1",)),
        (("Rådgiver", "Kunde"), ("Rådgiver",)),
        (("Kundebehandler 2", "Innringer"), ("Kundebehandler 2",)),
        (("Medarbejder", "Kunde"), ("Medarbejder",)),
        (("Εκπρόσωπος", "Πελάτης"), ("Εκπρόσωπος",)),
        (("Εξυπηρέτηση πελατών", "Μαρία"), ("Εξυπηρέτηση πελατών",)),
        (("Fjellvik", "+47 22 33 44 55"), ("Fjellvik",)),
        (("Astrid Holm (Fjellvik Insurance)", "Ingrid", "Jonas"), ("Astrid Holm (Fjellvik Insurance)",)),
        (("Speaker 1", "Speaker 2"), ()),
        (("Ingrid",), ()),
        ((), ()),
    ],
)
def test_who_is_us_is_guessed_from_names(speakers, ours):
    theirs, names = ("Ingrid, 67", "Ingrid Bergstrøm"), ("Fjellvik Insurance", "Astrid Holm")
    assert guessed_ours(speakers, theirs, names) == ours
