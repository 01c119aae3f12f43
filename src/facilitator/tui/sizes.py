"""The sizes of a screen at which the page changes."""

NORMAL, WIDE = 100, 160
"""Columns from which there is more margin."""
MID, TALL = 30, 50
"""Rows from which there is more air."""
