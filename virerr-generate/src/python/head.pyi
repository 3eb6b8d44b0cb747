import enum
from typing import Dict, Final, NamedTuple, Optional


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
    since: Optional[str] = None
    deprecated: Optional[str] = None
    help: Optional[str] = None
    explain: Optional[str] = None
    category: Optional[str] = None
    errno: Optional[str] = None
    http_status: Optional[int] = None
    retry: Optional[str] = None
    log_level: Optional[str] = None


class DomainInfo(NamedTuple):
    number: int
    name: str
    symbol: str
    title: str
    docs: str = ""
    since: Optional[str] = None
    deprecated: Optional[str] = None
    help: Optional[str] = None


class RetiredInfo(NamedTuple):
    number: int
    name: str
    symbol: str
    since: str
    why: str
    instead: Optional[int] = None
    docs: str = ""

