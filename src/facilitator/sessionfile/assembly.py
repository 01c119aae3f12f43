"""The settings of the head and the questions of the deck, put together as one plan."""

from datetime import date

from facilitator.domain.message import Message
from facilitator.domain.plan import MINUTE, Abbreviation, Break, Plan, Question, ReportBack, Source
from facilitator.language import Language, language
from facilitator.sessionfile.deck import Deck
from facilitator.sessionfile.durations import shown
from facilitator.sessionfile.entry import Fields
from facilitator.sessionfile.groups import named, usual_number
from facilitator.sessionfile.lengths import BreakWish
from facilitator.sessionfile.questions import Asked
from facilitator.sessionfile.remarks import Remark, remark

ROUND = 20 * MINUTE
MOST_GROUPS_AFTER_EACH_ROUND = 6
TURN = 90
TURN_AT_THE_END = 60

_NOT_OF_THE_PLAN = frozenset(("round",))


def plan_of(fields: Fields, deck: Deck, file_title: str, source: Source) -> Plan:
    """The plan, with a sensible value for all that the file does not say."""
    tongue = language(str(fields.get("language", Plan(title="").language)))
    asked_groups = fields.get("groups", usual_number(int(fields.get("participants", 0))))
    own = {
        "title": deck.title or file_title,
        **{name: value for name, value in fields.items() if name not in _NOT_OF_THE_PLAN},
        "date": _date(fields, tongue),
        "groups": named(asked_groups, tongue),
        "questions": _questions(deck.questions, int(fields.get("round", ROUND))),
        "breaks": _breaks(fields, deck.questions),
        "abbreviations": tuple(Abbreviation(*pair) for pair in fields.get("abbreviations", ())),
        "slides": deck.slides,
        "introduction": deck.introduction,
        "source": source,
    }
    return Plan(**_report_back(own))


def assembly_remarks(
    fields: Fields, said_on: dict[str, int], deck: Deck, lines: list[str]
) -> list[Remark]:
    """What is amiss between the lines: a break after no question, a round that is all moving."""
    asked = deck.questions
    remarks = [
        _misplaced(wish, asked, said_on["breaks"], lines)
        for wish in fields.get("breaks", ())
        if asked and not _place(wish, asked)
    ]
    round_, moving = int(fields.get("round", ROUND)), int(fields.get("moving", Plan("").moving))
    if moving >= round_:
        remarks.append(_all_moving(moving, max(_lines_of(said_on)), lines))
    return remarks


def _lines_of(said_on: dict[str, int]) -> list[int]:
    return [said_on[name] for name in ("round", "moving") if name in said_on]


def _date(fields: Fields, tongue: Language) -> str:
    if fields.get("day") and not fields.get("date"):
        return tongue.long_date(date.fromisoformat(fields["day"]))
    return str(fields.get("date", ""))


def _questions(asked: tuple[Asked, ...], round_: int) -> tuple[Question, ...]:
    return tuple(
        Question(
            id=str(n),
            text=one.text,
            length=one.wishes.length or round_,
            explanation=one.explanation,
            note=one.note,
            optional=one.wishes.optional,
            harvested=one.wishes.harvested,
        )
        for n, one in enumerate(asked, 1)
    )


def _report_back(plan: Fields) -> Fields:
    """With many groups, hearing all of them after each round would take the evening."""
    many = len(plan["groups"]) > MOST_GROUPS_AFTER_EACH_ROUND
    usual = ReportBack.AT_THE_END_PER_QUESTION if many else ReportBack.AFTER_EACH_ROUND
    mode = plan.get("report_back", usual)
    turn = TURN_AT_THE_END if mode is ReportBack.AT_THE_END_PER_QUESTION else TURN
    return {"turn": turn, **plan, "report_back": mode}


def _breaks(fields: Fields, asked: tuple[Asked, ...]) -> tuple[Break, ...]:
    """One break after a question at most; without questions there is nothing to come after."""
    wishes: tuple[BreakWish, ...] = fields.get("breaks", ())
    if not asked:
        return ()
    places = {(_place(wish, asked) or _halfway(asked)): wish.length for wish in reversed(wishes)}
    return tuple(Break(places[place], str(place)) for place in sorted(places))


def _place(wish: BreakWish, asked: tuple[Asked, ...]) -> int:
    """Which question is meant, counted from 1: by its own number where these run up; 0 for none."""
    numbers = [one.number for one in asked]
    if numbers == sorted(set(numbers)) and wish.number in numbers:
        return numbers.index(wish.number) + 1
    return wish.number if 0 < wish.number <= len(asked) else 0


def _halfway(asked: tuple[Asked, ...]) -> int:
    return (len(asked) + 1) // 2


def _misplaced(wish: BreakWish, asked: tuple[Asked, ...], line: int, lines: list[str]) -> Remark:
    said = Message("there is no question {n} for the break to come after", {"n": wish.number})
    if not wish.number:
        said = Message("I do not know after which question the break comes")
    hint = Message("write for example  {example}", {"example": Message("15 min after question 2")})
    used = Message("a break after question {n}", {"n": _halfway(asked)})
    return remark(lines, line, said, hint, column=_value_column(lines[line]), used=used)


def _all_moving(moving: int, line: int, lines: list[str]) -> Remark:
    said = Message("a round would be over before everyone has found a place")
    hint = Message("make the round longer than the moving, or leave the moving out")
    column = _value_column(lines[line])
    return remark(lines, line, said, hint, column=column, used=shown(moving))


def _value_column(line: str) -> int:
    value = line[line.find(":") + 1 :]
    return len(line) - len(value.lstrip())
