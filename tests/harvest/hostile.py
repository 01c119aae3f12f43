"""What people may type, by intent or not, that a format could read as something of its own."""

from hypothesis import strategies as st

from facilitator.domain.marks import Mark, MarkedText, MarkKind

HOSTILE = [
    "**vet** en *schuin* en ***beide*** en **open",
    "*** niet gesloten *",
    "__laag__ _streepje_ _ _ _",
    "\x1b[31mrood\x1b[0m en \x1b]8;;http://kwaad.nl\x07klik\x1b]8;;\x07",
    "\u202eomgekeerd\u202c en \u2066los\u2069",
    "los \ud83d surrogaat \udc00",
    "nul\x00teken",
    "regel een\r\nregel twee\n\n# kop\n- punt\u2028eind",
    "- streepje",
    "+ plus",
    "* ster",
    "# kop #",
    "###### zes",
    "> citaat",
    "=formule()+1",
    "===",
    "---",
    "- - -",
    "1. een",
    "999999999) veel",
    "```\ncode\n```",
    "~~~ golf ~~~",
    "`een` ``twee `` drie",
    "<script>alert(1)</script>",
    "<!-- weg -->",
    "<?php ?> <![CDATA[ x ]]> <http://a.nl> <1@a.nl>",
    "&amp; &#42; &#x2A; &nbsp;x &lt;b&gt; &onbekend;",
    "achteraan een schuine streep\\",
    "\\*\\\\*\\",
    "![plaatje](http://kwaad.nl/x.png) [link](javascript:alert(1)) [a][b] [c]: http://d.nl",
    "[a]: http://kwaad.nl 'x'",
    "[^1]: noot",
    "[ ] taak",
    "[x] taak",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "~~doorgehaald~~ ~een~",
    "http://kwaad.nl www.kwaad.nl kwaad.nl //localhost ftp://x.nl a@b.nl mailto:a@b a@1.2.3.4",
    "a\\http://kwaad.nl ///localhost klaar.De volgende",
    "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    "👩\u200d👩\u200d👧 \u200eook\u200f",
    "{{ sjabloon }} ${x} %s {0} {name}",
    "\ufeffbegin \ufdd0 \uffff",
    "[" * 60 + "diep" + "]" * 60 + "(x)",
    "*_" * 200,
    "woord " * 1666 + "slot",
    "**a_[`<&\\" * 1000,
]


SIGNS = st.text(st.sampled_from("ab *_`~[]()<>&;!#+-.=|\\/:@1\"'\n\té😀ß“"), max_size=12)
SCRAPS = st.sampled_from(
    (
        *("1. ", "- ", "# ", "http://", "www.", "foo.nl", "i@x.nl", "mailto:a@b", "a@1.2.3.4"),
        *("//localhost", "&amp;", "](x)", "![", "**", "***", "~~", "```", "<b>", "<!--"),
        *("\u0301", "\u200d"),
    )
)
TYPED = st.lists(st.one_of(SIGNS, SCRAPS, st.text(max_size=3)), max_size=6).map("".join)
KINDS = st.sampled_from(MarkKind)
ADDRESSES = st.sampled_from(["#", "https://x.nl/a_b", "mailto:x@y.nl", "javascript:x", ""])


@st.composite
def marked_texts(draw):
    text = draw(TYPED)
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places, KINDS, ADDRESSES), max_size=6))
    marks = tuple(Mark(min(a, b), max(a, b), kind, href) for a, b, kind, href in spans)
    return MarkedText(text, marks)
