"""What a facilitator feels, measured from outside in a real pseudo-terminal of 120 by 40.

    .venv/bin/python benchmarks/app.py [--groups N]

Three programs in one interleaved run, so that whatever else the machine is doing hits all alike: a
Textual app with nothing but a field and a ticking clock (the floor), the cockpit with its clock
running, and posting where it is installed (on the PATH, or where POSTING says). What counts are
the ratios. It takes about four minutes; a missed goal is told and fails nothing.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from benchmarks.felt.programs import Programs, posting_here
    from benchmarks.felt.run import run

    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--groups", type=int, default=4, help="groups in the room (4)")
    asked.add_argument("--only", default="", help="only the rows whose name begins like this")
    given = asked.parse_args()
    with TemporaryDirectory() as folder:
        for row in run(Programs(Path(folder), given.groups, posting_here()), given.only):
            print(row, flush=True)


if __name__ == "__main__":
    main()
