"""Collects the rows of the demo."""

import random

from daystarr_portal.core.bulk import BulkRows
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxMethodRow, SandboxReversalRow


class Rows(BulkRows):
    """Rows of the portal and of the sandbox's books; identifiers follow from the random numbers given."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__()
        self._rng = rng
        self.methods: list[SandboxMethodRow] = []
        self.charges: list[SandboxChargeRow] = []
        self.reversals: list[SandboxReversalRow] = []

    def new_id(self, kind: str) -> str:
        """An identifier that looks like any other of its kind."""
        return f"{kind}_{self._rng.getrandbits(128):032x}"
