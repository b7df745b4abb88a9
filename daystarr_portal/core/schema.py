"""The base of every request and response body."""

from pydantic import BaseModel, ConfigDict


class Schema(BaseModel):
    """A frozen body that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
