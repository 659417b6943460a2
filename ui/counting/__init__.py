"""What is measured on the day, as shown beside the notes: stopwatch, tallies, talk time."""
