"""One JSON object a line, one file a noun, with the field names of the model."""

import json
from pathlib import Path

from dragoman.exports.nouns import NOUNS
from dragoman.model.plain import to_plain
from dragoman.views.reader import RecordReader


def write_jsonl(reader: RecordReader, folder: Path, bom: bool = False) -> list[Path]:
    """Write `<noun>.jsonl` for every noun (empty where there is none); spans are [start, end) in code points.

    A byte order mark would make the first line no JSON, so `bom` changes nothing here.
    """
    del bom
    written = []
    for noun, listed in NOUNS:
        path = folder / f"{noun}.jsonl"
        with path.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(json.dumps(to_plain(item), ensure_ascii=False) + "\n" for item in listed(reader))
        written.append(path)
    return written
