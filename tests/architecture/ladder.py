"""Rules about the sources, read with `ast`: each function gives a list of complaints, empty when all is well."""

import ast
from collections.abc import Iterator
from pathlib import Path

# From the lowest rung to the highest; an import may only go down.
LADDER = [
    "media",
    "portal.base",
    "portal.search",
    "portal.translation",
    "institutes",
    "news",
    "home",
    "portal.audience",
    "portal.api",
    "portal.delivery",
    "portal.demo",
    "portal",  # urls, settings, wsgi
]
FORBIDDEN_NAMES = {"core", "utils", "helpers", "misc"}
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}


def rung(module: str) -> int | None:
    """Where a dotted module stands, or None when it is not ours."""
    for name in sorted(LADDER, key=len, reverse=True):
        if module == name or module.startswith(f"{name}."):
            return LADDER.index(name)
    return None


def imported_modules(tree: ast.AST, package: str) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything imported anywhere, also inside functions; relative names made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")
                base = ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [node.module])])
            # `from portal import demo` imports portal.demo.
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "import_string"}:
            yield from ((node.lineno, text.value) for text in node.args[:1] if _is_text(text))


def upward_imports(source: str, module: str, is_package: bool = False) -> list[str]:
    here = rung(module)
    package = module if is_package else module.rpartition(".")[0]
    complaints = []
    for line, name in imported_modules(ast.parse(source), package):
        there = rung(name)
        if there is not None and here is not None and there > here:
            complaints.append(f"{module}:{line} imports {name}, which stands higher")
    return complaints


def star_imports(source: str, module: str) -> list[str]:
    if module.startswith("portal.settings"):
        return []
    return [
        f"{module}:{node.lineno} imports *"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]


def formatted_messages(source: str, module: str) -> list[str]:
    """f-strings, .format() and % inside gettext: translators would never see the text that is looked up."""
    complaints = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or _called(node) not in GETTEXT:
            continue
        for argument in node.args:
            formatted = isinstance(argument, ast.Call) and _called(argument) == "format"
            pasted = isinstance(argument, ast.BinOp) and isinstance(argument.op, ast.Mod | ast.Add)
            if isinstance(argument, ast.JoinedStr) or formatted or (pasted and _has_text(argument)):
                complaints.append(f"{module}:{node.lineno} formats a message before it is translated")
    return complaints


def forbidden_names(paths: list[Path]) -> list[str]:
    return [f"{path} has a name that says nothing" for path in paths if FORBIDDEN_NAMES & {*path.parts, path.stem}]


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _has_text(node: ast.AST) -> bool:
    return any(_is_text(part) for part in ast.walk(node))
