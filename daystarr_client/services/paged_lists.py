"""Lists that come page by page: one for each query, grown at the end and fetched again from the start."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Page
    from daystarr_client.api.portal import Portal

FIRST_PAGE: Final = 50
NEXT_PAGE: Final = 100
LONGEST_PAGE: Final = 200
_LISTS_KEPT: Final = 6


class HasId(Protocol):
    """Something of the portal's with an id of its own."""

    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=HasId)
Query = TypeVar("Query", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """The items fetched so far, newest first; `next_token` is None once these are all."""

    items: tuple[Item, ...] = ()
    next_token: str | None = None

    def renewed(self, first: "Page[Item]") -> "Paged[Item]":
        """This list with a newer first page: what was fetched beyond it stays where it still follows on."""
        if self.next_token is None and first.next_page_token is None:
            return Paged(first.items)
        if first.items and first.next_page_token is not None:
            last = first.items[-1].id
            for at, item in enumerate(self.items):
                if item.id == last:
                    return Paged((*first.items, *self.items[at + 1 :]), self._token_after(at, first))
        return Paged(first.items, first.next_page_token)

    def _token_after(self, at: int, first: "Page[Item]") -> str | None:
        return self.next_token if at + 1 < len(self.items) else first.next_page_token

    def longer(self, page: "Page[Item]") -> "Paged[Item]":
        """This list with the next page. An item that moved in between is not there twice."""
        known = {item.id for item in self.items}
        fresh = tuple(item for item in page.items if item.id not in known)
        return Paged(self.items + fresh, page.next_page_token)

    def with_item(self, item: Item) -> "Paged[Item]":
        """This list with a newer version of one of its items."""
        at = next((at for at, known in enumerate(self.items) if known.id == item.id), None)
        return self if at is None else replace(self, items=(*self.items[:at], item, *self.items[at + 1 :]))


class PagedLists(QObject, Generic[Query, Item]):
    """The list of one query at a time; those seen lately are kept. `more_problem` is why the next page did not come."""

    changed = Signal()

    def __init__(
        self,
        calls: PortalCalls,
        fetch: "Callable[[Portal, Query, int, str | None], Page[Item]]",
        query: Query,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`fetch` asks for so many items after a token, on a thread; `now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._page_of = fetch
        self._query = query
        self._now = now
        self._lists: OrderedDict[Query, Loadable[Paged[Item]]] = OrderedDict()
        self._fetch: Task | None = None
        self._more: Task | None = None
        self._outdated: Query | None = None
        self._again = False
        self.more_problem: ProblemKind | None = None

    @property
    def query(self) -> Query:
        """What the list is of."""
        return self._query

    @property
    def listed(self) -> Loadable[Paged[Item]]:
        """The items of the query, as far as fetched."""
        return self._known(self._query)

    @property
    def loading_more(self) -> bool:
        """Whether the next page is on its way."""
        return self._more is not None

    def ask(self, query: Query) -> None:
        """Show another list; one seen lately is there at once and fetched again."""
        if query != self._query:
            self._query = query
            self._stop()
            self.refresh(quiet=self.listed.value is not None)

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the list again from its start. `quiet` shows no progress."""
        self._fetch_first(FIRST_PAGE, quiet=quiet)

    def look_again(self) -> None:
        """Something changed elsewhere: fetch again what is shown, as far as one page goes, and keep what is beyond it.

        Other lists are forgotten. A next page that is on its way comes first.
        """
        self.outdate()
        self._again = self._more is not None
        if self._query in self._lists and not self._again:
            shown = self.listed.value
            self._fetch_first(min(max(FIRST_PAGE, len(shown.items) if shown else 0), LONGEST_PAGE), quiet=True)

    def outdate(self) -> None:
        """Something changed elsewhere, and nobody looks: the other lists are forgotten."""
        for query in [query for query in self._lists if query != self._query]:
            del self._lists[query]

    def _fetch_first(self, size: int, *, quiet: bool) -> None:
        self._stop()
        query = self._query
        self._keep(query, self.listed.started())
        self._fetch = self._calls.run(
            lambda portal: self._page_of(portal, query, size, None), partial(self._on_first, query), quiet=quiet
        )

    def more(self) -> None:
        """Fetch the next page, if there is one and it is not on its way."""
        value = self.listed.value
        if value is None or value.next_token is None or self._more or self._fetch:
            return
        query, token = self._query, value.next_token
        self.more_problem = None
        self._more = self._calls.run(
            lambda portal: self._page_of(portal, query, NEXT_PAGE, token), partial(self._on_more, query), quiet=True
        )
        self.changed.emit()

    def put(self, item: Item) -> None:
        """Show a newer version of an item where it is in the list."""
        value = self.listed.value
        if value is not None and (newer := value.with_item(item)) != value:
            self._keep(self._query, replace(self.listed, value=newer))

    def renew(self) -> None:
        """Everything may have changed: the list in sight is fetched anew if it ever was, the others are forgotten."""
        shown = self._lists.get(self._query)
        self._outdated = self._query
        self._lists.clear()
        if shown is not None:
            self._lists[self._query] = shown
            self.refresh(quiet=True)

    def _stop(self) -> None:
        for task in (self._fetch, self._more):
            if task:
                task.cancel()
        self._fetch = self._more = None
        self._again = False
        self.more_problem = None

    def _on_first(self, query: Query, outcome: "Outcome[Page[Item]]") -> None:
        self._fetch = None
        before = self._known(query)
        match outcome:
            case Done(value=page):
                # Beyond the first page of a list that may have changed everywhere, nothing is known any more
                known: Paged[Item] = before.value if before.value and query != self._outdated else Paged()
                self._outdated = None if query == self._outdated else self._outdated
                self._keep(query, before.loaded(known.renewed(page), self._now()))
            case Failed(error=error):
                self._keep(query, before.failed_with(problem_of(error)))

    def _on_more(self, query: Query, outcome: "Outcome[Page[Item]]") -> None:
        self._more = None
        before = self._known(query)
        match outcome:
            case Done(value=page) if before.value is not None:
                self._keep(query, replace(before, value=before.value.longer(page)))
            case Failed(error=error):
                self.more_problem = problem_of(error)
                self.changed.emit()
            case _:
                pass
        if self._again:
            self.look_again()

    def _known(self, query: Query) -> Loadable[Paged[Item]]:
        return self._lists.get(query, Loadable())

    def _keep(self, query: Query, loadable: Loadable[Paged[Item]]) -> None:
        self._lists[query] = loadable
        self._lists.move_to_end(query)
        while len(self._lists) > _LISTS_KEPT:
            self._lists.popitem(last=False)
        self.changed.emit()
