"""A server that answers as Stripe's documentation says, word for word what a test tells it to."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Canned:
    """Answers by method and path; `asked` is what came, with the form of each POST."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._answers: dict[str, list[tuple[int, Any]]] = {}
        self._lock = threading.Lock()
        canned = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(b"")

            def do_POST(self) -> None:
                self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

            def log_request(self, code: Any = "-", size: Any = "-") -> None:
                del code, size

            def _answer(self, sent: bytes) -> None:
                parts = urlsplit(self.path)
                form = parse_qs(sent.decode() or parts.query, keep_blank_values=True)
                status, content = canned.answer(
                    f"{self.command} {parts.path}", {name: values[0] for name, values in form.items()}
                )
                body = content.encode() if isinstance(content, str) else json.dumps(content).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="canned", daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def say(self, what: str, content: Any, status: int = 200) -> None:
        """Answer `what`, such as `GET /v1/refunds`, with this; the last answer for it is given again and again."""
        self._answers.setdefault(what, []).append((status, content))

    def answer(self, what: str, form: dict[str, str]) -> tuple[int, Any]:
        """The next answer."""
        with self._lock:
            self.asked.append((what, form))
            answers = self._answers.get(what, [(404, {"error": {"type": "invalid_request_error"}})])
            return answers.pop(0) if len(answers) > 1 else answers[0]

    def sent(self, what: str) -> dict[str, str]:
        """The form of the last request of this kind."""
        return [form for asked, form in self.asked if asked == what][-1]

    def close(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
