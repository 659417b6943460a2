"""One start after the other: what was open is open again; another library, a file that is none, an example."""

from __future__ import annotations

import pytest

from safari.library import Library


def test_the_window_is_where_it_was(start, person, breakfast):
    program = start(breakfast)
    program.window.resize(1100, 740)
    person.press("Ctrl+2", "Return", "Alt+5")
    assert person.sees("Begin from the notes")
    program.quit()

    program = start(size=None)
    assert (program.window.width(), program.window.height()) == (1100, 740)
    assert program.library.path == breakfast
    assert person.sees("Breakfast with claims customers")
    assert person.sees("Begin from the notes")


def test_what_is_typed_last_is_there_when_the_window_was_closed_at_once(start, person, breakfast):
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+1")
    person.fill("Leaders should feel", "What it is to wait")
    program.quit()
    start()
    assert person.sees("What it is to wait")


def test_another_library_from_the_menu(start, person, breakfast, other, chosen):
    program = start(breakfast)
    chosen.append(other)
    person.from_menu("Open a library…")
    person.waits(lambda: person.sees("Nordlys Energi"))
    assert program.library.path == other
    assert not person.sees("Fjellvik Insurance")
    program.quit()
    Library.open(breakfast).close()  # nobody holds it any more
    start()
    assert person.sees("Nordlys Energi")


@pytest.mark.parametrize("words", ["Shopping: milk, bread", ""], ids=["a text", "an empty file"])
def test_a_wrong_file_gives_a_sentence_and_changes_nothing(start, person, breakfast, chosen, words):
    program = start(breakfast)
    person.press("Ctrl+2", "Return")
    wrong = breakfast.with_name("shopping.txt")
    wrong.write_text(words)
    chosen.append(wrong)
    said = []

    def read():
        said.extend(person.read())
        person.press("Return")

    person.in_dialog(lambda: person.press("Ctrl+O"), read)
    assert said[:2] == [
        "shopping.txt is not a Customer Safari library.",
        "Choose a file that this program made. Nothing was changed.",
    ]
    assert program.library.path == breakfast
    assert person.sees("Breakfast with claims customers")
    assert wrong.read_text() == words
    person.press("Ctrl+2", "Ctrl+F")
    person.write("maraton")
    person.waits(lambda: person.sees("1 found"))


def test_the_example_by_keyboard(start, person):
    program = start()
    person.tab_to("Try the example")
    person.press("Return")
    person.waits(lambda: program.session.library is not None)
    assert person.sees("Fjellvik Insurance")
    assert [verdict for verdict in program.library.check() if verdict.problems] == []
