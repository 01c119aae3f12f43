from tests.sessionfile.written import with_body


def test_a_marp_deck_opens_as_it_is() -> None:
    session = with_body(
        "---",
        "marp: true",
        "theme: gaia",
        "style: |",
        "  section { color: red; }",
        "author: Noor",
        "---",
        "<!-- _class: lead -->",
        "# Een",
        "![bg right](foto.png)",
        "![Een brug](brug.png)",
        "<!-- spreek rustig -->",
        "---",
        "# Vragen",
        "1. Wat?",
    )
    assert session.remarks == ()
    assert session.plan.style == ""
    assert session.plan.speaker == "Noor"
    (slide,) = session.plan.slides
    assert slide.notes == ("spreek rustig",)
    assert "bg right" not in slide.steps[0]
    assert "![Een brug](brug.png)" in slide.steps[0]


def test_a_slidev_deck_opens_as_it_is() -> None:
    session = with_body(
        "---",
        "theme: seriph",
        "title: Welkom",
        "presenter: true",
        "drawings:",
        "  persist: false",
        "---",
        "# Een",
        '<div class="grid"><v-click>woorden</v-click></div>',
        "",
        "---",
        "layout: two-cols",
        "---",
        "# Twee",
        "::right::",
        "rechts",
        "---",
        "hide: true",
        "layout: end",
        "---",
        "# Verborgen",
        "---",
        "# Vragen",
        "1. Wat?",
    )
    assert session.remarks == ()
    assert session.plan.title == "Welkom"
    assert session.plan.speaker == ""
    assert [slide.title for slide in session.plan.slides] == ["Een", "Twee"]
    assert session.plan.slides[0].steps == ("# Een\nwoorden",)
    assert session.plan.slides[1].steps == ("# Twee\n\nrechts",)


def test_a_presenterm_deck_opens_as_it_is() -> None:
    (first, second) = with_body(
        "---",
        "title: Welkom",
        "sub_title: bij ons",
        "event: vanavond",
        "---",
        "Een",
        "===",
        "<!-- column_layout: [1, 2] -->",
        "eerst",
        "<!-- pause -->",
        "dan",
        "<!-- speaker_note: rustig aan -->",
        "<!-- end_slide -->",
        "Twee",
        "===",
        "---",
        "onder de streep",
    ).plan.slides
    assert first.steps == ("Een\n===\n\neerst", "dan")
    assert first.notes == ("rustig aan",)
    assert second.title == "Twee"


def test_a_slide_with_only_a_name_on_it_stays() -> None:
    plan = with_body("# Een", "---", "Name: Noor", "---", "# Twee").plan
    assert [slide.title for slide in plan.slides] == ["Een", "Name: Noor", "Twee"]


def test_tags_go_and_words_stay() -> None:
    (slide,) = with_body(
        "# Een<br>twee {.smaller}",
        "<style>h1 { color: red }</style>",
        "<p",
        'class="x">a < b, 3 > 2, <b>vet</b> en `<b>` en <mij@example.org></p>',
        "<script>alert(1)</script>",
    ).plan.slides
    assert "color" not in slide.steps[0]
    assert "alert" not in slide.steps[0]
    assert "a < b, 3 > 2, vet en `<b>` en <mij@example.org>" in slide.steps[0]
    assert slide.title == "Een twee"


def test_pandoc_divs_go_and_words_stay() -> None:
    (slide,) = with_body(
        "# Een", ":::: {.columns}", "::: column", "links", ":::", "::::"
    ).plan.slides
    assert slide.steps[0].split() == ["#", "Een", "links"]
