"""The OpenAPI document: what it says about errors, so that it says everything a client can meet."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from daystarr_portal.core.problems import MEDIA_TYPE, Challenge, FieldProblem, ProblemDetails

_PROBLEM: dict[str, Any] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
_ALWAYS = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.SERVICE_UNAVAILABLE)
_SECURED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_VALIDATION = str(HTTPStatus.UNPROCESSABLE_ENTITY.value)
_NEEDED_WITH = {"Idempotency-Key": "400", "If-Match": "428"}
_METHODS = ("get", "post", "put", "patch", "delete")


def problem_responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of an endpoint that refuses with these statuses.

    401 and 403 of secured endpoints, 404 of addresses with an id, 413, 422, 429 and 5xx are documented for every
    endpoint they can happen to by `openapi_document`: name the others.
    """
    return {status.value: _response(status) for status in statuses}


def openapi_document(app: FastAPI) -> dict[str, Any]:
    """The document of all routes, with every refusal as problem details."""
    document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    schemas: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for model in (FieldProblem, Challenge, ProblemDetails):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schema.pop("$defs", None)
        schemas[model.__name__] = schema
    for path, operations in document["paths"].items():
        for method in _METHODS:
            if method in operations:
                _complete(operations[method], with_id="{" in path)
    return document


def _complete(operation: dict[str, Any], *, with_id: bool) -> None:
    responses: dict[str, Any] = operation["responses"]
    responses.pop(_VALIDATION, None)
    statuses: list[HTTPStatus] = [*_ALWAYS]
    if operation.get("security"):
        statuses += _SECURED
    if with_id:
        statuses.append(HTTPStatus.NOT_FOUND)
    if operation.get("parameters") or operation.get("requestBody"):
        statuses.append(HTTPStatus.UNPROCESSABLE_ENTITY)
    if operation.get("requestBody"):
        statuses.append(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    for parameter in operation.get("parameters", []):
        # Missing ones get answers of their own (400, 428), so they are optional to the code that reads them.
        needed = _NEEDED_WITH.get(parameter["name"])
        if needed in responses:
            parameter["required"] = True
    for status in statuses:
        responses.setdefault(str(status.value), _response(status))
    operation["responses"] = dict(sorted(responses.items()))


def _response(status: HTTPStatus) -> dict[str, Any]:
    response: dict[str, Any] = {"description": status.phrase, "content": _PROBLEM}
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        response["headers"] = {
            "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}
        }
    return response
