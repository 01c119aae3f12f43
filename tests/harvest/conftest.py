"""Fixtures of the harvest's tests: waiting for the disk only where a test says so."""

import os

import pytest


@pytest.fixture(autouse=True)
def _quick_disk(request, monkeypatch):
    """Syncing is the machine's work, and slow: only tests marked `fsync` do it for real."""
    if "fsync" not in request.keywords:
        monkeypatch.setattr(os, "fsync", lambda fd: None)
