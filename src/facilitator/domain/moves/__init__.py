"""What a facilitator may do now.

A move is asked for in the imperative. It checks whether it can be done at this point and names
what happened, as an event; else it raises `NotNow` with a sentence that says why. Nothing here
changes anything: `Session.do` records the event, and `apply` draws the consequence.
"""
