"""The screens: the only place with Textual."""
