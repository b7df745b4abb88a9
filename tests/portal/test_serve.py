"""The socket that the server listens on."""

import asyncio
import socket

from daystarr_portal.serve import listen


def test_no_answer_is_held_back_to_be_sent_with_the_next() -> None:
    listening = listen("127.0.0.1", 0)

    async def held_back() -> bool:
        loop = asyncio.get_running_loop()
        found: asyncio.Future[bool] = loop.create_future()

        def on_connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection: socket.socket = writer.get_extra_info("socket")
            found.set_result(not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        async with await asyncio.start_server(on_connected, sock=listening):
            _, writer = await asyncio.open_connection(*listening.getsockname()[:2])
            answer = await found
            writer.close()
            await writer.wait_closed()
            return answer

    assert not asyncio.run(held_back())
