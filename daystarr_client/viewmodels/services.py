"""The services page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.services.account_services import AccountServicesService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.services_view import PAST_SHOWN, PAST_STEP, ServiceRow, ServicesView, services_view


@qml_type
class ServicesViewModel(ViewModel[ServicesView]):
    """What the customer has and had. `add` opens the cart; None where nothing can be added."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    pastTitle = state_property(str, "past_title", changed)
    moreText = state_property(str, "more_text", changed)
    empty = state_property(bool, "empty", changed)
    nothingNow = state_property(str, "nothing_now", changed)
    canAdd = state_property(bool, "can_add", changed)
    had = object_property(RowsModel[ServiceRow], "had_rows")
    past = object_property(RowsModel[ServiceRow], "past_rows")

    def __init__(
        self,
        services: AccountServicesService,
        facts: CardFacts,
        read_label: Callable[[str], None],
        add: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ServicesView(), parent)
        self._services = services
        self._facts = facts
        self._read_label = read_label
        self._add = add
        self._past_shown = PAST_SHOWN
        self.had_rows = RowsModel(ServiceRow, "key", self)
        self.past_rows = RowsModel(ServiceRow, "key", self)
        services.changed.connect(self._draw)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._services.refresh(quiet=self._services.services.value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._services.refresh()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._services.refresh()

    @Slot()
    def showMore(self) -> None:
        """Show some more of the services that ended."""
        self._past_shown += PAST_STEP
        self._draw()

    @Slot(str)
    def readLabel(self, plan_id: str) -> None:
        """Open the broadband facts of a plan."""
        self._read_label(plan_id)

    @Slot()
    def add(self) -> None:
        """Add a service."""
        if self._add is not None:
            self._add()

    @Slot()
    def _draw(self) -> None:
        loadable = self._services.services
        view = services_view(loadable, self._facts, self._past_shown, can_add=self._add is not None)
        self.had_rows.set_rows(view.had)
        self.past_rows.set_rows(view.past)
        self.show(view)
