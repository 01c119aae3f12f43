"""Days as plans and records have them."""

from datetime import date


def day_of(written: str) -> date | None:
    """The day of an ISO date; None where nobody wrote one, or something else."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
