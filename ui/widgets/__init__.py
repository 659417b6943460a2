"""What several screens share: one widget a file, painted from ui.theme, plain data in, signals out.

Words: plain_text (PlainText, heading, section, label, hairline), quotation (quoted), announce (announce).
Pressing: button (Button), chip (Chip), check_box (CheckBox), drop_down (DropDown), feeling_scale (FeelingScale),
tabs (Tabs), step_bar (StepBar, Step), date_field (DateField, TimeField).
Writing: text_field (TextField), growing_text (GrowingText), labelled (labelled).
Showing: card (Card), note_card (NoteCard, NoteShown), feeling_mark (FeelingMark, paint_feeling), avatar (Avatar),
meter (Meter), days_bar (DaysBar), feeling_curve (FeelingCurve, CurvePoint), date_leaf (DateLeaf), consent_pill
(ConsentPill), warning_list (WarningList, Warning), empty_state (EmptyState), illustration (Illustration).
Placing: flow_layout (FlowLayout), scroll_area (ScrollArea), boxes (column, row), page_head (PageHead).
Interrupting: toast (ToastArea), dialog (Dialog, Confirm).
"""
