"""The durable store: one dialogue in a TinyDB file with a journal beside it."""
