"""A one-page PDF in both languages, written by hand: no library that the portal needs can write one.

Latin text uses Helvetica; Chinese text names a font of Adobe's Simplified Chinese collection, which PDF
readers replace by a font of their own.
"""

from portal.demo.pairs import T

TITLE = T("上海合作组织法官研讨会：概况", "SCO Judges Seminar: at a glance")
LINES = [
    (T("会期", "Dates"), T("2021年4月15日至21日", "15-21 April 2021")),
    (T("开班式", "Opening"), T("4月15日下午", "15 April, afternoon")),
    (T("形式", "Format"), T("线下与线上结合", "Hybrid")),
    (T("主办", "Host"), T("中国—上合司法培训基地", "CNISCO, Shanghai")),
    (T("学员", "Participants"), T("27名法官（在线）", "27 judges (online)")),
    (
        T("国家", "Countries"),
        T("哈萨克斯坦、俄罗斯、塔吉克斯坦、乌兹别克斯坦", "Kazakhstan, Russia, Tajikistan, Uzbekistan"),
    ),
]
NOTICE = T("演示文件，由程序生成。", "Demonstration document, written by a program.")


def _chinese(text: str, x: int, y: int, size: int) -> str:
    return f"BT /C {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET"


def _latin(text: str, x: int, y: int, size: int) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /L {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _drawing() -> bytes:
    commands = []
    y = 780
    for write, language in ((_chinese, "zh-hans"), (_latin, "en")):
        commands.append(write(TITLE.in_language(language), 60, y, 18))
        y -= 36
        for name, value in LINES:
            commands += [write(name.in_language(language), 60, y, 12), write(value.in_language(language), 180, y, 12)]
            y -= 22
        y -= 6
        commands.append(write(NOTICE.in_language(language), 60, y, 10))
        y -= 60
    return "\n".join(commands).encode("ascii")


def seminar_pdf() -> bytes:
    """The seminar's facts on one A4 page."""
    drawing = _drawing()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /L 5 0 R /C 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [7 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 8 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ]
    pdf = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for position, content in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (position, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return pdf + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
