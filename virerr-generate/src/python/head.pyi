import enum
from typing import Dict, Final, Mapping, NamedTuple, Optional, Union


class Level(enum.IntEnum):
    NONE = 0
    WARNING = 1
    ERROR = 2


class CodeInfo(NamedTuple):
    number: int
    name: str
    symbol: str
    message: str
    detail_form: str
    level: Level
    journal_message_id: str
    docs: str = ""
    # facts of codes


class DomainInfo(NamedTuple):
    number: int
    name: str
    symbol: str
    title: str
    docs: str = ""
    # facts of domains


class RetiredInfo(NamedTuple):
    number: int
    name: str
    symbol: str
    since: str
    why: str
    instead: Optional[int] = None
    docs: str = ""
    hex: Optional[str] = None

