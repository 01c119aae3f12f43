"""The harvest as a printed publication: set by typst, which is given words as JSON only."""
