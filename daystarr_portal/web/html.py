"""Draws pages from templates, in the provider's colors, with a policy that lets nothing else in."""

import base64
import hashlib
from functools import cached_property
from http import HTTPStatus
from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

SHARED = Path(__file__).parent / "templates"


class Html:
    """Templates in a folder of their own, over the shared `base.html`; everything put into them is text."""

    def __init__(self, templates: Path, provider: str) -> None:
        self._folder = templates
        self._provider = provider

    def page(self, template: str, language: str, status: HTTPStatus = HTTPStatus.OK, **values: object) -> HTMLResponse:
        """A page. Raises `jinja2.UndefinedError` where the template needs another value."""
        content = {"failed": False, "language": language, "provider": self._provider, "css": self._css, **values}
        html = self._templates.get_template(template).render(**content)
        return HTMLResponse(html, status, {"Content-Security-Policy": self._policy, "Content-Language": language})

    @cached_property
    def _templates(self) -> Environment:
        return Environment(
            loader=FileSystemLoader([self._folder, SHARED]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @cached_property
    def _css(self) -> Markup:
        return Markup((SHARED / "page.css").read_text(encoding="utf-8"))  # noqa: S704  # our own file

    @cached_property
    def _policy(self) -> str:
        digest = base64.b64encode(hashlib.sha256(self._css.encode()).digest()).decode()
        return (
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
