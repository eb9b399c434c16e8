"""Are the message catalogues those of the sources, complete, and compiled? `--write` brings them up to date.

Comparing with the sources needs gettext's tools; where they are missing that part is left out
with a line that says so. Whether the compiled catalogue belongs to its text needs nothing.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ["portal", "media", "institutes", "news", "home", "locale"]
CATALOGUE = Path("LC_MESSAGES") / "django.po"
# English is what the sources say: it has no catalogue.
DEFAULT_LOCALES = ["zh_Hans"]

Message = tuple[str, str, str]


def main() -> int:
    if "--write" in sys.argv:
        extract(ROOT)
        subprocess.run([sys.executable, "manage.py", "compilemessages", "--verbosity=0"], cwd=ROOT, check=True)
        return 0
    problems = []
    for path in sorted(ROOT.glob(f"locale/*/{CATALOGUE}")):
        problems += compare_with_compiled(path) + incomplete(path)
    if shutil.which("xgettext"):
        problems += compare_with_sources()
    else:
        print("skipped: gettext is not installed, so the catalogues are not compared with the sources")
    for problem in problems:
        print(problem)
    if problems:
        print("Run `make messages`, translate what is missing, run it again, and commit locale/.")
    return 1 if problems else 0


def locales() -> list[str]:
    return sorted({path.name for path in (ROOT / "locale").glob("*") if path.is_dir()} | set(DEFAULT_LOCALES))


def extract(directory: Path) -> None:
    """Let Django write the catalogues of a checkout from its sources."""
    (directory / "locale").mkdir(exist_ok=True)
    command = [sys.executable, "manage.py", "makemessages", "--no-location", "--no-obsolete", "--verbosity=0"]
    command += [f"--locale={locale}" for locale in locales()]
    command += [f"--ignore={name}" for name in (".venv", "var", "tests", "node_modules", "docs")]
    subprocess.run(command, cwd=directory, check=True)


def compare_with_sources() -> list[str]:
    """Extract the messages of a copy, and name the differences."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for source in SOURCES:
            if (ROOT / source).exists():
                ignored = shutil.ignore_patterns("__pycache__", "static")
                shutil.copytree(ROOT / source, copy / source, ignore=ignored)
        shutil.copy(ROOT / "manage.py", copy)
        extract(copy)
        problems = []
        for locale in locales():
            before = messages(ROOT / "locale" / locale / CATALOGUE)
            after = messages(copy / "locale" / locale / CATALOGUE)
            problems += [f"{locale}: not in the catalogue: {_show(message)}" for message in sorted(after - before)]
            problems += [f"{locale}: no longer in the sources: {_show(message)}" for message in sorted(before - after)]
        return problems


def messages(path: Path) -> set[Message]:
    if not path.exists():
        return set()
    return {(entry.msgctxt or "", entry.msgid, entry.msgid_plural) for entry in polib.pofile(str(path))}


def incomplete(path: Path) -> list[str]:
    """Messages without a translation, or with one that gettext only guessed."""
    catalogue = polib.pofile(str(path))
    locale = path.parent.parent.name
    empty = [f"{locale}: not translated: {entry.msgid!r}" for entry in catalogue.untranslated_entries()]
    return empty + [f"{locale}: marked fuzzy: {entry.msgid!r}" for entry in catalogue.fuzzy_entries()]


def compare_with_compiled(path: Path) -> list[str]:
    compiled = path.with_suffix(".mo")
    if not compiled.exists():
        return [f"{compiled.relative_to(ROOT)} is missing"]
    if _translations(polib.pofile(str(path)).translated_entries()) != _translations(polib.mofile(str(compiled))):
        return [f"{compiled.relative_to(ROOT)} is older than its .po file"]
    return []


def _translations(entries: list[polib.POEntry]) -> set[tuple]:
    return {
        (entry.msgctxt or "", entry.msgid, entry.msgid_plural, entry.msgstr, *sorted(entry.msgstr_plural.items()))
        for entry in entries
        if entry.msgid
    }


def _show(message: Message) -> str:
    context, text, _plural = message
    return f"{text!r} (context {context!r})" if context else repr(text)


if __name__ == "__main__":
    sys.exit(main())
