"""What the customer agreed to for AutoPay, word for word."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.loadable import Loadable, ProblemKind, problem_of
from daystarr_client.services.recurring import RecurringService
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models_recurring import Authorization

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AuthorizationView:
    """The sheet. `text` is what was agreed to; `about` says when, and for which method."""

    open: bool = False
    loading: bool = False
    text: str = ""
    about: str = ""
    signed: str = ""
    problem: str = ""
    can_retry: bool = False


def authorization_view(loadable: "Loadable[Authorization]", facts: CardFacts) -> AuthorizationView:
    """The open sheet."""
    if loadable.value is not None:
        return _agreed(loadable.value, facts)
    if loadable.problem is None:
        return AuthorizationView(open=True, loading=True)
    if loadable.problem is ProblemKind.NOT_FOUND:
        text = translate("Authorization", "AutoPay is off now, so there is no authorization.")
        return AuthorizationView(open=True, problem=text)
    retry = loadable.problem is not ProblemKind.DENIED
    return AuthorizationView(open=True, problem=problem_sentence(loadable.problem, facts.phone), can_retry=retry)


def _agreed(agreed: "Authorization", facts: CardFacts) -> AuthorizationView:
    formats = facts.formats
    day = formats.day_and_year(agreed.agreed_at.astimezone(formats.zone).date())
    about = translate("Authorization", "Agreed to on %1, %2, for %3")
    signed = translate("Authorization", "Signed by %1")
    return AuthorizationView(
        open=True,
        text=agreed.text,
        about=fill(about, day, formats.time(agreed.agreed_at), short_method(agreed.method)),
        signed=fill(signed, one_line(agreed.typed_name, 80)) if agreed.typed_name else "",
    )


@qml_type
class AuthorizationViewModel(ViewModel[AuthorizationView]):
    """Fetches the authorization whenever it is asked for."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    loading = state_property(bool, "loading", changed)
    text = state_property(str, "text", changed)
    about = state_property(str, "about", changed)
    signed = state_property(str, "signed", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)

    def __init__(
        self,
        recurring: RecurringService,
        facts: CardFacts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(AuthorizationView(), parent)
        self._recurring = recurring
        self._facts = facts
        self._agreed: Loadable[Authorization] = Loadable()
        self._fetch: Task | None = None

    @Slot()
    def read(self) -> None:
        """Open the sheet, or try again."""
        if self._fetch:
            self._fetch.cancel()
        self._agreed = Loadable()
        self.show(authorization_view(self._agreed, self._facts))
        self._fetch = self._recurring.authorization(self._on_fetched)

    @Slot()
    def close(self) -> None:
        """It was read."""
        if self._fetch:
            self._fetch.cancel()
            self._fetch = None
        self.show(replace(self.state, open=False))

    def retranslate(self) -> None:
        """Another language is spoken; what was agreed to stays as it was agreed to."""
        if self.state.open:
            self.show(authorization_view(self._agreed, self._facts))

    def _on_fetched(self, outcome: "Outcome[Authorization]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=agreed):
                self._agreed = Loadable(agreed, agreed.agreed_at)
            case Failed(error=error):
                self._agreed = self._agreed.failed_with(problem_of(error))
        self.show(authorization_view(self._agreed, self._facts))
