"""The revisions of the tables are one line, so that any two pieces of work fit together."""

import re
from pathlib import Path

VERSIONS = Path(__file__).parents[2] / "daystarr_portal" / "migrations" / "versions"


def test_every_revision_follows_the_one_before_it() -> None:
    found: list[tuple[str, str]] = []
    for path in sorted(VERSIONS.glob("[0-9]*.py")):
        text = path.read_text(encoding="utf-8")
        named: dict[str, str] = dict(re.findall(r"^(\w+) = '(\w+)'$", text, re.MULTILINE))
        assert path.name.startswith(f"{named['revision']}_"), path.name
        found.append((named["revision"], named.get("down_revision", "")))

    assert [before for _, before in found] == ["", *(number for number, _ in found[:-1])]
