"""Sentences about two-step sign-in that are written in more than one place, or into a file."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


def codes_title(brand: str) -> str:
    """What the recovery codes are called where they are kept or printed."""
    return fill(translate("Settings", "%1 recovery codes"), brand)


def codes_file_text(codes: tuple[str, ...], brand: str, username: str) -> str:
    """What stands in it."""
    lines = [
        fill(translate("Settings", "Recovery codes of %1 for %2"), username, brand),
        translate(
            "Settings", "Each signs you in once, in place of a code of your app. Keep them where only you find them."
        ),
        "",
        *codes,
        "",
    ]
    return "\n".join(lines)
