"""Languages as the outside world names them."""


def language_tag(code: str) -> str:
    """A Django language code as a BCP 47 tag: "zh-hans" → "zh-Hans", "en-gb" → "en-GB"."""
    first, *rest = code.replace("_", "-").split("-")
    named = {4: str.title, 2: str.upper}
    return "-".join([first.lower(), *(named.get(len(part), str.lower)(part) for part in rest)])
