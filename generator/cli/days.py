"""The day on which something is recorded."""

import os
from datetime import UTC, datetime


def today() -> str:
    """The day on which something is recorded; builds that are to be repeated say which."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = (
        datetime.fromtimestamp(int(epoch), UTC)
        if epoch.isdecimal()
        else datetime.now().astimezone()
    )
    return now.date().isoformat()
