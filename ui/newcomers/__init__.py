"""Newcomers: leaders and customers from a file, looked at before they are taken in; and lists of them to give away."""
