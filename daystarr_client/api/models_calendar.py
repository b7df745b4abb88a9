"""The address at which other programs read the calendar, as the portal answers it."""

from daystarr_client.api.fields import Instant, Model, WebAddress


class Feed(Model):
    """A secret address at which other programs read the calendar; the portal tells it this once."""

    url: WebAddress
    created_at: Instant


class FeedState(Model):
    """Whether there is a secret address, and since when."""

    active: bool
    created_at: Instant | None
