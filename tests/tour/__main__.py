"""`python -m tests.tour --out DIR`: take the tour."""

import argparse
import sys
from pathlib import Path

from daystarr_client.device.settings import TEXT_SIZES
from daystarr_client.services.language import KNOWN
from tests.driver import application
from tests.headless import go_headless
from tests.tour.runner import Outcome, Trouble, play, write
from tests.tour.stage import Look, Stage
from tests.tour.steps import SCENES


def main() -> int:
    """Take the tour; answers 0 only when every step worked."""
    parser = argparse.ArgumentParser(prog="dev.py tour")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=_size, default=(1280, 800))
    parser.add_argument("--theme", choices=("light", "dark", "high-contrast"), default="light")
    parser.add_argument("--language", choices=KNOWN, default="en")
    parser.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100)
    parser.add_argument("--scene", action="append", help="this scene alone; may be said more than once")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    go_headless()
    app = application()
    trouble = Trouble()
    trouble.listen()
    outcomes: list[Outcome] = []
    with Stage(Look(options.size, options.theme, options.language, options.text_size)) as stage:
        for scene in SCENES:
            if options.scene and scene.name not in options.scene:
                continue
            for outcome, wrong in play(scene, stage, options.out, trouble.check):
                outcomes.append(outcome)
                print(f"{'ok    ' if outcome.ok else 'FAILED'} {outcome.name} ({outcome.seconds} s)", flush=True)
                if wrong:
                    print(wrong, flush=True)
    del app
    write(outcomes, options.out)
    failed = sum(not outcome.ok for outcome in outcomes)
    print(f"{len(outcomes) - failed} of {len(outcomes)} screens in {options.out}")
    return 1 if failed or not outcomes else 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    try:
        return int(width), int(height)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800") from None


if __name__ == "__main__":
    sys.exit(main())
