"""Whatever happens to the program, a payment it asked for is remembered until its outcome is known."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.outbox import Busy, Claim, Intent, Outbox

ACCOUNT = "acc_1"
PORTAL = "https://portal.example"


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox", PORTAL)


def an_intent(*invoice_ids: str) -> Intent:
    return Intent(new_idempotency_key(), 7499, "USD", invoice_ids, ("1087",), "2026-12-06T15:42:00Z")


def begun(outbox: Outbox, intent: Intent, account_id: str = ACCOUNT) -> Claim:
    claim = outbox.begin(account_id, intent)
    assert isinstance(claim, Claim)
    return claim


def files_of(outbox_directory: Path) -> list[Path]:
    return sorted(path for path in outbox_directory.rglob("*.json"))


def test_an_open_payment_is_on_disk_and_read_back_as_it_was(outbox: Outbox, tmp_path: Path) -> None:
    intent = an_intent("inv_1", "inv_2")
    begun(outbox, intent)
    assert Outbox(tmp_path / "outbox", PORTAL).open_intents(ACCOUNT) == [intent]


def test_a_payment_that_is_over_is_forgotten(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1")).close()
    assert outbox.open_intents(ACCOUNT) == []
    assert files_of(tmp_path) == []


def test_open_payments_of_one_account_are_not_seen_by_another(outbox: Outbox) -> None:
    begun(outbox, an_intent("inv_1"))
    assert outbox.open_intents("acc_2") == []
    assert isinstance(outbox.begin("acc_2", an_intent("inv_1")), Claim)


def test_open_payments_with_one_portal_are_not_seen_with_another(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1"))
    assert Outbox(tmp_path / "outbox", "https://other.example").open_intents(ACCOUNT) == []


def test_an_account_id_that_looks_like_a_path_stays_inside_the_directory(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1"), "../../../etc")
    assert all((tmp_path / "outbox") in path.parents for path in files_of(tmp_path))


@pytest.mark.parametrize(
    ("first", "second", "busy"),
    [
        (("inv_1",), ("inv_1",), True),
        (("inv_1", "inv_2"), ("inv_2", "inv_3"), True),
        (("inv_1",), ("inv_2",), False),
        ((), ("inv_1",), True),
        (("inv_1",), (), True),
        ((), (), True),
    ],
)
def test_the_same_bill_is_not_paid_while_a_payment_of_it_is_open(
    outbox: Outbox, first: tuple[str, ...], second: tuple[str, ...], busy: bool
) -> None:
    open_intent = an_intent(*first)
    begun(outbox, open_intent).release()
    answer = outbox.begin(ACCOUNT, an_intent(*second))
    assert isinstance(answer, Busy) is busy
    if isinstance(answer, Busy):
        assert answer.intent == open_intent
        assert outbox.open_intents(ACCOUNT) == [open_intent]


def test_a_second_window_leaves_a_payment_alone_that_the_first_is_busy_with(outbox: Outbox, tmp_path: Path) -> None:
    intent = an_intent("inv_1")
    claim = begun(outbox, intent)
    second = Outbox(tmp_path / "outbox", PORTAL)
    assert second.claim(ACCOUNT, intent.key) is None
    claim.release()
    taken = second.claim(ACCOUNT, intent.key)
    assert taken is not None
    assert taken.intent == intent
    taken.close()
    assert outbox.claim(ACCOUNT, intent.key) is None


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00" * 512,
        b"{",
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"version": 1}',
        b'{"key": "another", "amount_minor": 1}',
        b'{"amount_minor": "a lot", "currency": "USD", "invoice_ids": [], "invoice_numbers": [], "started_at": ""}',
        b"\xff\xfe<html>",
    ],
)
def test_a_damaged_file_still_locks_every_bill_and_can_be_settled(
    outbox: Outbox, tmp_path: Path, damage: bytes
) -> None:
    intent = an_intent("inv_1")
    begun(outbox, intent).release()
    files_of(tmp_path)[0].write_bytes(damage)

    assert outbox.open_intents(ACCOUNT) == [Intent(key=intent.key)]
    assert isinstance(outbox.begin(ACCOUNT, an_intent("inv_9")), Busy)
    claim = outbox.claim(ACCOUNT, intent.key)
    assert claim is not None
    claim.close()
    assert outbox.open_intents(ACCOUNT) == []


def test_files_that_are_none_of_ours_are_left_alone(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1")).close()
    folder = next((tmp_path / "outbox").iterdir())
    for name in ("notes.json", "..json", f"{new_idempotency_key()}.tmp", f"{new_idempotency_key()}.lock"):
        (folder / name).write_text("{}")
    assert outbox.open_intents(ACCOUNT) == []
    assert (folder / "notes.json").exists()


def test_a_draft_that_was_never_finished_is_swept_away(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1")).close()
    draft = next((tmp_path / "outbox").iterdir()) / f"{new_idempotency_key()}.tmp"
    draft.write_bytes(b'{"half": ')
    begun(outbox, an_intent("inv_1"))
    assert not draft.exists()


def test_a_payment_that_cannot_be_written_down_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file where the directory should be")
    with pytest.raises(OSError, match="outbox"):
        Outbox(tmp_path / "outbox", PORTAL).begin(ACCOUNT, an_intent("inv_1"))


def test_a_full_disk_leaves_nothing_behind_and_does_not_start(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            outbox.begin(ACCOUNT, an_intent("inv_1"))
    assert outbox.open_intents(ACCOUNT) == []
    assert isinstance(outbox.begin(ACCOUNT, an_intent("inv_1")), Claim)


def test_the_file_and_its_directory_are_synced_before_the_payment_may_leave(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    begun(outbox, an_intent("inv_1"))
    assert synced == ([False] if os.name == "nt" else [False, True])


@pytest.mark.skipif(os.name == "nt", reason="file modes are a matter of POSIX")
def test_others_on_this_computer_cannot_read_it(outbox: Outbox, tmp_path: Path) -> None:
    begun(outbox, an_intent("inv_1"))
    assert files_of(tmp_path)[0].stat().st_mode & 0o077 == 0


OTHER_WINDOW = """
import sys, time
from pathlib import Path
from daystarr_client.services.outbox import Outbox, Intent
intent = Intent(sys.argv[2], 7499, "USD", ("inv_1",), ("1087",), "2026")
claim = Outbox(Path(sys.argv[1]), "https://portal.example").begin("acc_1", intent)
print(type(claim).__name__, flush=True)
time.sleep(60)
"""


@pytest.fixture
def other_window(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    key = new_idempotency_key()
    command = [sys.executable, "-c", OTHER_WINDOW, str(tmp_path / "outbox"), key]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "Claim"
        yield process, key
        process.kill()


def test_a_killed_program_leaves_its_payment_for_the_next_start(
    outbox: Outbox, other_window: tuple[subprocess.Popen[str], str]
) -> None:
    process, key = other_window
    assert outbox.claim(ACCOUNT, key) is None
    assert isinstance(outbox.begin(ACCOUNT, an_intent("inv_1")), Busy)

    process.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    process.wait()

    assert [intent.key for intent in outbox.open_intents(ACCOUNT)] == [key]
    claim = outbox.claim(ACCOUNT, key)
    assert claim is not None
    claim.close()
    assert isinstance(outbox.begin(ACCOUNT, an_intent("inv_1")), Claim)


RACING = """
import sys
from pathlib import Path
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.outbox import Busy, Intent, Outbox

outbox = Outbox(Path(sys.argv[1]), "https://portal.example")
print("ready", flush=True)
sys.stdin.readline()
answer = outbox.begin("acc_1", Intent(new_idempotency_key(), 7499, "USD", ("inv_1",), ("1087",), "2026-12-06"))
print("busy" if isinstance(answer, Busy) else "claim", flush=True)
sys.stdin.readline()
"""


def test_of_several_windows_that_pay_the_same_bill_at_once_one_does(tmp_path: Path) -> None:
    directory = tmp_path / "outbox"
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", RACING, str(directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        for _ in range(4)
    ]
    try:
        said = [[window.stdout.readline().strip() for window in windows if window.stdout]]
        for _round in range(2):
            for window in windows:
                assert window.stdin
                window.stdin.write("\n")
                window.stdin.flush()
            if len(said) == 1:
                said.append([window.stdout.readline().strip() for window in windows if window.stdout])
    finally:
        for window in windows:
            window.communicate(timeout=120)

    assert said[0] == ["ready"] * 4
    assert sorted(said[1]) == ["busy", "busy", "busy", "claim"]
    assert len(Outbox(directory, PORTAL).open_intents(ACCOUNT)) == 1
