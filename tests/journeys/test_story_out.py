"""A debrief's story out of the window in every form and each language of pages; every file opened by somebody else."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from safari.library import Library
from safari.run.note import Kind
from tests.journeys import breakfast as the
from tests.journeys import debriefing as our
from tests.journeys import readers
from tests.safari.exports import test_notes_refi_qda as refi

LANGUAGES = {"nb": "Norsk bokmål", "en": "English", "da": "Dansk", "el": "Ελληνικά"}
# The page's own words besides what was typed: above the curve, the number and the promises, and in the small print.
LABELS = {
    "nb": ("Hvordan det føltes", "Hvorfor det betyr noe", "Hva vi skal gjøre", "ikke det virkelige navnet"),
    "en": ("How it felt", "Why it matters", "What we will do", "is not the real name"),
    "da": ("Hvordan det føltes", "Hvorfor det betyder noget", "Hvad vi vil gøre", "ikke det rigtige navn"),
    "el": ("Πώς ένιωσε", "Γιατί έχει σημασία", "Τι θα κάνουμε", "δεν είναι το πραγματικό όνομα"),
}
A4, LETTER = (595, 842), (612, 792)  # points
HIDDEN = ("Gudrun", "Xzqw", the.SECRET, "taket kostet")
PAGE = ("pdf", "pdf_letter", "pptx", "docx", "markdown", "text")


class Desk:
    """Where the person has files saved: a folder for each, with the suffix they choose."""

    def __init__(self, root):
        self.root, self.key, self.suffix = root, "", ""

    def answer(self, _parent, _title, suggested, kinds):
        folder = self.root / self.key
        folder.mkdir(exist_ok=True)
        name = suggested.replace("\\", "/").rpartition("/")[2]
        return str(folder / (name.rpartition(".")[0] + self.suffix)), kinds

    @property
    def saved(self):
        """The names of what is there whole, of what was saved last."""
        folder = self.root / self.key
        return [each.name for each in folder.iterdir() if not each.name.startswith(".")] if folder.exists() else []


@pytest.fixture
def desk(tmp_path, monkeypatch):
    desk = Desk(tmp_path / "out")
    desk.root.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", desk.answer)
    return desk


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def program(start, tmp_path, language):
    """The debrief is over and the story is written; its page speaks one of the four languages."""
    library = Library.open(our.lay_down(tmp_path / "four.safari"))
    our.begin_story(library, our.make_sense(library), language)
    library.close()
    return start(tmp_path / "four.safari")


def test_every_way_out_of_a_story(program, person, desk, language):
    files = save_the_story(person, program, desk)
    for key in PAGE:
        says_the_page(key, files[key], language)
    for key, size in (("pdf", A4), ("pdf_letter", LETTER)):
        is_one_page(files[key], size)
    for key, longer in (("png", 2000), ("png_chat", 1000)):
        is_a_picture(files[key], longer)
    assert QGuiApplication.clipboard().text() == files["text"].read_text(encoding="utf-8").rstrip("\n")
    wall = save_the_wall(person, program, desk)
    assert len(PdfReader(wall).pages) == 2
    says_the_page("pdf", wall, language)


def test_every_way_out_of_a_debrief(start, person, desk, tmp_path):
    library = Library.open(our.lay_down(tmp_path / "four.safari"))
    our.make_sense(library)
    library.close()
    program = start(tmp_path / "four.safari")
    person.press("Ctrl+2", "Return", "Alt+4")
    minutes, notes, codes = (
        "Minutes as PDF or text…",
        "Notes as Excel workbook or CSV…",
        "Notes or their codes for analysis (REFI-QDA)…",
    )
    ways = {".pdf": minutes, ".txt": minutes, ".xlsx": notes, ".csv": notes, ".qdpx": codes, ".qdc": codes}
    files = {}
    for suffix, way in ways.items():
        person.tab_to("Save as…", key="Shift+Tab")
        person.press("Return")
        files[suffix] = save(person, program, desk, (suffix.strip("."), suffix), lambda way=way: person.choose(way))
    for suffix in (".pdf", ".txt"):
        reads_the_minutes(files[suffix])
    reads_the_table(files[".csv"])
    reads_the_workbook(files[".xlsx"])
    reads_the_project(files[".qdpx"])
    reads_the_codes(files[".qdc"])


@pytest.mark.slow
def test_other_programs_open_all_of_it(program, tmp_path, language):
    """Drawn by poppler, opened by LibreOffice; the words are found again in what it prints."""
    from safari.exports import export
    from safari.finding.query import Query
    from safari.sharing.wall import Wall, hung

    library = program.library
    [safari] = library.plans.safaris()
    page = library.stories.page(library.stories.of_safari(safari.uid).uid).page
    made = {key: export(key).write(page, tmp_path / key) for key in ("pdf", "pdf_letter", "pptx", "docx")}
    made["wall"] = export("wall").write(Wall(language, "Fjellvik Insurance", (hung(page),)), tmp_path / "wall")
    made["minutes"] = export("minutes_pdf").write(library.minutes.page(safari.uid), tmp_path / "minutes")
    notes = library.outgoing.notes(Query(safaris=frozenset({safari.uid})))
    made["notes"] = export("notes_xlsx").write(notes, tmp_path / "notes")
    office = ("pptx", "docx", "notes")
    by_office = [made[key].rename(tmp_path / f"by {key}{made[key].suffix}") for key in office]
    printed = readers.office_pdfs(by_office, tmp_path)
    for path in (*(made[key] for key in made if key not in office), *printed):
        pictures = readers.pages_by_poppler(path, tmp_path)
        assert pictures, path.name
        assert [each.name for each in pictures if not readers.is_whole_picture(each)] == []
        text = the.words_of(path)
        assert [words for words in HIDDEN if words in text] == [], path.name
    for path in printed[:2]:
        text = the.words_of(path)
        missing = [words for words in said_on_the_page(language) if words not in text]
        assert missing == [], f"{path.name} says {text}"
    assert len(PdfReader(printed[0]).pages) == 1


def save(person, program, desk, where, way):
    """Do what saves a file, to a folder of its own with this suffix; the file."""
    desk.key, desk.suffix = where
    way()
    person.waits(lambda: desk.saved and program.toast.startswith(f"Saved: {desk.saved[0]}"))
    [name] = desk.saved
    assert name.endswith(desk.suffix)
    return desk.root / desk.key / name


def save_the_story(person, program, desk):
    """Everything the head of the story has to offer."""
    person.press("Ctrl+2", "Return", "Alt+5")
    person.waits(lambda: person.sees("Save as PDF"))
    files = {"pdf": save(person, program, desk, ("pdf", ".pdf"), lambda: person.press("Ctrl+E"))}
    person.tab_to("Save as PowerPoint slide", key="Shift+Tab")
    files["pptx"] = save(person, program, desk, ("pptx", ".pptx"), lambda: person.press("Return"))
    more = {  # two files with the same name never follow each other: so what the window says is about the last
        "png_chat": ("Save as picture", "For a chat…", ".png"),
        "docx": ("More ways to save", "Word document…", ".docx"),
        "png": ("Save as picture", "For an intranet…", ".png"),
        "markdown": ("More ways to save", "Markdown…", ".md"),
        "text": ("More ways to save", "Plain text…", ".txt"),
        "pdf_letter": ("More ways to save", "PDF on US Letter…", ".pdf"),
    }
    for key, (button, way, suffix) in more.items():
        person.tab_to(button)
        person.press("Return")
        files[key] = save(person, program, desk, (key, suffix), lambda way=way: person.choose(way))
    person.tab_to("More ways to save")
    person.press("Return")
    person.choose("Copy as text")
    assert program.toast == "The story is on the clipboard, as text."
    return files


def save_the_wall(person, program, desk):
    person.press("Ctrl+2", "Ctrl+2")
    person.tab_to("Wall of stories…")
    opens = lambda: person.in_dialog(lambda: person.press("Return"), lambda: person.press("Return"))  # noqa: E731
    return save(person, program, desk, ("wall", ".pdf"), opens)


def said_on_the_page(language):
    """What whoever reads the page in this language finds, however it came to them."""
    moments = (the.WATER, the.AGAIN, the.MARIT)
    written = (our.HEROES[language], our.SOURCES[language], our.WHYS[language], our.ASKS[language])
    people = (the.INGRID, "Jonas Bakke, COO", "Erik Dahl")
    return (the.HERO, *written, *moments, our.WAITED, the.PROMISE, the.NORWEGIAN, *people, *LABELS[language])


def says_the_page(key, path, language):
    """One form of the page: all of it is there, and nothing that is not to be told."""
    if key.startswith("pdf"):
        text = the.words_of(path)
    elif key in ("pptx", "docx"):
        text = readers.text_of_package(path)
    else:
        text = readers.one_line(path.read_text(encoding="utf-8"))
    assert [words for words in said_on_the_page(language) if words not in text] == [], f"{path.name} says {text}"
    assert [words for words in HIDDEN if words in text] == [], path.name


def is_one_page(path, size):
    [page] = PdfReader(path).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    assert len(page.images) == 1


def is_a_picture(path, longer):
    assert readers.is_whole_picture(path)
    with Image.open(path) as picture:
        assert max(picture.size) >= longer
        assert [words for words in HIDDEN if words in str(picture.info)] == []


def reads_the_minutes(path):
    text = the.words_of(path) if path.suffix == ".pdf" else readers.one_line(path.read_text(encoding="utf-8"))
    shown = ("Minutes of the debrief", our.TITLE, our.THEME, the.HERO, *our.FINDINGS.values(), our.SURPRISED)
    assert [words for words in (*shown, the.PROMISE, "Jonas Bakke, COO", the.INGRID) if words not in text] == [], text
    assert [words for words in HIDDEN if words in text] == []


def reads_the_table(path):
    head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    said = {row[head.index("Words")]: dict(zip(head, row, strict=True)) for row in rows}
    spoken_of = {words for _author, kind, words, who, *_rest in our.WRITTEN if who and kind is not Kind.SAW}
    assert spoken_of - {the.SECRET} <= said.keys()
    hero = said[the.HERO]
    assert (hero["Customer"], hero["Feeling"], hero["Theme"], hero["Touchpoint"]) == (
        the.INGRID, "-3", our.THEME, our.CALLS,
    )  # fmt: skip
    assert [words for words in HIDDEN if words in path.read_text(encoding="utf-8")] == []


def reads_the_workbook(path):
    text = readers.text_of_package(path)
    assert [words for words in (the.HERO, the.GREEK, the.DANISH, our.THEME, the.INGRID) if words not in text] == []
    assert [words for words in HIDDEN if words in text] == []


def reads_the_project(path):
    """As the schema of the exchange has it; every source, code and selection is found again at its place."""
    with zipfile.ZipFile(path) as package:
        root = ET.fromstring(package.read("project.qde"))
        texts = {name.partition("/")[2]: package.read(name).decode() for name in package.namelist() if "/" in name}
    refi.check(root, refi.PROJECT, refi.SCHEMA)
    codes = {one.attrib["guid"]: one.attrib["name"] for one in root.iter(f"{refi.PROJECT}Code")}
    [source] = root.iter(f"{refi.PROJECT}TextSource")
    text = texts[source.attrib["plainTextPath"].removeprefix("internal://")]
    found = {}
    for one in source.iter(f"{refi.PROJECT}PlainTextSelection"):
        words = text[int(one.attrib["startPosition"]) : int(one.attrib["endPosition"])]
        found[words] = {codes[each.attrib["targetGUID"]] for each in one.iter(f"{refi.PROJECT}CodeRef")}
    assert found[the.HERO] == {our.THEME, our.CALLS, "-3", "Ouch"}
    assert found[the.GREEK] == {"Quote"}
    assert {the.WATER, the.AGAIN, the.MARIT, the.DANISH, the.LETTER, the.FOLDER} <= found.keys()
    cases = {one.attrib["name"] for one in root.iter(f"{refi.PROJECT}Case")}
    assert cases == {the.INGRID, the.NIKOS, the.SOFIE}
    everything = text + ET.tostring(root, encoding="unicode")
    assert [words for words in (*HIDDEN, *our.LEADERS) if words in everything] == []


def reads_the_codes(path):
    root = ET.fromstring(path.read_bytes())
    refi.check(root, refi.CODEBOOK, refi.CODEBOOK_SCHEMA)
    names = {one.attrib["name"] for one in root.iter(f"{refi.CODEBOOK}Code")}
    assert {our.THEME, *the.TOUCHPOINTS, "Ouch", "Quote", "-3"} <= names
