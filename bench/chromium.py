"""The other side: Debian's Chromium in kiosk mode with a small static page."""

from pathlib import Path

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sign in</title>
<style>
  body { margin: 0; background: #f4f6f9; font: 15px sans-serif; color: #16202b }
  header { background: #0e2a47; color: #fff; padding: 20px 32px; font-size: 20px }
  main { width: 380px; margin: 80px auto; background: #fff; border: 1px solid #dfe5ec; border-radius: 14px; padding: 32px }
  h1 { font-size: 26px; margin: 0 0 16px }
  input { display: block; width: 100%; box-sizing: border-box; margin: 6px 0 18px; padding: 12px; font-size: 15px }
  button { background: #1a7f37; color: #fff; border: 0; border-radius: 22px; padding: 13px 24px; font-size: 15px }
</style>
<header>DayStarr Communications</header>
<main><h1>Sign in</h1><label>Email<input></label><label>Password<input type="password"></label>
<button>Sign in</button></main>
</html>
"""  # noqa: E501


def command(page: Path, profile: Path, size: str) -> list[str]:
    """How Chromium is started, quiet and without anything left from before."""
    return [
        "chromium",
        "--kiosk",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--window-size={size}",
        "--window-position=0,0",
        f"--user-data-dir={profile}",
        page.as_uri(),
    ]
