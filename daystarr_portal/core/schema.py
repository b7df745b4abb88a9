"""The base of every request and response body."""

from typing import Any, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema


def _be_strict(schema: object) -> None:
    """Be strict about numbers and booleans; dates and enumerations come as text in JSON, so not about those."""
    if isinstance(schema, dict):
        fields = cast("dict[str, Any]", schema)
        if fields.get("type") in ("bool", "int"):  # a field may be called "type"
            fields["strict"] = True
        for inner in fields.values():
            _be_strict(inner)
    elif isinstance(schema, list | tuple):
        for inner in cast("list[object]", schema):
            _be_strict(inner)


class Schema(BaseModel):
    """A frozen body that refuses fields it does not know, and takes no text or fraction for a number or a yes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        _be_strict(schema)
        return schema
