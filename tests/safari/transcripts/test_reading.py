"""Transcripts as Teams, Zoom and phone systems write them, and those that are broken."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as some

from safari.errors import SafariError
from safari.imports.transcript import read
from safari.transcripts.transcript import Line

TEAMS = """WEBVTT

6f2f9a3c-1/12-0
00:00:03.480 --> 00:00:05.120
<v Astrid Holm>Good morning, you have reached
Fjellvik.</v>

6f2f9a3c-1/12-1
00:00:05.900 --> 00:00:09.000
<v Ingrid Bergstrøm>I have called <b>nine</b> times &amp; more.</v>
"""
ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Astrid Holm: Good morning.

2
00:00:03.500 --> 00:00:06.000
Ingrid: I have one question: why?
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
Rådgiver: Hei, hva gjelder det?

2
00:00:03,500 --> 00:00:06,000
Kunde: Æ ringte ni ganger.
Og så en gang til.
"""


def told(data: str | bytes) -> list[tuple[int, int, str, str]]:
    found = read(data.encode() if isinstance(data, str) else data)
    return [(one.starts, one.ends, one.speaker, one.text) for one in found.lines]


def test_teams_writes_voices():
    assert told(TEAMS) == [
        (3_480, 5_120, "Astrid Holm", "Good morning, you have reached Fjellvik."),
        (5_900, 9_000, "Ingrid Bergstrøm", "I have called nine times & more."),
    ]


def test_zoom_writes_names_in_front_and_a_sentence_keeps_its_colon():
    assert told(ZOOM) == [
        (1_000, 3_000, "Astrid Holm", "Good morning."),
        (3_500, 6_000, "Ingrid", "I have one question: why?"),
    ]


def test_a_colon_alone_makes_no_speaker():
    said = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne thing: I called.\n\n00:02.000 --> 00:03.000\nNobody came.\n\n"
    said += "00:03.000 --> 00:04.000\nNever.\n"
    assert [speaker for _starts, _ends, speaker, _text in told(said)] == ["", "", ""]


def test_two_voices_in_one_cue_are_two_lines():
    said = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Astrid>Hei <v Ingrid>Hallo\n"
    assert told(said) == [(1_000, 2_000, "Astrid", "Hei"), (1_000, 2_000, "Ingrid", "Hallo")]


def test_notes_styles_settings_and_identifiers_are_no_words():
    said = "WEBVTT - A call\nLanguage: nb\n\nSTYLE\n::cue { color: red }\n\nNOTE made by a machine\n\nintro\n"
    said += "00:01.000 --> 00:02.000 align:start line:0%\nHei\n\nNOTE the end\n"
    found = read(said.encode())
    assert [one.text for one in found.lines] == ["Hei"]
    assert found.language == "nb"


@pytest.mark.parametrize(
    ("data", "encoding", "is_guess"),
    [
        (SRT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + SRT.encode(), "utf-8-sig", False),
        (SRT.encode("utf-16"), "utf-16", False),
        (SRT.replace("\n", "\r\n").encode("cp1252"), "cp1252", True),
        (SRT.replace("\n", "\r").encode(), "utf-8", False),
    ],
)
def test_subrip_in_any_encoding_says_which_one_it_was(data, encoding, is_guess):
    found = read(data)
    assert (found.encoding, found.is_guess) == (encoding, is_guess)
    assert [(one.speaker, one.text) for one in found.lines] == [
        ("Rådgiver", "Hei, hva gjelder det?"),
        ("Kunde", "Æ ringte ni ganger. Og så en gang til."),
    ]


def test_greek_of_old_programs_is_read_as_greek_and_as_what_somebody_chose():
    said = "1\n00:00:01,000 --> 00:00:03,000\nΠελάτης: Τηλεφώνησα εννέα φορές.\n"
    assert read(said.encode("cp1253")).encoding == "cp1253"
    assert read("1\n00:00:01,000 --> 00:00:02,000\nΆ\n".encode("cp1253"), "cp1253").lines[0].text == "Ά"


def test_empty_lines_in_a_subtitle_lose_no_words():
    said = "1\n00:00:01,000 --> 00:00:02,000\nFirst\n\nstill first\n\n2\n00:00:03,000 --> 00:00:04,000\n2\n"
    assert [text for *_times, text in told(said)] == ["First still first", "2"]


PHONE = {
    "brackets": "[00:01:02] Agent: Hello\n[00:01:09] Customer: Hi\n",
    "bare": "00:01:02 Agent: Hello\n00:01:09 Customer: Hi\n",
    "ranges": "[00:01:02 - 00:01:05] Agent: Hello\n[00:01:09 - 00:01:12] Customer: Hi\n",
    "short": "(1:02) Agent: Hello\n(1:09) Customer: Hi\n",
    "dashes": "1:02 - Agent: Hello\n1:09 - Customer: Hi\n",
    "names first": "Agent [00:01:02]: Hello\nCustomer [00:01:09]: Hi\n",
    "names above": "A call\n\nAgent  1:02\nHello\n\nCustomer  1:09\nHi\n",
    "wall clock": "14:01:02 Agent: Hello\n14:01:09 Customer: Hi\n",
}


@pytest.mark.parametrize("kind", PHONE)
def test_timed_text_of_phone_systems(kind):
    first = 0 if kind == "wall clock" else 62_000
    found = told(PHONE[kind])
    assert [(starts - first, speaker, text) for starts, _ends, speaker, text in found] == [
        (0, "Agent", "Hello"),
        (7_000, "Customer", "Hi"),
    ]
    assert all(starts < ends <= starts + 7_000 for starts, ends, _speaker, _text in found)


def test_the_time_of_day_is_said_to_be_counted_from_the_first():
    assert read(PHONE["wall clock"].encode()).mended == ("The times of day in it were counted from the first line.",)
    assert read(PHONE["bare"].encode()).mended == ()


def test_a_line_without_a_time_goes_on_and_a_time_within_is_no_line():
    said = "[0:01] Agent: We meet at\n12:30 on Monday\nor at noon\n[0:09] Kunde: Fine\n"
    lines = read(said.encode()).lines
    assert [one.text for one in lines if one.speaker == "Kunde"] == ["Fine"]
    assert "or at noon" in " ".join(one.text for one in lines)


def cue(times, text="Words"):
    return f"WEBVTT\n\n00:10.000 --> 00:12.000\nFirst\n\n{times}\n{text}\n\n00:20.000 --> 00:22.000\nLast\n"


@pytest.mark.parametrize(
    ("times", "line"),
    [
        ("-00:05.000 --> 00:03.000", Line(0, 3_000, "", "Words")),
        ("-00:05.000 --> -00:03.000", Line(0, 1_000, "", "Words")),
        ("00:15.000 --> 00:13.000", Line(15_000, 16_000, "", "Words")),
        ("00:15.000 --> 00:15.000", Line(15_000, 15_000, "", "Words")),
        ("00:19.800 --> 00:19.000", Line(19_800, 20_000, "", "Words")),
        ("00:15.000 --> 00:25.000", Line(15_000, 20_000, "", "Words")),
        ("00:05.000 --> 00:06.000", Line(5_000, 6_000, "", "Words")),
        ("0:0:15.5 --> 00:00:16,25", Line(15_500, 16_250, "", "Words")),
        ("75:15.000 --> 75:16.000", Line(4_515_000, 4_516_000, "", "Words")),
    ],
)
def test_times_that_cannot_be_are_mended_in_one_way(times, line):
    lines = read(cue(times).encode()).lines
    assert line in lines
    assert [one.starts for one in lines] == sorted(one.starts for one in lines)
    assert all(one.starts <= one.ends for one in lines)
    assert sorted(one.text for one in lines) == ["First", "Last", "Words"]


def test_what_was_mended_is_said():
    assert read(cue("-00:05.000 --> 00:03.000").encode()).mended == (
        "1 line had a time that cannot be; it was put right.",
        "Lines that were out of order were put in order.",
    )
    assert read(cue("00:15.000 --> 00:16.000").encode()).mended == ()


def test_two_people_may_talk_at_once_and_one_alone_may_not():
    said = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v A>one\n\n00:03.000 --> 00:05.000\n<v B>two\n\n"
    said += "00:04.000 --> 00:06.000\n<v A>three\n"
    assert told(said) == [(1_000, 4_000, "A", "one"), (3_000, 5_000, "B", "two"), (4_000, 6_000, "A", "three")]


@pytest.mark.parametrize("times", ["00:61.000 --> 01:02.000", "soon --> later", "00:01.000 --> ", "00:01 -> 00:02 -->"])
def test_a_time_that_cannot_be_read_is_named_by_its_line(times):
    with pytest.raises(SafariError, match=r"Line 6 has a time that cannot be read: "):
        read(cue(times).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"Just a letter.\nNothing else.\n",
        b"PK\x03\x04\x00",
        b"MZ\x90\x00\x03\xff\xfe",
        b"WEBVTT\n",
        b"\xff\xfe\x00\xd8",
        b"a,b\n1,2",
    ],
)
def test_what_is_no_transcript_says_so(data):
    with pytest.raises(SafariError, match="This is no transcript") as refusal:
        read(data)
    assert "CSV" not in str(refusal.value)


def test_an_empty_file_a_lost_one_and_one_too_large_say_so(tmp_path):
    with pytest.raises(SafariError, match="This transcript is empty"):
        read(b" \r\n")
    with pytest.raises(SafariError, match=r"gone.vtt cannot be read"):
        read(tmp_path / "gone.vtt")
    large = tmp_path / "large.vtt"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(SafariError, match=r"large.vtt is larger than 20 megabytes"):
        read(large)


def test_a_line_of_two_megabytes_is_named():
    with pytest.raises(SafariError, match="Line 4 is longer than 20000 characters"):
        read(b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"x" * 2_000_000)


def test_five_thousand_lines_of_three_hours_are_read_as_they_are():
    cues = [
        f"{n}\n{n * 2 // 3600:02}:{n * 2 // 60 % 60:02}:{n * 2 % 60:02}.000 --> "
        f"{n * 2 // 3600:02}:{n * 2 // 60 % 60:02}:{n * 2 % 60 + 1:02}.500\n<v {'AB'[n % 2]}>Line {n}</v>"
        for n in range(5_400)
    ]
    lines = read(("WEBVTT\n\n" + "\n\n".join(cues)).encode()).lines
    assert [(one.starts, one.text) for one in lines] == [(n * 2_000, f"Line {n}") for n in range(5_400)]


def test_hostile_words_come_out_plain():
    said = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v \u202eeve>=1+1 \u202e<script>x</script> <b>bold</b> &lt;i&gt;\x00\n"
    with pytest.raises(SafariError):
        read(said.encode())
    (line,) = read(said.replace("\x00", "\x07").encode()).lines
    assert (line.speaker, line.text) == ("eve", "=1+1 x bold <i>")


PART = some.sampled_from(
    [
        "WEBVTT",
        "",
        "1",
        "00:01.000 --> 00:02.000",
        "-00:09,5 --> 00:01",
        "[0:01] A: b",
        "A: b",
        "<v X>",
        "NOTE",
        "x --> y",
        "00:99:00",
    ]
)


@given(some.lists(PART | some.text(max_size=20), max_size=20), some.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_whatever_a_file_holds_it_is_read_or_refused_with_a_sentence(parts, encoding):
    data = "\n".join(parts).encode(encoding, "replace")
    try:
        found = read(data)
    except SafariError:
        return
    assert found.lines
    assert all(0 <= one.starts <= one.ends and one.text for one in found.lines)
    assert [one.starts for one in found.lines] == sorted(one.starts for one in found.lines)
