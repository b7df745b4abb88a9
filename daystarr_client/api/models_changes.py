"""What changed, as the portal answers it."""

from pydantic import Field

from daystarr_client.api.enums_changes import ChangeTopic
from daystarr_client.api.fields import Cursor, Model


class Changes(Model):
    """What to read again. `cursor` is what to ask after next; with `reset` it is everything there is."""

    cursor: Cursor
    reset: bool
    topics: tuple[ChangeTopic, ...] = Field(max_length=1000)


class Hello(Model):
    """How a stream begins; with `reset` changes before it are lost, and everything is to be read again."""

    reset: bool


class Change(Model):
    """One change, as a stream tells it."""

    topic: ChangeTopic
