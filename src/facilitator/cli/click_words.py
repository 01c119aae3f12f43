"""The sentences click itself says, named here so that the catalogues hold them too."""

from facilitator.domain.message import Message

DOMAIN = "facilitator"

SAID_BY_CLICK = (
    Message("Usage:"),
    Message("Options"),
    Message("Commands"),
    Message("Show this message and exit."),
    Message("Show the version and exit."),
    Message("Error: {message}"),
    Message("Try '{command} {option}' for help."),
    Message("No such command {name!r}."),
    Message("No such option {name!r}."),
    Message("Missing argument"),
    Message("Missing option"),
    Message("Missing command."),
    Message("Invalid value for {param_hint}: {message}"),
    Message("{value!r} is not a valid {number_type}."),
    Message("Got unexpected extra argument ({args})"),
    Message("default: {default}"),
    Message("required"),
)
