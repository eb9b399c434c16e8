"""Documents are what their extension says, by whichever way they come."""

import json
import struct
import tempfile
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection

from media.models import PortalDocument
from media.signatures import CHECKS

from . import samples

WRONG = "The contents of this file are not those of a"

GOOD = [
    ("a.pdf", samples.PDF),
    ("A.PDF", samples.PDF),
    ("a.docx", samples.ooxml("word")),
    ("a.xlsx", samples.ooxml("xl")),
    ("a.pptx", samples.ooxml("ppt")),
    ("a.odt", samples.odf("text")),
    ("a.ods", samples.odf("spreadsheet")),
    ("a.zip", samples.zipped({"x.txt": b"x"})),
    ("a.txt", "上海精神".encode()),
    ("a.txt", "\ufeff上海精神".encode()),
    ("a.csv", "名称,数量\n上海,3\n".encode("gb18030")),
    ("long.txt", ("上" * 100_000).encode()),
]
BAD = [
    ("html.pdf", b"<html><script>alert(1)</script>"),
    ("zip.docx", samples.zipped({"x.txt": b"x"})),
    ("sheet.docx", samples.ooxml("xl")),
    ("sheet.odt", samples.odf("spreadsheet")),
    ("nomimetype.odt", samples.zipped({"content.xml": b"<x/>"})),
    ("bzip2.odt", samples.odf("text", zipfile.ZIP_BZIP2)),
    ("notzip.zip", b"PK\x03\x04 but nothing more"),
    ("exe.zip", b"MZ" + samples.zipped({"x.txt": b"x"})),
    ("nul.txt", b"a\0b"),
    ("binary.txt", b"\xff\xfe\xff\xff\xff"),
    ("page.txt", b"hello <SCRIPT>alert(1)</SCRIPT>"),
    ("page.csv", b"<!DOCTYPE html>"),
    ("drawing.txt", samples.SVG),
    ("late.txt", b" " * (64 * 1024 - 3) + b"<script>"),
]


def document(name, content):
    return PortalDocument(title=name, file=ContentFile(content, name=name))


def bomb():
    """A ZIP of a few hundred kilobytes that unpacks to more than any document."""
    with tempfile.TemporaryFile() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/x.xml", b"\0" * 1024)
            archive.writestr("[Content_Types].xml", b"")
            archive.infolist()[0].file_size = 600 * 1024 * 1024
        file.seek(0)
        return file.read()


def crowd():
    """A ZIP whose end record announces more names than a document has."""
    content = bytearray(samples.ooxml("word"))
    at = content.rfind(b"PK\x05\x06")
    content[at + 10 : at + 12] = struct.pack("<H", 60_000)
    return bytes(content)


def second_directory():
    """A ZIP with a ZIP64 record, which may announce anything."""
    content = samples.ooxml("word")
    at = content.rfind(b"PK\x05\x06")
    return content[:at] + b"PK\x06\x07" + b"\0" * 16 + content[at:]


def test_every_allowed_extension_has_a_check(settings):
    assert set(settings.WAGTAILDOCS_EXTENSIONS) <= set(CHECKS)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "content"), GOOD, ids=[name for name, _content in GOOD])
def test_a_true_file_is_accepted(name, content):
    document(name, content).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "content"), BAD, ids=[name for name, _content in BAD])
def test_a_file_under_a_false_name_is_refused(name, content):
    with pytest.raises(ValidationError, match=WRONG):
        document(name, content).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("content", [bomb(), crowd(), second_directory()], ids=["600 MB", "60,000 names", "ZIP64"])
def test_a_decompression_bomb_is_refused(content):
    with pytest.raises(ValidationError, match=WRONG):
        document("bomb.docx", content).full_clean()


@pytest.mark.django_db
def test_an_extension_that_is_not_allowed_is_refused():
    with pytest.raises(ValidationError, match="exe"):
        document("a.exe", b"MZ").full_clean()


@pytest.mark.django_db
def test_the_checked_file_is_stored_whole():
    item = document("a.docx", samples.ooxml("word"))
    item.full_clean()
    item.save()
    with item.open_file() as file:
        assert file.read() == samples.ooxml("word")


def data(name, content, key="file"):
    return {
        "title": name,
        key: samples.upload(name, content),
        "collection": Collection.get_first_root_node().pk,
    }


def test_the_admin_accepts_a_true_file(admin_browser):
    admin_browser.post(reverse("wagtaildocs:add"), data("a.pdf", samples.PDF))
    assert PortalDocument.objects.get().file_size == len(samples.PDF)


def test_the_admin_names_the_kinds_of_file_that_it_takes(admin_browser):
    assert "csv, docx" in admin_browser.get(reverse("wagtaildocs:add")).content.decode()


def test_the_admin_refuses_a_false_file_with_one_message(admin_browser):
    answer = admin_browser.post(reverse("wagtaildocs:add"), data("a.pdf", b"<html>"))
    with translation.override("en"):  # the request has left its own language behind
        assert answer.context["form"].errors == {"file": [f"{WRONG} .pdf file."]}
    assert not PortalDocument.objects.exists()


def test_replacing_a_file_checks_the_new_one(admin_browser):
    item = document("a.pdf", samples.PDF)
    item.save()
    url = reverse("wagtaildocs:edit", args=[item.pk])
    answer = admin_browser.post(url, data("b.pdf", b"<html>"))
    assert WRONG in answer.content.decode()


def test_changing_a_title_does_not_read_the_stored_file_again(admin_browser):
    item = document("a.pdf", samples.PDF)
    item.save()
    item.file.storage.delete(item.file.name)
    values = {"title": "New", "collection": Collection.get_first_root_node().pk}
    admin_browser.post(reverse("wagtaildocs:edit", args=[item.pk]), values)
    item.refresh_from_db()
    assert item.title == "New"


def test_several_uploads_refuse_a_false_file_with_a_message(admin_browser):
    answer = admin_browser.post(reverse("wagtaildocs:add_multiple"), data("a.pdf", b"<html>", key="files[]"))
    assert WRONG in json.loads(answer.content)["error_message"]
    assert not PortalDocument.objects.exists()


def test_several_uploads_accept_a_true_file(admin_browser):
    admin_browser.post(reverse("wagtaildocs:add_multiple"), data("a.pdf", samples.PDF, key="files[]"))
    assert PortalDocument.objects.get().title == "a.pdf"


def test_an_upload_with_too_long_a_title_waits_and_can_be_finished(admin_browser):
    values = data("a.pdf", samples.PDF, key="files[]") | {"title": "x" * 300}
    answer = json.loads(admin_browser.post(reverse("wagtaildocs:add_multiple"), values).content)
    number = answer["uploaded_file_id"]
    values = {f"uploaded-document-{number}-title": "Short", f"uploaded-document-{number}-collection": "1"}
    admin_browser.post(reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[number]), values)
    assert PortalDocument.objects.get().title == "Short"


def test_the_chooser_refuses_a_false_file(admin_browser):
    values = {f"document-chooser-upload-{key}": value for key, value in data("a.pdf", b"<html>").items()}
    answer = json.loads(admin_browser.post(reverse("wagtaildocs_chooser:create"), values).content)
    assert WRONG in answer["htmlFragment"]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "disposition"), [("a.pdf", "inline"), ("a.txt", "attachment")])
def test_only_a_pdf_opens_in_the_browser(client, name, disposition):
    item = document(name, samples.PDF)
    item.save()
    answer = client.get(item.url)
    assert answer.headers.get("Content-Disposition", "inline").startswith(disposition)
