"""Comparing what a client's model expects with what the portal's document promises."""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]
OTHER = "other"


class Comparison:
    """Walks through both schemas at once; each has its own definitions for `$ref`."""

    def __init__(self, client: Schema, server: Schema) -> None:
        self._client = client
        self._server = server
        self.unused: set[str] = set()
        self._seen: set[tuple[str, str]] = set()

    def differences(self, client: Schema, server: Schema, where: str) -> Iterator[str]:
        """What the client expects and the portal does not promise, one line each.

        What the portal promises and the client does not know is added to `unused`.
        """
        if "$ref" in client and "$ref" in server:
            pair = (client["$ref"], server["$ref"])
            if pair in self._seen:
                return
            self._seen.add(pair)
        client, may_be_null = _without_null(_resolved(client, self._client), self._client)
        server, is_nullable = _without_null(_resolved(server, self._server), self._server)
        if is_nullable and not may_be_null:
            yield f"{where}: may be null"
        words = _words(server)
        if "enum" in client:
            expected = set(client["enum"]) - {OTHER}
            if words is None:
                yield f"{where}: any text, where the client knows words"
            elif expected != words - {OTHER}:
                yield f"{where}: {sorted((words - {OTHER}) ^ expected)} on one side only"
            return
        if words is not None and len(words) > 1:
            yield f"{where}: one of {sorted(words)}, where the client takes any text"
        for key in ("type", "format"):
            if client.get(key) != server.get(key):
                yield f"{where}: {key} {server.get(key)}, where the client expects {client.get(key)}"
        if client.get("type") == "array":
            yield from self.differences(client["items"], server.get("items", {}), f"{where}[]")
        if client.get("type") == "object":
            yield from self._fields(client, server, where)

    def _fields(self, client: Schema, server: Schema, where: str) -> Iterator[str]:
        promised = server.get("properties", {})
        for name, field in client.get("properties", {}).items():
            if name not in promised:
                yield f"{where}.{name}: not promised"
            else:
                if name in client.get("required", []) and name not in server.get("required", []):
                    yield f"{where}.{name}: not always there"
                yield from self.differences(field, promised[name], f"{where}.{name}")
        self.unused |= {f"{where}.{name}" for name in promised if name not in client.get("properties", {})}


def _resolved(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        found = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        schema = found
    return schema


def _without_null(schema: Schema, document: Schema) -> tuple[Schema, bool]:
    choices = schema.get("anyOf", [])
    others = [choice for choice in choices if choice.get("type") != "null"]
    if len(others) == 1:
        return _resolved(others[0], document), len(others) < len(choices)
    return schema, False


def _words(schema: Schema) -> set[str] | None:
    if "const" in schema:
        return {schema["const"]}
    return set(schema["enum"]) if "enum" in schema else None
