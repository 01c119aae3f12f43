"""What a dialogue is. Pure: no clock, no disk, no terminal, and only the standard library."""
