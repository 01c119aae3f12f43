"""Invented things people say, for a rehearsal: warm, plausible, and about any question."""

from collections.abc import Callable
from itertools import cycle

from facilitator.language import Language


class Invented:
    """Gives the next made-up sentence in the language of the evening, round and round."""

    def __init__(self, language: Language) -> None:
        say = language.say
        self.answer = _each_in_turn(
            say("*Starting small*: one street, one afternoon, one pan of soup."),
            say("Asking people what they are good at, instead of what they lack."),
            say("Someone who *stays*, also when the project is over."),
            say("We keep meeting about each other. *Meet with each other.*"),
            say("A key to the building, so that you need not ask."),
            say("It takes *time*, and nobody has put that in the budget."),
            say("The letter was friendly, but nobody understood it."),
            say("*Eating together* works every time."),
            say("Being honest when something did not work out."),
            say("The same face at the door, every week."),
            say("*Young people* know the neighbourhood better than we do."),
            say("Fewer forms, more bicycles."),
            say("Let those who started it decide *how it goes on*."),
            say("First listen to the end, then come up with something."),
            say("A place to sit, *without having to buy anything*."),
            say("We did not dare to ask. That turned out to be the whole problem."),
            say("*Celebrate* what went well, even when it is small."),
            say("Two people who know each other already can do a lot."),
            say("Too many good intentions at the same time."),
            say("*Trust grows* when someone does what they said they would do."),
            say("A noticeboard at the *bus stop*, where everyone waits anyway."),
            say("The people who shout loudest are not the ones who need it most."),
            say("Coming by *without an agenda*."),
            say("Rules that are different at every counter."),
            say("Somebody has to have the key, and it is always the same person."),
            say("*A second chance*, also for a plan that failed."),
            say("Say thank you out loud, and by name."),
            say("Children bring their parents along, *not the other way round*."),
            say("Not everybody wants to talk. Some want to carry chairs."),
            say("After the summer everything had to be started all over again."),
            say("The *caretaker* hears more than all of us together."),
            say("An evening is too late for whoever gets up at five."),
            say("Ask again, even after a no. *In a friendly way.*"),
            say("What is measured gets attention, and this cannot be measured."),
            say("Mixing languages, and laughing about it together."),
            say("Give it *a name and a face*, then people come."),
            say("One address for all questions."),
            say("We often do not know what already exists *round the corner*."),
            say("Doing the washing-up together opens people up more than a meeting."),
            say("Leave room for what nobody had planned."),
            say("The stairwell was painted, and suddenly *everybody said hello*."),
            say("Do not promise more than you can keep."),
            say("Start with those who are already there."),
            say("*Take away the shame*: everyone needs help sometimes."),
        )
        self.note = _each_in_turn(
            say("It started with one letter box and a note on it."),
            say("The numbers surprised even the speaker."),
        )
        self.for_speaker = _each_in_turn(
            say("What would you do differently if you started again tomorrow?")
        )
        self.promise = _each_in_turn(
            say("Everyone phones one person this week who was not here tonight.")
        )


def _each_in_turn(*sentences: str) -> Callable[[], str]:
    endless = cycle(sentences)
    return lambda: next(endless)
