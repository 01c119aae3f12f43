"""The harvest as a Word document, in its own look or in an organisation's template."""
