"""A story on the whole screen: three steps by keyboard, on any screen, nothing beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from safari.sharing.story_page import ShareableWords
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.presenting.presentation import Presentation
from ui.presenting.show import present
from ui.presenting.steps import Step, read_out
from ui.screen import Context, screens
from ui.theme import colour, theme
from ui.widgets.toast import Toast

SIZES = [(1920, 1080), (3840, 2160), (1024, 768), (1100, 700), (800, 600), (640, 480), (1080, 1920), (3440, 1440)]


@pytest.fixture
def shown(qtbot, page):
    """A presentation on screen."""

    def made(size=(1280, 720), **fields):
        widget = Presentation(page(**fields))
        qtbot.addWidget(widget)
        widget.resize(*size)
        widget.show()
        return widget

    return made


def test_heart_brain_ask_by_keyboard(shown, qtbot):
    widget = shown()
    seen = [widget.step.value]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        qtbot.keyClick(widget, key)
        seen.append(widget.step.value)
    assert seen == ["heart", "brain", "ask", "ask"]
    for key, step in ((Qt.Key.Key_PageUp, "brain"), (Qt.Key.Key_Left, "heart"), (Qt.Key.Key_Left, "heart")):
        qtbot.keyClick(widget, key)
        assert widget.step.value == step
    for key, step in (
        (Qt.Key.Key_3, "ask"),
        (Qt.Key.Key_1, "heart"),
        (Qt.Key.Key_End, "ask"),
        (Qt.Key.Key_Home, "heart"),
    ):
        qtbot.keyClick(widget, key)
        assert widget.step.value == step


def test_a_click_goes_on_and_the_other_one_back(shown, qtbot):
    widget = shown()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert widget.step.value == "brain"
    qtbot.mouseClick(widget, Qt.MouseButton.RightButton)
    assert widget.step.value == "heart"


def test_a_reader_says_feelings_and_days_as_words(shown, qtbot):
    widget = shown()
    assert widget.accessibleDescription().endswith("First call feeling minus 2, Last call feeling plus 3")
    qtbot.keyClick(widget, Qt.Key.Key_End)
    assert "Promise 1, Jonas Bakke, COO, 1 December 2026" in widget.accessibleDescription()
    assert "Jonas Bakke, COO, 1. desember 2026" in read_out(replace(widget.page, language="nb"), Step.ASK)


def test_esc_leaves(shown, qtbot):
    widget = shown()
    with qtbot.waitSignal(widget.left):
        qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_a_reader_hears_what_is_on_screen(shown, qtbot):
    widget = shown()
    assert widget.accessibleName() == "Heart, 1 of 3. Esc leaves."
    assert "“I called eleven times.”" in widget.accessibleDescription()
    assert "Ingrid, 67" in widget.accessibleDescription()
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.accessibleDescription() == "214. They leave when it is time to renew.. Claims, July to September"
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert "Promise 4, Jonas Bakke, COO" in widget.accessibleDescription()
    assert "and 3 more" in widget.accessibleDescription()


def test_marks_typed_within_words_are_inner_ones_in_any_language(page):
    said = ShareableWords('Il a dit "non". ', "fr")
    assert "“Il a dit ‘non’.”" in read_out(page(hero=said), Step.HEART)


def test_a_step_with_nothing_to_show_is_left_out(shown, qtbot):
    widget = shown(number=None, why="")
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert (widget.step.value, len(widget.steps)) == ("ask", 2)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dark", [False, True])
def test_it_fills_any_screen_and_nothing_touches_its_edge(shown, size, dark):
    theme().choose("dark" if dark else "light")
    try:
        widget = shown(size)
        for step in range(3):
            widget.go(step)
            picture = _picture(widget)
            assert _used(picture) > 0.004
            assert _edge_is_free(picture)
    finally:
        theme().choose("light")


@pytest.mark.parametrize(
    "words",
    [
        "x" * 400,
        "Ein " * 400,
        "Καλημέρα σας " * 30,
        "مرحبا بكم " * 20,
        "私は十一回電話しました。" * 12,
        "😀🎉 " * 60,
        "!",
    ],
)
def test_words_of_any_length_and_script_stay_within_the_screen(shown, words):
    said = ShareableWords(words, "en")
    widget = shown(hero=said, original=said, who=words, why=words, ask=words, name=words)
    for step in range(3):
        widget.go(step)
        assert _edge_is_free(_picture(widget))


def test_without_a_picture_the_quote_has_the_whole_width(shown):
    with_photo, without = shown(), shown(photo=None, moments=(), curve=())
    green = QColor("#1C5B52")
    assert _has(_picture(with_photo), green)
    assert not _has(_picture(without), green)


def test_an_empty_page_is_a_sentence_and_takes_no_window(page):
    said: list[str] = []

    def say(sentence, *_more):
        said.append(sentence)

    def nothing(*_any, **_named):
        return None

    empty = page(hero=None, moments=(), photo=None, curve=(), number=None, why="", ask="", promises=(), leader=None)
    present(Context(None, None, nothing, say, nothing, nothing), empty)
    assert said == [
        "There is nothing on this page that may be shown yet. Choose whose page it is and the words that lead it."
    ]


def _picture(widget):
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    return image


def _small(image):
    return image.scaled(160, 90, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)


def _used(image):
    paper, small = colour("paper").rgb(), _small(image)
    marks = sum(small.pixel(x, y) != paper for x in range(160) for y in range(90))
    return marks / (160 * 90)


def _edge_is_free(image):
    paper, wide, high = colour("paper").rgb(), image.width(), image.height()
    edge = max(2, min(wide // 16, high // 9) // 3)
    across = (image.pixel(x, y) for y in (edge, high - 1 - edge) for x in range(0, wide, 3))
    down = (image.pixel(x, y) for x in (edge, wide - 1 - edge) for y in range(0, high, 3))
    return all(pixel == paper for pixel in (*across, *down))


def _has(image, ink):
    small = _small(image)
    pixels = (QColor(small.pixel(x, y)) for x in range(160) for y in range(90))
    return any(_apart(one, ink) < 12 for one in pixels)


def _apart(one, other):
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.fixture
def presented(page, dressed_app, qtbot):
    """A page that was given a window of the program, and that window."""
    window = MainWindow(screens(), Deeds(*[lambda: None] * len(Deeds._fields)))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    present(window.open_rooms(None, None), page())
    return window, window.findChild(Presentation)


def test_nothing_the_window_says_stands_over_it_and_the_last_of_it_is_said_afterwards(presented, qtbot):
    window, widget = presented
    window.toast("Saved: page.pdf")
    window.toast("The disk is full.")
    assert window.findChildren(Toast) == []
    assert widget.findChildren(QWidget) == []
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert [one.sentence for one in window.findChildren(Toast)] == ["The disk is full."]
    assert window.toasts.toast.isVisible()


def test_what_would_take_back_another_thing_by_now_is_not_offered_afterwards(presented, qtbot):
    window, widget = presented

    def undo():
        """One step back."""

    window.toast("Called back", "Undo", undo)
    window.toasts.outdate(undo)
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert window.findChildren(Toast) == []


def test_tab_goes_through_the_page_and_never_out_of_it(presented, qtbot):
    window, widget = presented
    beside = QLineEdit(window)
    beside.show()
    for key, step in ((Qt.Key.Key_Tab, "brain"), (Qt.Key.Key_Tab, "ask"), (Qt.Key.Key_Backtab, "brain")):
        qtbot.keyClick(widget, key)
        assert widget.step.value == step
        assert widget.hasFocus()
