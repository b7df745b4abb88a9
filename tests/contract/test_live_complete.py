"""No call of the client goes without a real portal server having answered it."""

import re
from pathlib import Path

from tests.contract.registry import OPERATIONS

HERE = Path(__file__).parent


def test_every_call_is_made_to_a_real_portal() -> None:
    texts = [path.read_text(encoding="utf-8") for path in HERE.glob("test_live*.py")]
    calls = {call for text in texts for call in re.findall(r"\.(\w+\.\w+)\(", text)}
    assert {str(operation) for operation in OPERATIONS} <= calls
