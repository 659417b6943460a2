"""Saving notes for other programs: from the Library what it shows, from the debrief those of a safari."""
