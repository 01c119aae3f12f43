"""The handful of screens."""
