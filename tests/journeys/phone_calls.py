"""Calls to a claims service in four languages: what is said, in which kind of file, and what tells who it was."""

from __future__ import annotations

from dataclasses import dataclass

LENGTH = 4_000  # milliseconds of a line in a transcript


@dataclass(frozen=True)
class Call:
    """A recording as a file of one kind, its transcript of another; the last line has a number in it."""

    alias: str
    language: str
    suffix: str
    words: str
    said: tuple[str, ...]
    number: str

    @property
    def voices(self) -> list[str]:
        """Who says which line: we first."""
        return [("Claims service", self.alias.partition(",")[0])[place % 2] for place in range(len(self.said))]

    @property
    def last_words(self) -> str:
        """Some that are said after the number."""
        return " ".join(self.said[-1].strip(".").split()[-4:])

    def transcript(self) -> str:
        """What a phone system writes of it: .vtt with voices, .srt with names."""
        dot = "." if self.words == "vtt" else ","
        lines = ["WEBVTT", ""] if self.words == "vtt" else []
        for place, (who, words) in enumerate(zip(self.voices, self.said, strict=True)):
            begins, ends = (f"00:00:{s:02}{dot}000" for s in (place * LENGTH // 1000, (place + 1) * LENGTH // 1000))
            named = f"<v {who}>{words}" if self.words == "vtt" else f"{who}: {words}"
            lines += [str(place + 1), f"{begins} --> {ends}", named, ""]
        return "\n".join(lines)


SOFIE = Call(
    "Sofie, 33", "en", "mp3", "vtt",
    ("Welcome. You are number thirty eight.", "Call me on +45 20 12 34 56 then. I told you twice."), "20 12 34 56",
)  # fmt: skip
NIKOS = Call(
    "Νίκος, 41", "el", "ogg", "srt",
    ("Καλημέρα σας, πώς μπορώ να βοηθήσω;", "Πάρτε με στο 2310 123456 σήμερα. Σας το είπα δύο φορές."), "2310 123456",
)  # fmt: skip
INGRID = Call(
    "Ingrid, 67", "nb", "m4a", "vtt",
    ("Velkommen. Du er nummer trettiåtte i køen.", "Ring meg på 22 12 34 56 i dag. Jeg har sagt det to ganger."),
    "22 12 34 56",
)  # fmt: skip
JENS = Call(
    "Jens, 58", "da", "flac", "srt",
    ("Velkommen. Du er nummer otteogtredive.", "Ring på +45 32 12 34 56 i dag. Jeg har fortalt det to gange."),
    "32 12 34 56",
)  # fmt: skip
