"""The drawings of the icons, on a grid of 20.

Each is "stroke | fill", written with few letters, all absolute: M L H V C Q Z as in SVG; `O cx cy r` a circle;
`R x y w h r` a rectangle with round corners; `A cx cy r start sweep` an arc, degrees counter-clockwise from three
o'clock.
"""

from __future__ import annotations

SHAPES: dict[str, str] = {
    # The rooms.
    "today": "M2 16 H18 M5 13 A10 13 5 180 -180 M10 3 V5.2 M3.2 6.6 L4.7 8.1 M16.8 6.6 L15.3 8.1 M2 13 H5 M15 13 H18",
    "safaris": "O10 10 7.5 M13.2 6.8 L11.4 11.4 L6.8 13.2 L8.6 8.6 Z",
    "library": "M3 3.5 H6.5 V16.5 H3 Z M6.5 3.5 H10 V16.5 H6.5 M11.6 4.6 L14.4 3.8 L17.4 15.7 L14.6 16.5 Z",
    "people": "O7.5 6.8 2.9 M2.2 16.5 C2.2 13.2 4.4 11.6 7.5 11.6 C10.6 11.6 12.8 13.2 12.8 16.5"
    " M12.6 4.1 C14.3 4.4 15.3 5.5 15.3 6.9 C15.3 8.3 14.4 9.3 13 9.7 M15 12.2 C16.9 12.9 17.9 14.3 17.9 16.5",
    # What one can do.
    "plus": "M10 4 V16 M4 10 H16",
    "minus": "M4 10 H16",
    "search": "O8.7 8.7 5.4 M12.8 12.8 L17 17",
    "check": "M3.8 10.6 L8 14.8 L16.2 5.6",
    "close": "M5 5 L15 15 M15 5 L5 15",
    "chevron_down": "M5.5 7.8 L10 12.3 L14.5 7.8",
    "chevron_up": "M5.5 12.2 L10 7.7 L14.5 12.2",
    "chevron_right": "M7.8 5.5 L12.3 10 L7.8 14.5",
    "chevron_left": "M12.2 5.5 L7.7 10 L12.2 14.5",
    "arrow_right": "M3.5 10 H16.5 M12 5.5 L16.5 10 L12 14.5",
    "arrow_left": "M16.5 10 H3.5 M8 5.5 L3.5 10 L8 14.5",
    "arrow_up": "M10 16.5 V3.5 M5.5 8 L10 3.5 L14.5 8",
    "arrow_down": "M10 3.5 V16.5 M5.5 12 L10 16.5 L14.5 12",
    "dots": "| O4.4 10 1.4 O10 10 1.4 O15.6 10 1.4",
    "move": "| O7.3 5 1.3 O12.7 5 1.3 O7.3 10 1.3 O12.7 10 1.3 O7.3 15 1.3 O12.7 15 1.3",
    "undo": "M3.5 8 H12 C15 8 16.8 9.8 16.8 12.3 C16.8 14.8 15 16.5 12 16.5 H7.5 M7 4.3 L3.3 8 L7 11.7",
    "bin": "M3.5 5.5 H16.5 M7.5 5.5 V3.5 H12.5 V5.5 M5 5.5 L5.8 16.8 H14.2 L15 5.5 M8.4 8.6 V13.6 M11.6 8.6 V13.6",
    "pen": "M3.5 16.5 L4.4 12.8 L13.4 3.8 L16.2 6.6 L7.2 15.6 Z M11.6 5.6 L14.4 8.4",
    "copy": "R7 7 9.5 9.5 1.5"
    " M13 7 V5 C13 4.2 12.4 3.5 11.5 3.5 H5 C4.2 3.5 3.5 4.2 3.5 5 V11.5 C3.5 12.4 4.2 13 5 13 H7",
    "print": "M6 7 V3.5 H14 V7 M6 14 H3.5 V7 H16.5 V14 H14 M6 11.5 H14 V17 H6 Z",
    "play": "| M6 4 L16 10 L6 16 Z",
    "pause": "| R5.6 4.4 3 11.2 0.8 R11.4 4.4 3 11.2 0.8",
    "stop": "| R5 5 10 10 1.5",
    "link": "M8.2 11.8 L11.8 8.2 M9 6.2 L11.2 4 C12.8 2.4 15.2 2.4 16.4 3.6 C17.6 4.8 17.6 7.2 16 8.8 L13.8 11"
    " M11 13.8 L8.8 16 C7.2 17.6 4.8 17.6 3.6 16.4 C2.4 15.2 2.4 12.8 4 11.2 L6.2 9",
    # Things.
    "microphone": "R7.4 2.6 5.2 9.2 2.6 M4.4 9.4 C4.4 12.9 6.8 15 10 15 C13.2 15 15.6 12.9 15.6 9.4"
    " M10 15 V17.6 M7 17.6 H13",
    "photo": "R2.5 4 15 12.2 1.8 O7 8 1.4 M2.9 14.2 L7.4 10.6 L10.4 13 L13.4 9.6 L17.3 13.4",
    "calendar": "R3 4.5 14 12.5 1.8 M3 8.5 H17 M6.8 2.8 V6 M13.2 2.8 V6",
    "document": "M5 2.8 H11.6 L15.4 6.6 V17.2 H5 Z M11.4 3 V6.8 H15.2",
    "lock": "R4.5 9 11 8 1.6 M6.8 9 V6.6 C6.8 4.6 8 3.2 10 3.2 C12 3.2 13.2 4.6 13.2 6.6 V9",
    "folder": "M2.8 15.8 V4.6 H7.6 L9.6 7 H17.2 V15.8 Z",
    "clock": "O10 10 7.3 M10 5.6 V10 L13 12",
    "stopwatch": "O10 11.4 6 M10 8 V11.4 M7.8 2.8 H12.2 M10 2.8 V5.2 M15.2 5.6 L16.4 6.8",
    "cup": "M3.6 7.5 H14 V13 C14 15.2 12.6 16.6 10.4 16.6 H7.2 C5 16.6 3.6 15.2 3.6 13 Z"
    " M14 8.8 C16.2 8.6 17.4 9.6 17.4 11 C17.4 12.6 16 13.4 14 13.2 M6.6 2.8 V5 M10.8 2.8 V5",
    "flag": "M4.5 17.5 V3 M4.5 3.6 H15.8 L13.4 7.4 L15.8 11.2 H4.5",
    "heart": "M10 16.8 C4.6 12.9 2.6 10.4 2.6 7.6 C2.6 5.2 4.3 3.5 6.5 3.5 C8 3.5 9.3 4.3 10 5.6"
    " C10.7 4.3 12 3.5 13.5 3.5 C15.7 3.5 17.4 5.2 17.4 7.6 C17.4 10.4 15.4 12.9 10 16.8 Z",
    "pulse": "M1.8 10.4 H5.6 L8 4.2 L11.8 16 L14 10.4 H18.2",
    "compass_star": "M10 2 L11.9 8.1 L18 10 L11.9 11.9 L10 18 L8.1 11.9 L2 10 L8.1 8.1 Z",
    "seat": "M5.5 3 V10.5 H14.5 V3 M5.5 10.5 V17 M14.5 10.5 V17 M5.5 13.4 H14.5",
    "person": "O10 6.4 3.1 M3.8 17 C3.8 13.4 6.3 11.6 10 11.6 C13.7 11.6 16.2 13.4 16.2 17",
    "tag": "M3 3.5 H9.6 L17 10.9 L11 16.9 L3 9.6 Z O6.6 7 1.1",
    "speech": "M3 4 H17 V13.6 H9.6 L5.8 17 V13.6 H3 Z",
    "warning": "M10 3 L17.8 16.6 H2.2 Z M10 8 V12 | O10 14.2 0.95",
    "info": "O10 10 7.3 M10 9.2 V13.8 | O10 6.5 0.95",
    "ring": "O10 10 7.3",
    "sun": "O10 10 3.4 M10 2.2 V4 M10 16 V17.8 M2.2 10 H4 M16 10 H17.8 M4.5 4.5 L5.8 5.8 M14.2 14.2 L15.5 15.5"
    " M4.5 15.5 L5.8 14.2 M14.2 5.8 L15.5 4.5",
    "star": "| M10 2.4 L12.3 7.3 L17.7 7.9 L13.7 11.6 L14.8 16.9 L10 14.2 L5.2 16.9 L6.3 11.6 L2.3 7.9 L7.7 7.3 Z",
    "star_outline": "M10 2.6 L12.2 7.4 L17.5 8 L13.6 11.6 L14.6 16.8 L10 14.2 L5.4 16.8 L6.4 11.6 L2.5 8 L7.8 7.4 Z",
    # The kinds of a note.
    "quote": "M8.4 5.3 C5.4 6.4 3.4 8.7 3.4 11.9 M17 5.3 C14 6.4 12 8.7 12 11.9 O5.9 12.5 2.3 O14.5 12.5 2.3",
    "eye": "M2 10 C4 6.4 6.8 4.8 10 4.8 C13.2 4.8 16 6.4 18 10 C16 13.6 13.2 15.2 10 15.2 C6.8 15.2 4 13.6 2 10 Z"
    " O10 10 2.5",
    "struck_eye": "M2 10 C4 6.4 6.8 4.8 10 4.8 C13.2 4.8 16 6.4 18 10"
    " C16 13.6 13.2 15.2 10 15.2 C6.8 15.2 4 13.6 2 10 Z O10 10 2.5 M4 16.2 L16 3.8",
    "triangle": "| M3 4.4 H17 L10 16.6 Z",
    "four_star": "| M10 1.8 C10.7 7 13 9.3 18.2 10"
    " C13 10.7 10.7 13 10 18.2 C9.3 13 7 10.7 1.8 10 C7 9.3 9.3 7 10 1.8 Z",
    "bulb": "M7.4 13.6 C5.6 12.4 4.8 10.8 4.8 8.8 C4.8 5.6 7 3.4 10 3.4 C13 3.4 15.2 5.6 15.2 8.8"
    " C15.2 10.8 14.4 12.4 12.6 13.6 V15 H7.4 Z M8.2 17.4 H11.8",
    "question": "M6.4 7 C6.4 4.8 7.9 3.4 10.1 3.4 C12.3 3.4 13.7 4.7 13.7 6.7"
    " C13.7 9.3 10.1 9.6 10.1 12.4 | O10.1 16 1.15",
}
"""Kinds by their own word: what a note of that kind is marked with."""
KIND_ICONS = {
    "quote": "quote",
    "saw": "eye",
    "observation": "eye",
    "ouch": "triangle",
    "aha": "four_star",
    "idea": "bulb",
    "question": "question",
    "off_record": "struck_eye",
}
"""Things to settle for a safari by their own word; those that are not here are about people."""
MATTER_ICONS = {
    **dict.fromkeys(("no_day", "past_day", "double_booked"), "calendar"),
    **dict.fromkeys(("consent", "minor", "brief"), "document"),
    **dict.fromkeys(("no_time", "no_such_time"), "clock"),
    "no_place": "flag",
    "guarded": "person",
    "no_host": "person",
    "no_agent": "seat",
    "checklist": "check",
    "photo": "photo",
}
