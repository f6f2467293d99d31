"""Preview: the site on this machine, rebuilt and reloaded on every change.

A broken edit keeps the last good site, with its problems shown over every page.
"""

from generator.preview.preview import Listeners, Preview

__all__ = ["Listeners", "Preview"]
