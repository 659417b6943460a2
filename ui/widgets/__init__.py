"""What several screens share: one widget a file, painted from ui.theme, plain data in, signals out.

Words: plain_text (PlainText, heading, section, Hairline), quotation (quoted), announce (announce), people_words (tip,
without_key).
Pressing: button (Button), chip (Chip), check_box (CheckBox), drop_down (DropDown), feeling_scale (FeelingScale),
tabs (Tabs), step_bar (StepBar, Step), pressing (press_by_enter).
Writing: text_field (TextField, Labelled), growing_text (GrowingText), number_field (NumberField),
writing_area (WritingArea), growing (Growing), left_out (seen, tell).
Showing: card (Card), feeling_mark (FeelingMark, paint_feeling), star_mark (paint_stars), avatar (Avatar),
meter (Meter), days_bar (DaysBar), date_leaf (DateLeaf), consent_pill
(ConsentPill), warning_list (WarningList, Unsettled), icon_label (IconLabel), empty_state (EmptyState), illustration
(Illustration).
Placing: flow_layout (FlowLayout), scroll_area (ScrollArea), boxes (column, row), page_head (PageHead), room_page
(RoomPage).
Interrupting: toast (ToastArea), dialog (Dialog, Confirm, Message), key_sheet (KeySheet, KeyTable), focus_ring
(FocusRing).
"""
