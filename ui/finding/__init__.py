"""The Library room: every note ever kept on the record, searched as you type."""
