"""Walking through lists that come in pages."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from daystarr_client.api.models import Page

Item = TypeVar("Item")


def every_item(fetch: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    """All items of a list, where `fetch` answers the page of a token (None for the first).

    Ends at the last page, and also where the portal hands out a token for the second time. Raises what `fetch` raises.
    """
    used: set[str] = set()
    token: str | None = None
    while True:
        page = fetch(token)
        yield from page.items
        token = page.next_page_token
        if token is None or token in used:
            return
        used.add(token)
