"""StreamField values as the database keeps them, with ids that are the same in both languages and at every run."""

import uuid
from typing import Any

from portal.demo.pairs import Block

NAMESPACE = uuid.UUID("7a5c1d0e-2b0c-5c7e-9c55-5c0a1e0d3b11")


def key_of(*parts: object) -> uuid.UUID:
    """A UUID for a part of the demo, always the same one."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, parts)))


def stream(blocks: list[Block], *place: object) -> list[dict[str, Any]]:
    """The raw value of a StreamField; `place` says where in the demo it stands."""
    return [
        {
            "type": name,
            # The rows of a table are no ListBlock and have no ids.
            "value": value if name == "table" else _with_ids(value, *place, position),
            "id": str(key_of(*place, position)),
        }
        for position, (name, value) in enumerate(blocks)
    ]


def _with_ids(value: Any, *place: object) -> Any:
    """The value of a block, with its lists written as those of ListBlocks."""
    if isinstance(value, dict):
        return {name: _with_ids(entry, *place, name) for name, entry in value.items()}
    if isinstance(value, list):
        return [
            {"type": "item", "value": _with_ids(entry, *place, number), "id": str(key_of(*place, number))}
            for number, entry in enumerate(value)
        ]
    return value
