"""The page beside the editor: live, framed, and honest about what it could not show."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from safari.pages.places import place
from ui.theme import theme

HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def room(day, open_story, photo):
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


@pytest.fixture
def dark():
    theme().choose("dark")
    yield
    theme().choose("light")


def test_what_was_cut_is_said_by_name(room, day, drawn):
    day.library.stories.edit(day.written().uid, hero_text="every time " * 60)
    cut = drawn(room).drawn.cuts[0]
    assert room.pane.complaints.text() == f"The quote: {cut.words} words too many"
    assert room.pane.complaints.isVisible()
    assert room.pane.meter._percent.text().removesuffix(" %") > "100"
    room.editor.open(room.editor.quote)
    assert room.editor.quote.words._below.text() == f"{cut.words} words too many"


def test_characters_no_typeface_has_are_said(room, day, drawn):
    day.library.stories.edit(day.written().uid, hero_text="ཀཁ eleven times")
    assert drawn(room).drawn.unprintable
    assert "(Tibetan), so they are left out: ཀ ཁ. Install Noto" in room.pane.complaints.text()


def test_dots_that_are_not_drawn_are_said_and_the_field_says_how_many_may_be(room, day, drawn):
    number = room.editor.number
    room.editor.open(number)
    assert number.customers.accessibleDescription() == "Up to 300 are drawn."
    day.library.stories.edit(day.written().uid, figure="1,000", customers=1000)
    assert drawn(room).drawn.undotted == 1000
    said = "No dots are drawn: 1,000 customers are more than the 300 that can be told apart."
    assert said in room.pane.complaints.text().splitlines()
    day.library.stories.edit(day.written().uid, customers=300)
    drawn(room)
    assert "dots" not in room.pane.complaints.text()


def test_room_left_is_said_in_words(room, drawn):
    drawn(room)
    room.editor.open(room.editor.quote)
    said = room.editor.quote.words._below.text()
    assert re.fullmatch(r"As few words as it takes, .*\. Room for \d+ more words\.", said)


def inked(room, area):
    """The colours of the page around the left edge of an area, half way down."""
    paper = room.pane.preview.page_rect()
    shot = room.pane.preview.grab().toImage()
    factor = paper.width() / 210
    left, middle = paper.x() + (area.x - 1.3) * factor, paper.y() + (area.y + area.height / 2) * factor
    return {shot.pixelColor(int(left) + step, int(middle)).name() for step in range(-2, 4)}


def test_every_open_part_is_framed_where_it_stands(room, day, drawn):
    uid = day.written().uid
    day.library.stories.edit(uid, figure="214", why="They leave.", ask="One name.", leader_words="I signed.")
    drawing = drawn(room)
    for section in room.editor.sections:
        area = drawing.drawn.frame(*section.blocks)
        assert area is not None, section.head.text()
        room.editor.open(section)
        assert "#1c5b52" in inked(room, area), section.head.text()


def test_every_part_nothing_was_written_for_is_framed_where_it_will_stand(day, open_story, drawn):
    room = open_story()
    drawn(room)
    for section in room.editor.sections:
        area = place(*section.blocks)
        assert area is not None, section.head.text()
        room.editor.open(section)
        assert "#1c5b52" in inked(room, area), section.head.text()


def test_no_frame_stands_around_the_words_of_another_part(room, day, drawn):
    uid = day.written().uid
    day.library.stories.edit(uid, figure="", why="", ask="One claim, one name.", photo=None)
    drawn(room)
    for section, others in ((room.editor.number, "ask"), (room.editor.picture, "hero")):
        there = place(*section.blocks)
        room.editor.open(section)
        assert "#1c5b52" not in inked(room, there), f"{section.head.text()} around {others}"
    day.library.stories.edit(uid, figure="214")  # the ask makes room for it
    drawing = drawn(room)
    room.editor.open(room.editor.number)
    assert "#1c5b52" in inked(room, drawing.drawn.frame("number"))


def test_beside_what_others_wrote_a_part_is_framed_on_the_empty_paper_where_it_will_stand(room, day, drawn):
    stories, uid = day.library.stories, day.written().uid
    stories.edit(uid, figure="214", why="They leave.")
    stories.add_promise(uid, "One handler, by name")
    for stop in stories.curve(uid):
        stories.drop_part(stop)
    drawn(room)
    for section in (room.editor.feeling, room.editor.leader):
        room.editor.open(section)
        assert "#1c5b52" in inked(room, place(*section.blocks)), section.head.text()


def test_the_open_part_is_framed_on_the_page(room, drawn):
    drawing = drawn(room)
    paper = room.pane.preview.page_rect()
    area = drawing.drawn.frame("hero", "original")
    room.editor.open(room.editor.quote)
    shot = room.pane.preview.grab().toImage()
    factor = paper.width() / 210
    left, middle = paper.x() + (area.x - 1.3) * factor, paper.y() + (area.y + area.height / 2) * factor
    framed = [shot.pixelColor(int(left) + step, int(middle)).name() for step in range(-2, 4)]
    assert "#1c5b52" in framed


def test_the_page_stays_white_paper_in_the_dark(room, drawn, dark):
    drawn(room)
    paper = room.pane.preview.page_rect()
    shot = room.pane.preview.grab().toImage()
    assert shot.pixelColor(int(paper.x()) + 6, int(paper.y()) + 6) == QColor("white")


def test_the_old_picture_stays_until_the_new_one_is_there(room, day, drawn):
    before = drawn(room)
    day.library.stories.edit(day.written().uid, hero_text="I called twelve times.")
    assert room.pane.preview.drawing is before
    assert drawn(room).page.hero.text == "I called twelve times."


def test_it_is_as_sharp_as_the_screen(room, drawn):
    assert drawn(room).image.width() == pytest.approx(room.pane.preview.pixels(), abs=2)


def test_the_page_speaks_another_language(room, day, drawn):
    language = room.pane.language
    language.setCurrentIndex(language.findData("el"))
    language.activated.emit(language.currentIndex())
    assert day.written().language == "el"
    assert drawn(room).page.language == "el"
    assert drawn(room).page.occasion.endswith("19 Νοεμβρίου 2026")
    assert day.library.undo() == "Language of the page changed"
    assert language.key() == "en"


def test_a_small_window_has_a_narrower_editor_and_the_whole_page(room, window, drawn, qtbot):
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: room.editor.width() < 450)
    paper, preview = room.pane.preview.page_rect(), room.pane.preview
    assert paper.height() <= preview.height()
    assert paper.width() <= preview.width()
    assert drawn(room).image.width() == pytest.approx(preview.pixels(), abs=2)


def test_a_broken_photo_is_a_sentence(room, day, drawn, qtbot, monkeypatch):
    drawn(room)
    monkeypatch.setattr(type(day.library.notes), "jpeg", lambda _self, _photo: b"no picture")
    day.library.stories.edit(day.written().uid, ask="One claim.")
    qtbot.waitUntil(room.pane.complaints.isVisible, timeout=15_000)
    assert room.pane.complaints.text()


def test_every_text_that_runs_on_says_how_much_room_it_has(room, day, drawn):
    stories, uid = day.library.stories, day.written().uid
    stories.edit(uid, figure="214", source="Complaints, July to September", why="They leave.", curve_note="Nine weeks")
    stories.add_promise(uid, "Each water claim gets one handler, by name")
    drawn(room)
    editor = room.editor
    said = [one._below.text() for one in (editor.number.why, editor.number.source, editor.feeling.curve_note)]
    assert [text for text in (*said, editor.ask.room.text()) if "Room for" not in text] == []


def test_a_source_that_is_too_long_is_told_at_its_own_field(room, day, drawn):
    day.library.stories.edit(day.written().uid, figure="214", why="They leave.", source="counted again and again " * 9)
    drawn(room)
    number = room.editor.number
    assert number.source._below.text().endswith("words too many")
    assert "Room for" in number.why._below.text()


def test_a_part_opened_later_knows_its_room_at_once(room, drawn):
    drawn(room)
    room.editor.open(room.editor.moments)
    assert "Room for" in room.editor.moments.rows.rows[0].words._below.text()


def below(field):
    """What is said under a field, "" for nothing."""
    return field._below.text() if field._below.isVisible() else ""


CUTS = [
    ("number", "figure", "The number", "Elleve hundre og fjorten ganger i fjor"),
    ("number", "source", "The source of the number", "counted again and again " * 9),
    ("number", "why", "Why it matters", "They leave and tell it. " * 30),
    ("feeling", "curve_note", "The line beside the curve", "Nine weeks, eleven calls. " * 9),
    ("leader", "role", "The line about the leader", "Chief of everything that flows " * 9),
]


@pytest.mark.parametrize("case", CUTS, ids=[one[1] for one in CUTS])
def test_page_and_editor_name_the_same_field_and_the_same_words_too_many(room, day, drawn, case):
    part, field, name, words = case
    texts = {"figure": "214", "source": "The register", "why": "They leave.", "curve_note": "Nine weeks"}
    leader = {"leader": day.people.jonas.uid, "leader_words": "I signed.", "leader_role": "COO"}
    changes = {"leader_role" if field == "role" else field: words}
    day.library.stories.edit(day.written().uid, **(texts | leader | changes))
    (cut,) = drawn(room).drawn.cuts
    assert room.pane.complaints.text().startswith(f"{name}: {cut.words} word")
    section = getattr(room.editor, part)
    room.editor.open(section)
    fields = {one: below(getattr(section, one)) for one in ("figure", "source", "why", "role") if hasattr(section, one)}
    fields |= {"curve_note": below(room.editor.feeling.curve_note)} if part == "feeling" else {}
    assert room.pane.complaints.text() == f"{name}: {fields.pop(field)}"
    assert not any("too many" in said for said in fields.values())


def test_a_title_of_a_moment_that_is_too_long_is_not_said_of_its_words(room, day, drawn):
    moment = day.library.stories.moments(day.written().uid)[1]
    day.library.stories.edit_part(moment, title="The fourth to the tenth call, each to somebody else " * 3)
    (cut,) = drawn(room).drawn.cuts
    assert room.pane.complaints.text() == f"The title of moment 2: {cut.words} words too many"
    room.editor.open(room.editor.moments)
    row = room.editor.moments.rows.rows[1]
    assert below(row.title) == f"{cut.words} words too many"
    assert "Room for" in below(row.words)
    day.library.stories.edit_part(day.library.stories.moments(day.written().uid)[1], title="Calls four to ten")
    drawn(room)
    assert below(row.title) == ""


def test_where_the_title_of_a_moment_is_too_long_its_day_stays_beside_it(room, day, drawn, qtbot):
    moment = day.library.stories.moments(day.written().uid)[0]
    room.editor.open(room.editor.moments)
    row = room.editor.moments.rows.rows[0]
    day.library.stories.edit_part(moment, title="The fourth to the tenth call, each to somebody else " * 3)
    drawn(room)
    assert below(row.title)
    qtbot.waitUntil(lambda: len({one.edit.mapTo(row, QPoint()).y() for one in (row.title, row.when)}) == 1)


def test_a_number_of_several_words_says_how_many_of_them_the_page_does_not_hold(room, day, drawn):
    day.library.stories.edit(day.written().uid, figure="Elleve hundre og fjorten ganger i fjor")
    drawn(room)
    assert room.pane.complaints.text() == "The number: 5 words too many"


def test_two_fields_that_are_cut_are_two_lines(room, day, drawn):
    day.library.stories.edit(day.written().uid, figure="214", source="again and again " * 12, why="They leave. " * 40)
    drawn(room)
    said = [line.partition(":")[0] for line in room.pane.complaints.text().splitlines()]
    assert said == ["Why it matters", "The source of the number"]
