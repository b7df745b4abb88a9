"""A payment, made or scheduled, whose outcome has not been told yet."""

from dataclasses import dataclass, field

from PySide6.QtCore import QTimer

from daystarr_client.services.outbox import Claim, Intent
from daystarr_client.services.payment_progress import Progress
from daystarr_client.services.presses import Unsure


@dataclass
class OpenPayment:
    """What was asked for, and what is known of it. The timer runs until it is asked about again."""

    intent: Intent
    timer: QTimer
    claim: Claim | None = None
    progress: Progress = field(default_factory=Unsure)
    asking: bool = False
    tries: int = 0
