"""What is measured on the day: stopwatches, tallies, talk time, and how the agenda really went."""
