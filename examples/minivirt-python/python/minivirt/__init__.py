"""A miniature libvirt, in memory: its errors are those of virerr."""

from ._minivirt import *  # noqa: F403
