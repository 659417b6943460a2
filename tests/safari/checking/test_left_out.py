"""A quote in the language it was said in shows where words are left out within a sentence, or the check tells."""

from __future__ import annotations

import pytest

LEFT_OUT = "The quote: words were left out within a sentence, and nothing shows where. They said: “{said}”"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("I am not happy with it.", "I am happy with it."),
        ("I am not happy. I called.", "I am happy. I called."),
        ("I called. They never answered.", "I called. They answered."),
        ("I am not happy, and I am here.", "I am happy, and I am here."),
        ("Det er Gudruns sak, sa de, ikke min.", "Det er [navn]s sak, ikke min."),
        ("I called eleven times. Nobody knew me.", "I called eleven times knew me."),
    ],
)
def test_words_left_out_within_a_sentence_where_nothing_shows_it_are_told(library, story, found, said, printed):
    library.notes.edit(story.hero, text=said, language="en")
    assert found(hero_text=printed)[-1] == LEFT_OUT.format(said=said)


def test_what_was_said_is_offered_in_their_place_and_dots_do_as_well(library, story, found):
    library.notes.edit(story.hero, text="I am not happy with it.", language="en")
    assert found(hero_text="I am happy with it.") == [LEFT_OUT.format(said="I am not happy with it.")]
    (concern,) = library.checking.concerns(story.uid)
    assert concern.mend.verb == "Write what was said"
    library.checking.mend(story.uid, concern.mend)
    assert library.stories.story(story.uid).hero_text == "I am not happy with it."
    assert library.checking.concerns(story.uid) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "I called, and nobody … me.",
        "I called, and nobody ... me.",
        "I called, [...] they said. Call again!",
        "I called. Call again!",
        "“Nobody knew me”",
        "I called, and I waited.",
        "and I waited. Call again",
        "Call again.",
    ],
)
def test_a_part_of_what_was_said_and_one_that_shows_what_is_left_out_are_no_other_words(library, story, found, printed):
    said = "I called, and nobody knew me, they said. I called, and I waited. Call again!"
    library.notes.edit(story.hero, text=said, language="en")
    assert found(hero_text=printed) == []
