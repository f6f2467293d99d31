"""What a browser does with a preview besides asking for pages: it listens for reloads."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tornado.websocket import WebSocketClientConnection, websocket_connect


@asynccontextmanager
async def listening(port: int) -> AsyncIterator[WebSocketClientConnection]:
    """A connection for reloads, closed on both sides to the last socket when the block ends."""
    browser = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    protocol = browser.protocol
    stream = protocol.stream
    try:
        yield browser
    finally:
        browser.close()
        # what was said before the server heard that nobody listens any more
        while not protocol.client_terminated and await browser.read_message() is not None:
            pass
        stream.close()
