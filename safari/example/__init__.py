"""The example library: Fjellvik Insurance, a year of safaris, in four languages."""
