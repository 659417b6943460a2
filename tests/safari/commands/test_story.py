"""`story` and `example`: one page, of what its customer agreed to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from safari.exports import pdf
from safari.library import Library
from safari.pages.drawn import Cut, Drawn
from safari.run.note import Picture

WORDS = (
    '"Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra. @ingrid ^-3\n"Hemmelig @nikos ^-3\n~off it @ingrid\n'
)


def text(path: Path) -> str:
    reader = PdfReader(path)
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


@pytest.fixture
def jotted(run, agreed):
    """Words of Ingrid, who agreed to be quoted, and of Nikos, who did not."""
    assert run("jot", agreed, "latest", "--as", "Astrid Holm", stdin=WORDS).code == 0
    return agreed


def test_a_first_story_comes_from_the_notes(run, jotted, tmp_path):
    done = run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert (done.code, done.out) == (0, [str(tmp_path / "page.pdf")])
    page = text(tmp_path / "page.pdf")
    assert "Jeg ringte elleve ganger." in page
    assert "Ingrid, 67" in page
    assert "Hemmelig" not in page
    assert "off it" not in page


def test_a_first_story_has_the_face_of_its_picture_in_view(run, jotted, tmp_path):
    run("consent", jotted, "Ingrid", "--uses", "photo")
    portrait = (Path(__file__).parents[1] / "story" / "eileen_collins.jpg").read_bytes()
    library = Library.open(jotted)
    (safari,) = library.plans.safaris()
    note = next(note for note in library.notes.on_record(safari.uid) if note.said_by)
    photo = library.notes.add_photo(note.uid, Picture(portrait, 360, 360))
    library.close()
    assert run("story", jotted, "latest", "--to", tmp_path / "page.pdf").code == 0
    library = Library.open(jotted)
    story = library.stories.of_safari(safari.uid)
    library.close()
    assert story is not None
    assert story.photo == photo.uid
    assert (story.face_x, story.face_y) == pytest.approx((0.44, 0.23), abs=0.05)


def test_the_suffix_is_added_where_it_is_missing(run, jotted, tmp_path):
    assert run("story", jotted, "latest", "--to", tmp_path / "page").out == [str(tmp_path / "page.pdf")]


@pytest.mark.parametrize("suffix", [".pptx", ".docx", ".png", ".md", ".txt", ".PPTX"])
def test_the_suffix_says_what_is_made(run, jotted, tmp_path, suffix):
    to = tmp_path / f"page{suffix}"
    done = run("story", jotted, "latest", "--to", to)
    assert (done.code, done.out) == (0, [str(to)])
    begins = {".pptx": b"PK", ".docx": b"PK", ".png": b"\x89PNG", ".md": b"Our", ".txt": b"Our"}
    content = to.read_bytes()
    assert content.startswith(begins[suffix.lower()])
    if suffix in {".md", ".txt"}:
        assert "Jeg ringte elleve ganger." in content.decode()
        assert "Hemmelig" not in content.decode()


def test_the_page_speaks_the_language_asked_for(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf", "--language", "el")
    assert "19 Νοεμβρίου 2026" in text(tmp_path / "page.pdf")
    refused = run("story", jotted, "latest", "--to", tmp_path / "page.pdf", "--language", "fr")
    assert refused.code == 2
    assert len(refused.err) == 1


def test_how_much_is_to_be_looked_at_is_said_for_the_language_asked_for_without_a_word_of_it(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    library = Library.open(jotted)
    (safari,) = library.plans.safaris()
    story = library.stories.of_safari(safari.uid)
    assert story is not None
    library.stories.edit(story.uid, hero_text="They never called back.")  # noted as said in English, in other words
    library.close()
    done = run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert done.err == ["1 thing to look at: open its story and press Tell."]
    assert run("story", jotted, "latest", "--to", tmp_path / "page.pdf", "--language", "nb").err == []


def test_nobody_agreed_and_nothing_is_written(run, planned, tmp_path):
    run("jot", planned, "latest", "--as", "Astrid Holm", stdin=WORDS)
    refused = run("story", planned, "latest", "--to", tmp_path / "page.pdf")
    assert (refused.code, refused.out, len(refused.err)) == (2, [], 1)
    assert "agreed to be quoted" in refused.err[0]
    assert "main.py consent" in refused.err[0]
    assert not (tmp_path / "page.pdf").exists()


def test_consent_withdrawn_after_the_story_was_written_empties_the_page(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    before = (tmp_path / "page.pdf").read_bytes()
    assert run("consent", jotted, "ingrid", "--uses", "notes,anonymous_quote", "--withdraw").code == 0
    refused = run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert refused.code == 2
    assert "withdrawn" in refused.err[0]
    assert (tmp_path / "page.pdf").read_bytes() == before


@pytest.mark.parametrize("suffix", [".pdf", ".pptx", ".docx", ".png", ".md", ".txt"])
def test_a_number_and_promises_alone_are_no_story(run, jotted, tmp_path, suffix):
    library = Library.open(jotted)
    uid = library.stories.begin(library.plans.safaris()[0].uid).uid
    library.stories.edit(uid, figure="214", customers=214, why="Nobody hands over.")
    library.stories.add_promise(uid, "One case worker")
    library.close()
    refused = run("story", jotted, "latest", "--to", tmp_path / f"page{suffix}")
    assert (refused.code, len(refused.err)) == (2, 1)
    assert not (tmp_path / f"page{suffix}").exists()


def test_a_safari_without_a_word_of_a_customer_has_no_story(run, agreed, tmp_path):
    refused = run("story", agreed, "latest", "--to", tmp_path / "page.pdf")
    assert refused.code == 2
    assert refused.err == [
        "No customer’s words were jotted down on this safari yet. Jot what customers say, then come back."
    ]


def test_anew_begins_again_from_the_notes(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    run("jot", jotted, "latest", "--as", "Astrid Holm", stdin="!Vann til anklene, og nummer 38 i køen. @ingrid ^-3\n")
    run("story", jotted, "latest", "--to", tmp_path / "same.pdf")
    assert "nummer 38" not in text(tmp_path / "same.pdf")
    run("story", jotted, "latest", "--to", tmp_path / "anew.pdf", "--anew")
    assert "nummer 38" in text(tmp_path / "anew.pdf")


@pytest.mark.parametrize(
    "write",
    [
        lambda stories, uid: stories.edit(uid, ask="Call her by name."),
        lambda stories, uid: stories.add_promise(uid, "One case worker"),
        lambda stories, uid: stories.add_stop(uid, "The first call", -2),
        lambda stories, uid: stories.edit(uid, named=True),
    ],
)
def test_what_somebody_wrote_is_never_replaced_unasked(run, jotted, tmp_path, write):
    library = Library.open(jotted)
    uid = library.stories.begin(library.plans.safaris()[0].uid).uid
    write(library.stories, uid)
    before = (library.stories.story(uid), library.stories.curve(uid), library.stories.promises(uid))
    library.close()
    refused = run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert (refused.code, len(refused.err)) == (2, 1)
    assert "neither a quote nor a moment yet" in refused.err[0] or "Whose page this is was not chosen" in refused.err[0]
    library = Library.open(jotted)
    assert (library.stories.story(uid), library.stories.curve(uid), library.stories.promises(uid)) == before
    library.close()


def test_a_story_that_was_only_begun_comes_from_the_notes_in_its_language(run, jotted, tmp_path):
    library = Library.open(jotted)
    library.stories.edit(library.stories.begin(library.plans.safaris()[0].uid).uid, language="el")
    library.close()
    assert run("story", jotted, "latest", "--to", tmp_path / "page.pdf").code == 0
    assert "19 Νοεμβρίου 2026" in text(tmp_path / "page.pdf")


def test_a_story_has_a_backup_behind_it(run, jotted, tmp_path):
    backups = jotted.with_name("a.safari backups")
    shutil.rmtree(backups)
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert len(list(backups.iterdir())) == 1
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf", "--anew")
    assert len(list(backups.iterdir())) == 2  # one of what was replaced, however new the last one was
    shutil.rmtree(backups)
    backups.write_text("in the way")
    refused = run("story", jotted, "latest", "--to", tmp_path / "page.pdf", "--anew")
    assert refused.code == 2
    assert "No backup" in refused.err[0]


def test_where_the_page_cannot_be_written_a_sentence_says_so(run, jotted, tmp_path):
    refused = run("story", jotted, "latest", "--to", tmp_path / "nowhere" / "page.pdf")
    assert refused.code == 2
    assert len(refused.err) == 1
    assert "is not there" in refused.err[0]


def test_consent_is_noted_as_asked_for(run, planned):
    from safari.people.consent import Standing, Use

    run("consent", planned, "nikos", "--uses", "photo", "--asked", "--by", "Eleni", "--language", "el")
    run("consent", planned, "nikos", "--uses", "audio", "--no", "--how", "spoken")
    run("consent", planned, "nikos", "--uses", "notes", "--on", "2026-01-02", "--until", "2026-01-03")
    library = Library.open(planned)
    nikos = library.people.customer_called("Nikos, 41")
    assert nikos
    agreement = library.people.agreement(nikos.uid)
    library.close()
    today = date(2026, 11, 22)
    assert agreement.standing(Use.PHOTO, today) is Standing.ASKED
    assert agreement.standing(Use.AUDIO, today) is Standing.REFUSED
    assert agreement.standing(Use.NOTES, today) is Standing.EXPIRED
    wrong = run("consent", planned, "nikos", "--uses", "soul")
    assert (wrong.code, len(wrong.err)) == (2, 1)
    assert "There are: notes, anonymous_quote, named_quote, photo, audio, outside." in wrong.err[0]


def test_the_example_comes_with_its_page(run, tmp_path):
    done = run("example", tmp_path / "new folder", "--story")
    library, page = (
        tmp_path / "new folder" / "Fjellvik Insurance.safari",
        tmp_path / "new folder" / "Fjellvik Insurance.pdf",
    )
    assert (done.code, done.out, done.err) == (0, [str(library), str(page)], [])
    words = text(page)
    assert "I called eleven times. Every time I started from the beginning." in words
    assert "Jeg ringte elleve ganger." in words
    assert "Ingrid, 67" in words
    assert "214" in words
    assert "Gunhild" not in words
    assert run("check", library).code == 0


def test_the_example_goes_to_a_file_or_into_a_folder_and_over_nothing(run, tmp_path):
    assert run("example", tmp_path).out == [str(tmp_path / "Fjellvik Insurance.safari")]
    assert run("example", tmp_path / "my.library").out == [str(tmp_path / "my.library")]
    refused = run("example", tmp_path)
    assert (refused.code, len(refused.err)) == (2, 1)
    assert "is there already" in refused.err[0]


def test_the_file_is_noted_at_what_was_told(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    run("story", jotted, "latest", "--to", tmp_path / "again.pdf")
    library = Library.open(jotted)
    try:
        story = library.stories.of_safari(library.plans.safaris()[0].uid)
        assert story is not None
        (told,) = library.tellings.of_story(story.uid)
        assert [file.name for file in library.tellings.files(told.uid)] == ["page.pdf", "again.pdf"]
    finally:
        library.close()


def test_dots_that_are_not_drawn_are_said(run, jotted, tmp_path):
    run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    library = Library.open(jotted)
    try:
        story = library.stories.of_safari(library.plans.safaris()[0].uid)
        assert story is not None
        library.stories.edit(story.uid, figure="1,000", customers=1000)
    finally:
        library.close()
    for name in ("again.pdf", "again.pptx"):
        done = run("story", jotted, "latest", "--to", tmp_path / name)
        assert done.code == 0
        assert "No dots are drawn: 1,000 customers are more than the 300 that can be told apart." in done.err


def test_a_single_word_too_many_is_one_word(run, jotted, tmp_path, monkeypatch):
    drawn = Drawn(1.1, "hero", (Cut("hero", 0, 1), Cut("ask", 0, 2)), (), ())
    monkeypatch.setattr(pdf, "EXPORT", replace(pdf.EXPORT, tell=lambda _page: drawn))
    done = run("story", jotted, "latest", "--to", tmp_path / "page.pdf")
    assert done.err == ["Cut: 1 word too many in The quote.", "Cut: 2 words too many in The ask."]
