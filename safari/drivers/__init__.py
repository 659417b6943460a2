"""Drivers: the business figures that safaris are tied to."""
