"""Customer Safari, the core: what the program knows and does. Imports no Qt."""

VERSION = "0.1.0"
