"""Changes as the API tells them."""

from daystarr_portal.changes.topics import ChangeTopic
from daystarr_portal.core.schema import Schema


class Changes(Schema):
    """What to read again. `cursor` is what to ask after next; with `reset` it is everything there is."""

    cursor: str
    reset: bool
    topics: list[ChangeTopic]
