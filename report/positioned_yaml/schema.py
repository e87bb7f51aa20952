"""The JSON Schema of what people write, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from .expectations import child, fields, is_list, is_mapping, is_mapping_of_fields, options
from .validation import adapter

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(type_: Any, *, title: str, id_: str, bare_list: str | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of `type_`, with the meaning of each key and no key beyond the known ones.

    It accepts what `read` accepts: a number where a text is expected (`id: 2025` reads as a text here), and nothing at
    all where there is a default. `bare_list` as in `read`.
    """
    made = adapter(type_).json_schema(ref_template="#/$defs/{model}")
    definitions: dict[str, Any] = made.pop("$defs", {})
    for one in _dataclasses(type_, {}).values():
        target = made if one is type_ else definitions[one.__name__]
        _describe(one, target)
    for one in (made, *definitions.values()):
        _plain(one)
    body: dict[str, Any] = made
    if bare_list is not None:
        items = {**made["properties"][bare_list], "type": "array"}
        items.pop("default", None)
        body = {"anyOf": [items, made]}
    head = {"$schema": DIALECT, "$id": id_, "title": title}
    return {**head, **body, "$defs": dict(sorted(definitions.items()))}


def _dataclasses(type_: Any, seen: dict[str, Any]) -> dict[str, Any]:
    """All dataclasses that a type reaches, by name."""
    for one in options(type_):
        if is_mapping_of_fields(one):
            if one.__name__ not in seen:
                seen[one.__name__] = one
                for known in fields(one).values():
                    _dataclasses(known.type, seen)
        elif is_list(one):
            _dataclasses(child(one, 0), seen)
        elif is_mapping(one):
            _dataclasses(child(one, ""), seen)
    return seen


def _describe(owner: Any, target: dict[str, Any]) -> None:
    for name, known in fields(owner).items():
        part: dict[str, Any] = target["properties"][name]
        if known.words:
            part["description"] = known.words
        if not known.is_required:
            target["properties"][name] = _or_nothing(part)


def _or_nothing(part: dict[str, Any]) -> dict[str, Any]:
    """The same, or null: a key with nothing after it counts as absent."""
    if any(one.get("type") == "null" for one in part.get("anyOf", ())):
        return part
    if isinstance(part.get("type"), str) and "enum" not in part:
        return {**part, "type": [part["type"], "null"]}
    about: dict[str, Any] = {key: part[key] for key in ("description", "default") if key in part}
    rest = {key: one for key, one in part.items() if key not in about}
    return {"anyOf": [*rest.get("anyOf", [rest]), {"type": "null"}], **about}


def _plain(part: Any) -> None:
    """Takes pydantic's generated titles away, and lets a number stand where a text may."""
    if isinstance(part, list):
        for one in part:
            _plain(one)
    elif isinstance(part, dict):
        if isinstance(part.get("title"), str):
            del part["title"]
        if part.get("default", "") is None:
            del part["default"]
        _with_numbers(part)
        for key, one in part.items():
            if key == "properties":
                _plain(list(one.values()))
            elif key not in ("enum", "const", "default", "required"):
                _plain(one)


def _with_numbers(part: dict[str, Any]) -> None:
    """Lets a number stand where any text may, and says in one `type` what stands apart in alternatives of a type alone."""
    plain = [one["type"] for one in part.get("anyOf", ()) if set(one) == {"type"} and isinstance(one["type"], str)]
    if len(plain) > 1 and len(plain) == len(part["anyOf"]):
        del part["anyOf"]
        part["type"] = plain
    kinds = part["type"] if isinstance(part.get("type"), list) else [part.get("type")]
    if "string" in kinds and "enum" not in part and "const" not in part:
        part["type"] = ["string", "number", *(one for one in kinds if one != "string")]
