"""What files really are, by their contents: an extension is only what somebody called them.

Reads little of a file: the first bytes, the list of names in a ZIP, or text piece by piece.
"""

import codecs
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PIECE = 64 * 1024
MAX_ZIP_NAMES = 5_000
MAX_ZIP_DIRECTORY = 1024 * 1024
MAX_UNPACKED = 500 * 1024 * 1024
HTML_MARKS = (b"<html", b"<script", b"<!doctype", b"<svg")


def _head(file: Any, size: int) -> bytes:
    file.seek(0)
    return file.read(size)


def _is_pdf(file: Any) -> bool:
    return _head(file, 5) == b"%PDF-"


def _directory_is_modest(file: Any) -> bool:
    """Whether the ZIP's list of names is small enough to be read, by what its end record says.

    `zipfile` reads the whole list into memory, so this is asked first. ZIP64 is refused: its own
    record could say something else, and a document that needs it is far too large anyway.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22 or tail[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        return False
    names, directory_size = struct.unpack("<HL", tail[at + 10 : at + 16])
    return names <= MAX_ZIP_NAMES and directory_size <= MAX_ZIP_DIRECTORY


def _open_zip(file: Any) -> zipfile.ZipFile | None:
    """The ZIP, or None for what is none or would unpack to more than a document ever does."""
    if _head(file, 4) not in (b"PK\x03\x04", b"PK\x05\x06") or not _directory_is_modest(file):
        return None
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None
    if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED:
        return None
    return archive


def _is_zip(file: Any) -> bool:
    return _open_zip(file) is not None


def _is_ooxml(folder: str) -> Callable[[Any], bool]:
    def check(file: Any) -> bool:
        archive = _open_zip(file)
        if archive is None:
            return False
        names = archive.namelist()
        return "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)

    return check


def _is_odf(kind: str) -> Callable[[Any], bool]:
    wanted = f"application/vnd.oasis.opendocument.{kind}".encode()

    def check(file: Any) -> bool:
        archive = _open_zip(file)
        if archive is None:
            return False
        try:
            if archive.getinfo("mimetype").compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                # The other methods unpack whole blocks at once, however little is asked for.
                return False
            with archive.open("mimetype") as entry:
                return entry.read(len(wanted) + 2).strip() == wanted
        except (KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile, EOFError, OSError, ValueError):
            return False

    return check


def _pieces(file: Any) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece


def _decodes(file: Any, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in _pieces(file):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_text(file: Any) -> bool:
    """Plain text in UTF-8 or GB18030 in which a browser would find no page and no script."""
    overlap = b""
    for piece in _pieces(file):
        window = (overlap + piece).lower()
        if b"\0" in window or any(mark in window for mark in HTML_MARKS):
            return False
        overlap = window[-16:]
    return _decodes(file, "utf-8") or _decodes(file, "gb18030")


def _is_mp4(file: Any) -> bool:
    return _head(file, 12)[4:8] == b"ftyp"


def _is_webm(file: Any) -> bool:
    head = _head(file, 64)
    return head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head


def _is_vtt(file: Any) -> bool:
    head = _head(file, 10).removeprefix(codecs.BOM_UTF8)
    return head[:6] == b"WEBVTT" and head[6:7] in (b"", b" ", b"\t", b"\n", b"\r") and _is_text(file)


CHECKS: dict[str, Callable[[Any], bool]] = {
    "csv": _is_text,
    "docx": _is_ooxml("word/"),
    "odt": _is_odf("text"),
    "ods": _is_odf("spreadsheet"),
    "pdf": _is_pdf,
    "pptx": _is_ooxml("ppt/"),
    "txt": _is_text,
    "xlsx": _is_ooxml("xl/"),
    "zip": _is_zip,
    "mp4": _is_mp4,
    "webm": _is_webm,
    "vtt": _is_vtt,
}


def validate_signature(file: Any) -> None:
    """Refuse a new file whose contents are not what its extension says. Stored files were checked before."""
    if not file or getattr(file, "_committed", False):
        return
    extension = PurePath(file.name).suffix[1:].lower()
    check = CHECKS.get(extension)
    try:
        right = check is not None and check(file)
    finally:
        file.seek(0)
    if not right:
        raise ValidationError(
            _("The contents of this file are not those of a .%(extension)s file."),
            code="wrong_contents",
            params={"extension": extension},
        )
