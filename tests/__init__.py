"""The tests. Only the top folder is a package: else a `tests` in somebody's site-packages would be run instead."""
