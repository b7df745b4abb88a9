"""Text becomes the modules of a QR code."""

import segno

from daystarr_client.viewmodels.qr_code import QrCode, qr_code

LINK = "https://portal.example.com/join/ABCD-1234"


def test_every_dark_module_is_there_and_no_other() -> None:
    code = qr_code(LINK)
    matrix = segno.make_qr(LINK, error="m").matrix
    dark = {(run.x + at, run.y) for run in code.runs for at in range(run.length)}
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert code.size == len(matrix)


def test_the_corners_that_a_camera_looks_for_are_where_they_belong() -> None:
    code = qr_code(LINK)
    first_row = [(run.x, run.length) for run in code.runs if run.y == 0]
    assert first_row[0] == (0, 7)
    assert first_row[-1] == (code.size - 7, 7)


def test_another_text_is_another_code() -> None:
    assert qr_code(LINK) != qr_code(LINK + "5")
    assert qr_code(LINK) == qr_code(LINK)


def test_nothing_and_too_much_make_no_code() -> None:
    assert qr_code("") == QrCode()
    assert qr_code("x" * 3000) == QrCode()


def test_any_text_can_be_put_into_a_code() -> None:
    assert qr_code("¿Qué tal? \u202e <img src=x> \x00 日本").size > 0
