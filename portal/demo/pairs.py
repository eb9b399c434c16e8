"""The small language in which the demo's content is written: texts in pairs, links by name, blocks, pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

CHINESE = "zh-hans"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)


@dataclass(frozen=True)
class T:
    """The same thing in Chinese and in English: a text, or for versions that differ anything at all."""

    zh: Any
    en: Any

    def __post_init__(self) -> None:
        # wagtail-localize knows no segment for an empty text: the two versions would not align.
        if isinstance(self.zh, str) and isinstance(self.en, str) and bool(self.zh) != bool(self.en):
            raise ValueError(f"Only one language has a text: {self.zh!r} / {self.en!r}")

    def in_language(self, language: str) -> Any:
        return self.zh if language == CHINESE else self.en


@dataclass(frozen=True)
class Ref:
    """A link to something else of the demo, by its kind ("page", "image" …) and its name there."""

    kind: str
    key: str


def page(key: str) -> Ref:
    return Ref("page", key)


def image(key: str) -> Ref:
    return Ref("image", key)


@dataclass
class Item:
    """A page in both languages.

    `fields`, `body` and `rows` hold plain values, pairs and links; `rows` maps a child relation to its
    rows. `source` is the language it was written in; the other one is its translation, unless the
    versions are `divergent`. `visits` are those that the old site had counted, by language.
    """

    key: str
    model: str
    parent: str
    slug: str
    title: T
    fields: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    rows: Any = field(default_factory=dict)
    source: str = CHINESE
    divergent: bool = False
    comment: T | None = None
    visits: dict[str, int] = field(default_factory=dict)


def resolve(value: Any, language: str, find: Callable[[Ref], Any]) -> Any:
    """`value` in one language, with every link replaced by what `find` gives for it."""
    if isinstance(value, T):
        return resolve(value.in_language(language), language, find)
    if isinstance(value, Ref):
        return find(value)
    if isinstance(value, dict):
        return {key: resolve(entry, language, find) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(resolve(entry, language, find) for entry in value)
    return value


# --- Texts and blocks ---

Block = tuple[str, Any]


def rich(*paragraphs: T) -> T:
    """Paragraphs as rich text."""
    return T(*("".join(f"<p>{part.in_language(code)}</p>" for part in paragraphs) for code in LANGUAGES))


def bullets(*entries: T) -> T:
    """A list as rich text."""
    items = ("".join(f"<li>{entry.in_language(code)}</li>" for entry in entries) for code in LANGUAGES)
    return T(*(f"<ul>{part}</ul>" for part in items))


def plain(*paragraphs: str) -> str:
    """Paragraphs as rich text in one language only, for versions that differ."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def paragraph(*paragraphs: T) -> Block:
    return ("paragraph", rich(*paragraphs))


def heading(text: Any, level: str = "h2") -> Block:
    return ("heading", {"text": text, "level": level})


def callout(title: Any, text: Any, tone: str = "note") -> Block:
    return ("callout", {"tone": tone, "title": title, "text": text})


def picture(key: str, caption: Any) -> Block:
    return ("image", figure(key, caption))


def figure(key: str, caption: Any) -> dict[str, Any]:
    return {"image": image(key), "alt_text": "", "decorative": False, "caption": caption, "credit": ""}


def timeline(title: Any, *entries: tuple[str, Any]) -> Block:
    return ("timeline", {"title": title, "entries": [{"date": date, "text": text} for date, text in entries]})


def figures(title: Any, as_of: str, *rows: tuple[str, int, Any, Any]) -> Block:
    """Key figures; each row is exactness, number, unit and what it counts."""
    names = ("qualifier", "value", "unit", "label")
    return (
        "key_figures",
        {"title": title, "as_of": as_of, "figures": [dict(zip(names, row, strict=True)) for row in rows]},
    )


def countries(status: str, note: T, codes: str) -> Block:
    """Countries by their codes, with spaces between."""
    return ("country_list", {"status": status, "countries": codes.split(), "note": note})


def related(title: T, *keys: str) -> Block:
    return ("related_pages", {"title": title, "pages": [page(key) for key in keys]})


def buttons(*links: tuple[Any, str]) -> Block:
    """Links that look like buttons; each is a text and the name of a page."""
    return ("buttons", {"buttons": [{"text": text, "page": page(key), "url": ""} for text, key in links]})
