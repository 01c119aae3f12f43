"""Proposals for whoever decides: key phrases, and which answers are alike. Pure."""
