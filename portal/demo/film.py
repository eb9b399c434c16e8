"""A short silent film as a WebM file, made without any encoder but Pillow's.

A lossy WebP picture holds exactly one VP8 key frame; a WebM film may consist of nothing but key frames.
So each picture's VP8 data is taken out of its WebP container and put into a Matroska cluster.
Format: https://www.rfc-editor.org/rfc/rfc8794 (EBML) and https://www.rfc-editor.org/rfc/rfc9559 (Matroska).
"""

import io
import random
import struct

from PIL import Image

from portal.demo.pictures import silk

SIZE = (640, 360)
FRAMES = 32
FRAME_MILLISECONDS = 125


def vp8_frame(picture: Image.Image) -> bytes:
    """The VP8 key frame of a picture, taken from its WebP file (RIFF chunks)."""
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=70, method=2)
    data = file.getvalue()
    position = 12
    while position < len(data):
        name, size = data[position : position + 4], struct.unpack("<I", data[position + 4 : position + 8])[0]
        if name == b"VP8 ":
            return data[position + 8 : position + 8 + size]
        position += 8 + size + size % 2
    raise ValueError("The picture was not saved as lossy WebP.")


def element(identifier: int, content: bytes) -> bytes:
    """An EBML element: its id, the length of its content (in one byte or in eight), the content."""
    name = identifier.to_bytes((identifier.bit_length() + 7) // 8, "big")
    size = len(content)
    length = bytes([size | 0x80]) if size < 127 else (size | 1 << 56).to_bytes(8, "big")
    return name + length + content


def number(identifier: int, value: int) -> bytes:
    return element(identifier, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def text(identifier: int, value: str) -> bytes:
    return element(identifier, value.encode())


def webm(frames: list[bytes], size: tuple[int, int], frame_milliseconds: int) -> bytes:
    """A WebM file that shows these VP8 key frames one after the other."""
    header = element(
        0x1A45DFA3,
        number(0x4286, 1)  # EBMLVersion
        + number(0x42F7, 1)  # EBMLReadVersion
        + number(0x42F2, 4)  # EBMLMaxIDLength
        + number(0x42F3, 8)  # EBMLMaxSizeLength
        + text(0x4282, "webm")  # DocType
        + number(0x4287, 2)  # DocTypeVersion
        + number(0x4285, 2),  # DocTypeReadVersion
    )
    info = element(
        0x1549A966,
        number(0x2AD7B1, 1_000_000)  # TimestampScale: milliseconds
        + element(0x4489, struct.pack(">d", len(frames) * frame_milliseconds))  # Duration
        + text(0x4D80, "portal demo")  # MuxingApp
        + text(0x5741, "portal demo"),  # WritingApp
    )
    track = element(
        0xAE,
        number(0xD7, 1)  # TrackNumber
        + number(0x73C5, 1)  # TrackUID
        + number(0x83, 1)  # TrackType: video
        + number(0x9C, 0)  # FlagLacing
        + text(0x86, "V_VP8")  # CodecID
        + number(0x23E383, frame_milliseconds * 1_000_000)  # DefaultDuration
        + element(0xE0, number(0xB0, size[0]) + number(0xBA, size[1])),  # Video: PixelWidth, PixelHeight
    )
    blocks = b"".join(
        # SimpleBlock: track 1, time in the cluster, key frame
        element(0xA3, b"\x81" + struct.pack(">hB", position * frame_milliseconds, 0x80) + frame)
        for position, frame in enumerate(frames)
    )
    cluster = element(0x1F43B675, number(0xE7, 0) + blocks)
    return header + element(0x18538067, info + element(0x1654AE6B, track) + cluster)


def silk_film() -> bytes:
    """Four seconds of moving silk that may be repeated without a seam."""
    frames = []
    for position in range(FRAMES):
        picture = silk(random.Random("silk"), position / FRAMES)  # noqa: S311
        frames.append(vp8_frame(picture.resize(SIZE, Image.Resampling.BILINEAR)))
    return webm(frames, SIZE, FRAME_MILLISECONDS)


SECONDS = FRAMES * FRAME_MILLISECONDS // 1000
