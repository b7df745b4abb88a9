"""The emails of the demo: read from its outbox, as the portal writes them there."""

import datetime as dt
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QLocale

from daystarr_client.device.demo_outbox import DemoLetter, DemoOutbox
from daystarr_client.services.demo_mail import DemoMailService
from daystarr_client.viewmodels.demo_mail import DemoMailViewModel
from daystarr_client.viewmodels.demo_mail_view import demo_mail_view
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import ENGLISH, TODAY

CODE = DemoLetter("2.eml", "pat@example.com", "Your code is 123456", "Type it in the portal.", NOW)
TEXTED = DemoLetter("1.sms.txt", "+19895550142", "", "DayStarr: your code is 654321.", NOW - dt.timedelta(days=1))
RECEIPT = DemoLetter("3.eml", "pat@example.com", "We received your payment", "Thank you.", NOW, ("receipt.pdf",))


def email(folder: Path, name: str, subject: str, text: str, attachment: str = "") -> None:
    message = EmailMessage()
    message["To"], message["Subject"] = "pat@example.com", subject
    message.set_content(text, cte="quoted-printable")
    if attachment:
        message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename=attachment)
    (folder / name).write_bytes(message.as_bytes())


def test_the_outbox_is_read_the_newest_first_and_what_is_broken_is_left_out(tmp_path: Path) -> None:
    assert DemoOutbox(tmp_path / "nowhere").letters() == ()
    email(tmp_path, "20261206T154200.000000Z-receipt-aa.eml", "Recibo nº 7", "Gracias — año\n", "recibo.pdf")
    (tmp_path / "20261206T154300.000000Z-phone_code-bb.sms.txt").write_bytes(
        b"To: +19895550142\n\nYour code is 123456\n"
    )
    (tmp_path / "20261206T154400.000000Z-broken-cc.sms.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "another file.eml").write_bytes(b"no email")
    (tmp_path / ".20261206T154500.000000Z-x-dd.eml.part").write_bytes(b"half")

    texted, mail = DemoOutbox(tmp_path).letters()

    assert (texted.to, texted.subject, texted.text) == ("+19895550142", "", "Your code is 123456")
    assert (mail.to, mail.subject, mail.text) == ("pat@example.com", "Recibo nº 7", "Gracias — año")
    assert (mail.sent_at, mail.attachments) == (dt.datetime(2026, 12, 6, 15, 42, tzinfo=dt.UTC), ("recibo.pdf",))


def shown(letters: Sequence[DemoLetter] | None, reading: str = "") -> Any:
    return demo_mail_view(letters, reading, ENGLISH, TODAY, is_open=True)


def test_the_list_and_the_one_that_is_read() -> None:
    assert [shown(letters).phase for letters in (None, (), (CODE,))] == ["loading", "empty", "list"]
    rows = shown((RECEIPT, CODE, TEXTED)).rows
    assert [row.title for row in rows] == [
        "We received your payment",
        "Your code is 123456",
        "DayStarr: your code is 654321.",
    ]
    assert rows[2].spoken == "DayStarr: your code is 654321., To +19895550142, Dec 5, 10:42 AM"
    read = shown((RECEIPT, CODE), "3.eml")
    assert (read.phase, read.letter_to, read.letter_sent) == ("letter", "To pat@example.com", "today, 10:42 AM")
    assert (read.letter_text, read.letter_attached) == ("Thank you.", "Attached: receipt.pdf")
    assert shown((CODE,), "3.eml").phase == "list"
    assert demo_mail_view((CODE,), "2.eml", ENGLISH, TODAY, is_open=False).letter_text == ""


def test_it_is_read_while_it_is_open_and_never_without_an_outbox(qapp: Any, tmp_path: Path) -> None:
    del qapp  # timers need one
    tasks = HandTasks()
    nothing = DemoMailViewModel(DemoMailService(cast(Any, tasks), None), QLocale("en_US"), lambda: NOW)
    nothing.start()
    assert (nothing.offered, nothing.state.open, tasks.started) == (False, False, [])

    service = DemoMailService(cast(Any, tasks), DemoOutbox(tmp_path))
    page = DemoMailViewModel(service, QLocale("en_US"), lambda: NOW)
    page.start()
    tasks.end_all()
    assert page.state.phase == "empty"
    email(tmp_path, "20261206T154200.000000Z-email_code-aa.eml", "Your code is 123456", "Type it in.")
    service.look()
    service.look()
    tasks.end_all()
    page.read(page.letter_rows.rows[0].key)
    assert page.state.letter_title == "Your code is 123456"
    page.close()
    assert (page.state.open, page.state.letter_text) == (False, "")
    page.start()
    assert page.state.phase == "list"
    page.close()
