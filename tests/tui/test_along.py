"""Reading along with a dialogue that is open in another process."""

from facilitator.domain.wall import Showing
from facilitator.language import language
from facilitator.settings import Settings
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.along import AlongScreen, InUseScreen
from tests.building import ROUND_TRUST, AnEvening
from tests.doubles import DIALOGUE, a_desk, with_desk
from tests.patience import settled
from tests.tui.standin import until


async def test_a_dialogue_that_is_open_elsewhere_can_be_read_along_with():
    evening = AnEvening()
    evening.enters(ROUND_TRUST)
    desk = a_desk(evening)
    shelf = with_desk(desk)
    shelf.busy.add(DIALOGUE)
    app = FacilitatorApp(shelf, Settings(), language("en"), start=DIALOGUE)
    async with app.run_test(size=(120, 35)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, InUseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, AlongScreen))
        along = app.screen
        assert isinstance(along, AlongScreen)
        assert along.view.showing in (Showing.MOVING, Showing.QUESTION, Showing.SOFT_END)
        await pilot.press("escape")
        await settled(pilot.app)
    assert app.refused is not None
    assert desk.session.entries == evening.entries


async def test_it_may_be_left_alone():
    desk = a_desk()
    shelf = with_desk(desk)
    shelf.busy.add(DIALOGUE)
    app = FacilitatorApp(shelf, Settings(), language("en"), start=DIALOGUE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, InUseScreen))
        await pilot.press("escape")
        await settled(pilot.app)
    assert app.refused is not None
