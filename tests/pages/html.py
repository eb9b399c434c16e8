"""Reading answers as a strict HTML parser does."""

from xml.etree.ElementTree import Element

import html5lib
from django.test import Client

EXTERNAL = ("http://", "https://", "//")
FETCHED = {"script", "img", "source", "iframe", "video", "audio", "track", "embed", "object", "input"}


def text_of(element: Element) -> str:
    """The words inside an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


class Document:
    """A parsed answer; parsing fails on anything that is no valid HTML. Paths are ElementTree's."""

    def __init__(self, text: str):
        self.text = text
        self.root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)

    def all(self, path: str) -> list[Element]:
        return self.root.findall(path)

    def one(self, path: str) -> Element:
        found = self.all(path)
        assert len(found) == 1, (path, len(found))
        return found[0]

    def words(self, path: str) -> str:
        return text_of(self.one(path))

    def words_of_all(self, path: str) -> list[str]:
        return [text_of(element) for element in self.all(path)]

    def hrefs(self, path: str = ".//main//a[@href]") -> list[str]:
        return [element.get("href") for element in self.all(path)]

    def inline_code(self) -> list[str]:
        """What a strict Content-Security-Policy would stop: inline styles, scripts and handlers."""
        found = []
        for element in self.root.iter():
            if element.tag == "style" or (element.tag == "script" and not element.get("src")):
                found.append(str(element.tag))
            found += [name for name in element.attrib if name == "style" or name.startswith("on")]
            found += [value for value in element.attrib.values() if value.lower().startswith("javascript:")]
        return found

    def foreign_resources(self) -> list[str]:
        """Addresses on other hosts that a browser would fetch by itself."""
        found = []
        for element in self.root.iter():
            if element.tag in FETCHED:
                found += [element.get("src", ""), element.get("poster", ""), *element.get("srcset", "").split(", ")]
            if element.tag == "link" and element.get("rel") in ("stylesheet", "icon", "preload", "modulepreload"):
                found.append(element.get("href"))
        return [address for address in found if address.startswith(EXTERNAL)]


def read(client: Client, address: str, status: int = 200) -> Document:
    """Ask for an address and parse the answer."""
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return Document(response.content.decode())
