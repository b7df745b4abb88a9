"""Icons: the generated singleton matches the font that ships, and QML asks only for icons it has."""

import re
import runpy
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "ui"
GENERATOR = runpy.run_path(str(UI / "style" / "generate_glyphs.py"))
ICON_LINE = re.compile(r"^\s*iconName:(.*)$", re.MULTILINE)


def test_the_glyph_singleton_is_what_the_font_and_the_list_give() -> None:
    assert (UI / "style" / "Glyph.qml").read_text() == GENERATOR["render"]()


def test_every_icon_a_page_asks_for_is_in_the_list() -> None:
    known = set((UI / "style" / "icons.txt").read_text().split())
    unknown: set[str] = set()
    for path in UI.rglob("*.qml"):
        for line in ICON_LINE.findall(path.read_text()):
            # "a" in `x === "a" ? "icon" : ...` is not an icon
            names = re.findall(r'(?<!= )"([a-z][a-z0-9-]+)"', line)
            unknown |= {f"{path.name}: {name}" for name in names if name not in known}
    assert not unknown
