"""What comes in from outside, one file a source."""
