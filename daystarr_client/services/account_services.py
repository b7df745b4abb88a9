"""The services on the account, and the broadband facts of their plans."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome

if TYPE_CHECKING:
    from daystarr_client.api.models_services import BroadbandLabel, Service

ServicesState: TypeAlias = "Loadable[tuple[Service, ...]]"


class AccountServicesService(QObject):
    """Knows what services there are and were. `now` is the portal's time."""

    changed = Signal()
    label_changed = Signal(str)  # the plan

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._services: Fetched[tuple[Service, ...]] = Fetched(
            calls, lambda portal: portal.services.list().items, lambda _: now(), self.changed.emit
        )
        self._labels: dict[str, Loadable[BroadbandLabel]] = {}

    @property
    def services(self) -> ServicesState:
        """The services, as far as known."""
        return self._services.state

    def label(self, plan_id: str) -> "Loadable[BroadbandLabel]":
        """The facts of a plan, as far as known."""
        return self._labels.get(plan_id, Loadable())

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the services again, as the portal has them from now on. `quiet` shows no progress."""
        self._services.refresh(quiet=quiet)

    def fetch_label(self, plan_id: str) -> None:
        """Fetch the facts of a plan, unless that is under way."""
        label = self.label(plan_id)
        if not label.loading:
            self._set_label(plan_id, label.started())
            self._calls.run(lambda portal: portal.services.label(plan_id), partial(self._on_label, plan_id))

    def _on_label(self, plan_id: str, outcome: "Outcome[BroadbandLabel]") -> None:
        match outcome:
            case Done(value=label):
                self._set_label(plan_id, self.label(plan_id).loaded(label, self._now()))
            case Failed(error=error):
                self._set_label(plan_id, self.label(plan_id).failed_with(problem_of(error)))

    def _set_label(self, plan_id: str, label: "Loadable[BroadbandLabel]") -> None:
        self._labels[plan_id] = label
        self.label_changed.emit(plan_id)
