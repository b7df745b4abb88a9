"""Writers of one process take turns, and wait for nobody for ever."""

import threading
from concurrent.futures import ThreadPoolExecutor

from daystarr_portal.core.turns import Turns


def test_only_one_writes_at_a_time() -> None:
    turns = Turns(60)
    writing: list[int] = []

    def write(number: int) -> None:
        with turns.taken():
            writing.append(number)
            assert writing == [number]
            writing.remove(number)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(400)))


def test_where_all_may_write_at_once_nobody_waits() -> None:
    turns = Turns(0)
    both = threading.Barrier(2, timeout=60)

    def write() -> None:
        with turns.taken():
            both.wait()

    with ThreadPoolExecutor(2) as pool:
        for one in [pool.submit(write), pool.submit(write)]:
            one.result()


def test_a_writer_that_hangs_does_not_hold_up_the_others_for_ever() -> None:
    turns = Turns(0.01)
    done = threading.Event()

    def hang() -> None:
        with turns.taken():
            holds.set()
            done.wait(60)

    holds = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(hang)
        assert holds.wait(60)
        with turns.taken():
            done.set()
        hanging.result()
    with turns.taken():
        pass
