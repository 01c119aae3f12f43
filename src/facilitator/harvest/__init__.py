"""The harvest: the document an evening leaves behind, and the files it is written in."""
