"""What the tests of faults count, and where the count of a whole run is kept: see `devtools/slow.py`."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = "DAYSTARR_FAULT_FIGURES"
"""The variable that names the folder into which each test writes its figures."""


@dataclass
class Tally:
    """What was done to payments and what came of it.

    `faulted_payments` were asked for while something went wrong on purpose; `kills` ended a process with SIGKILL.
    `lost` differ between what the processor did, what the ledger has and what the customer was told; `doubled` were
    charged or posted more than once; `unbalanced` are breaches that an audit or comparing the books found.
    """

    faulted_payments: int = 0
    lost: int = 0
    doubled: int = 0
    kills: int = 0
    unbalanced: int = 0

    def write(self, name: str) -> None:
        """Keep the figures of one test, where somebody wants them."""
        folder = os.environ.get(FOLDER)
        if folder is not None:
            Path(folder).mkdir(parents=True, exist_ok=True)
            (Path(folder) / f"{name}.json").write_text(json.dumps(asdict(self)), "utf-8")
