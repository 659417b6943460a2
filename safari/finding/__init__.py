"""Finding: every quote and observation ever caught, searched as you type (the Library room)."""
