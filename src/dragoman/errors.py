"""The errors of dragoman. Every message says what happened, where, and what would be valid.

DragomanError
├── UsageError               a value that is not among the valid ones
│   └── UnknownIdError       an id that the record does not hold
├── SpanError                a span that does not lie in its text
├── EvidenceError            a field with a value and no evidence for it
├── InputError               an article that cannot be read (file, line, reason)
│   ├── EncodingError        bytes that are not text
│   ├── LimitError           larger than the limits of the project's configuration
│   └── FormatError          a broken line, a missing field, a page without text
├── KnowledgeError           a table of this package or of the project that does not hold together
├── EngineError              a model that is missing, altered or unusable
└── RecordError              a record that cannot be opened, is newer than the program, or is locked
"""


class DragomanError(Exception):
    """Any error that dragoman raises on purpose."""


class UsageError(DragomanError):
    """A value that is not among the valid ones; the message lists them."""


class UnknownIdError(UsageError):
    """An id that the record does not hold."""


class SpanError(DragomanError):
    """A span that is empty, reversed or outside its text."""


class EvidenceError(DragomanError):
    """A field with a value and no evidence, or with evidence of another shape than the value."""


class InputError(DragomanError):
    """An article that cannot be read.

    ``stage`` names the room that refused it, ``where`` the file (and line), ``reason`` what would be valid.
    """

    def __init__(self, reason: str, *, where: str = "", stage: str = "ingest") -> None:
        super().__init__(f"{where}: {reason}" if where else reason)
        self.reason = reason
        self.where = where
        self.stage = stage


class EncodingError(InputError):
    """Bytes that are not text in any encoding that the input declares."""


class LimitError(InputError):
    """An article larger than the configured limits."""


class FormatError(InputError):
    """A broken line, a missing field, or a page without text."""


class KnowledgeError(DragomanError):
    """A table (TOML) that does not hold together; the message names file and entry."""


class EngineError(DragomanError):
    """A model that is missing, altered or unusable; the message names the command that mends it."""


class RecordError(DragomanError):
    """A record that cannot be opened, is of a newer program, or is locked by another process."""
