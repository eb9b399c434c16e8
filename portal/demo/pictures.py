"""The demo's pictures, drawn by this program: abstract compositions and placeholders for portraits.

The same name always gives the same picture. None of them shows a real place or person.
"""

import colorsys
import io
import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from portal.demo.pairs import T

WIDTH, HEIGHT = 1600, 900
PORTRAIT = (600, 750)
SEAL = (400, 400)

Colour = tuple[int, int, int]
Points = list[tuple[float, float]]

INK: Colour = (18, 42, 66)
PAPER: Colour = (244, 239, 230)
GOLD: Colour = (196, 154, 78)
RED: Colour = (150, 40, 44)
TEAL: Colour = (38, 104, 112)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    column = Image.new("RGB", (1, size[1]))
    column.putdata([mix(top, bottom, y / size[1]) for y in range(size[1])])
    return column.resize(size)


def ridge(chance: random.Random, base: float, height: float) -> Points:
    """The outline of a range of hills from edge to edge, closed along the bottom."""
    waves = [(chance.uniform(0.6, 1.0) / n, chance.uniform(0, math.tau), n) for n in (1, 2, 3, 5, 8)]
    outline: Points = [
        (x, base - height * sum(size * math.sin(n * x / 380 + phase) for size, phase, n in waves) / 2)
        for x in range(0, WIDTH + 8, 8)
    ]
    return [*outline, (WIDTH, HEIGHT), (0, HEIGHT)]


def plain(chance: random.Random) -> Image.Image:
    """Mountains behind grassland."""
    picture = gradient((WIDTH, HEIGHT), mix(TEAL, PAPER, 0.72), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((1080, 150, 1240, 310), fill=mix(GOLD, PAPER, 0.45))
    for layer in range(6):
        draw.polygon(
            ridge(chance, 420 + 78 * layer, 105 - 13 * layer), fill=mix(mix(TEAL, PAPER, 0.62), INK, layer / 6)
        )
    return picture


def campus(chance: random.Random) -> Image.Image:
    """Buildings of different heights above still water."""
    picture = gradient((WIDTH, HEIGHT), mix(INK, PAPER, 0.6), PAPER)
    draw = ImageDraw.Draw(picture)
    shore = 620
    for layer, share in enumerate((0.62, 0.35, 0.08)):
        colour = mix(INK, PAPER, share)
        left = -40.0
        while left < WIDTH:
            width = chance.randint(50, 130)
            top = shore - chance.randint(70, 330 - 70 * layer)
            draw.rectangle((left, top, left + width, shore), fill=colour)
            if layer == 2:
                for y in range(top + 16, shore - 12, 26):
                    for x in range(int(left) + 12, int(left + width) - 12, 22):
                        if chance.random() < 0.45:
                            draw.rectangle((x, y, x + 9, y + 13), fill=mix(GOLD, PAPER, 0.3))
            left += width + chance.randint(0, 30)
    mirror = picture.crop((0, 2 * shore - HEIGHT, WIDTH, shore)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mirror = Image.blend(mirror.filter(ImageFilter.GaussianBlur(5)), Image.new("RGB", mirror.size, TEAL), 0.35)
    picture.paste(mirror, (0, shore))
    return picture


def harbour(chance: random.Random) -> Image.Image:
    """Sails on the sea."""
    picture = gradient((WIDTH, HEIGHT), mix(GOLD, PAPER, 0.62), PAPER)
    draw = ImageDraw.Draw(picture)
    picture.paste(gradient((WIDTH, HEIGHT - 520), mix(TEAL, PAPER, 0.35), INK), (0, 520))
    for _number in range(140):
        y = chance.randint(535, HEIGHT - 10)
        x, length = chance.randint(-60, WIDTH), chance.randint(30, 60 + (y - 520) // 2)
        draw.line((x, y, x + length, y), fill=mix(TEAL, PAPER, chance.uniform(0.2, 0.5)), width=1 + (y - 520) // 130)
    for x, size in ((340, 150), (720, 230), (1180, 180), (1420, 110)):
        foot = 540 + size * 0.55
        draw.polygon([(x, foot - size * 1.5), (x, foot), (x + size * 0.72, foot)], fill=PAPER)
        draw.polygon([(x - 8, foot - size * 1.25), (x - 8, foot), (x - size * 0.5, foot)], fill=mix(RED, PAPER, 0.12))
        hull = [(x - size * 0.6, foot + 8), (x + size * 0.8, foot + 8), (x + size * 0.55, foot + size * 0.2)]
        draw.polygon([*hull, (x - size * 0.4, foot + size * 0.2)], fill=INK)
    return picture


def ribbon(position: int, step: float) -> Points:
    """One thread of the silk, as the outline of a band that swings as `step` goes from 0 to 1."""
    swing = math.tau * step
    upper: Points = []
    lower: Points = []
    for x in range(0, WIDTH + 16, 16):
        middle = 70 + position * 58 + 74 * math.sin(x / 265 + position * 0.42 + swing)
        middle += 30 * math.sin(x / 118 - position * 0.3 - swing)
        thickness = 17 + 11 * math.sin(x / 205 + position)
        upper.append((x, middle - thickness))
        lower.append((x, middle + thickness))
    return [*upper, *reversed(lower)]


def silk(chance: random.Random, step: float = 0.0) -> Image.Image:
    """Bands of woven silk. `step` from 0 to 1 moves them once round, for a film without a seam."""
    picture = gradient((WIDTH, HEIGHT), mix(RED, INK, 0.35), INK)
    draw = ImageDraw.Draw(picture, "RGBA")
    for position in range(14):
        colour = mix(mix(RED, GOLD, position / 13), PAPER, 0.25 * (position % 2))
        draw.polygon(ribbon(position, step), fill=(*colour, 170))
    return picture


def exchange(chance: random.Random) -> Image.Image:
    """Places joined by lines."""
    picture = gradient((WIDTH, HEIGHT), INK, mix(INK, TEAL, 0.55))
    draw = ImageDraw.Draw(picture, "RGBA")
    for x in range(40, WIDTH, 40):
        for y in range(40, HEIGHT, 40):
            draw.ellipse((x - 2, y - 2, x + 2, y + 2), fill=(*PAPER, 46))
    places = [(chance.randrange(120, WIDTH - 80, 40), chance.randrange(120, HEIGHT - 80, 40)) for _n in range(16)]
    for number, start in enumerate(places):
        nearest = sorted(places[number + 1 :], key=lambda end: math.dist(start, end))[:3]
        for end in nearest:
            lift = math.dist(start, end) * 0.22
            bow = [
                (
                    start[0] + (end[0] - start[0]) * part / 24,
                    start[1] + (end[1] - start[1]) * part / 24 - lift * math.sin(math.pi * part / 24),
                )
                for part in range(25)
            ]
            draw.line(bow, fill=(*GOLD, 150), width=3)
    for x, y in places:
        draw.ellipse((x - 11, y - 11, x + 11, y + 11), fill=PAPER)
    return picture


def colonnade(chance: random.Random) -> Image.Image:
    """A row of columns that leads into the light."""
    picture = gradient((WIDTH, HEIGHT), mix(PAPER, GOLD, 0.18), mix(PAPER, INK, 0.3))
    draw = ImageDraw.Draw(picture)
    centre = WIDTH / 2
    draw.polygon([(0, HEIGHT), (WIDTH, HEIGHT), (centre + 90, 560), (centre - 90, 560)], fill=mix(PAPER, GOLD, 0.4))
    draw.polygon([(0, 0), (WIDTH, 0), (centre + 90, 330), (centre - 90, 330)], fill=mix(INK, PAPER, 0.42))
    for depth in range(8, 0, -1):
        near = (1 - depth / 9) ** 1.6
        top, foot = 330 - 330 * near, 560 + 340 * near
        width = 16 + 118 * near
        for side in (-1, 1):
            x = centre + side * (112 + 660 * near)
            draw.rectangle((x - width / 2, top, x + width / 2, foot), fill=mix(PAPER, INK, 0.12 + 0.06 * depth))
            draw.rectangle((x - width / 2, top, x - width / 4, foot), fill=mix(PAPER, INK, 0.3 + 0.05 * depth))
            draw.rectangle((x - width * 0.66, top, x + width * 0.66, top + width * 0.3), fill=mix(PAPER, INK, 0.36))
    return picture


def rings(chance: random.Random) -> Image.Image:
    """Twenty rings, one for each year."""
    picture = gradient((WIDTH, HEIGHT), mix(TEAL, INK, 0.4), INK)
    draw = ImageDraw.Draw(picture)
    x, y = 560, 470
    for year in range(20, 0, -1):
        radius = 26 + year * 36
        colour = mix(mix(GOLD, PAPER, 0.3), TEAL, year / 21)
        turn = chance.randint(0, 360)
        draw.arc((x - radius, y - radius, x + radius, y + radius), turn, turn + 292, fill=colour, width=13)
    draw.ellipse((x - 26, y - 26, x + 26, y + 26), fill=mix(RED, PAPER, 0.1))
    return picture


def seal(chance: random.Random) -> Image.Image:
    """A neutral round mark in place of a logo."""
    picture = Image.new("RGB", SEAL, (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    tone = hue(chance)
    draw.ellipse((20, 20, 380, 380), outline=tone, width=14)
    for number in range(12):
        angle = math.tau * number / 12
        x, y = 200 + 118 * math.cos(angle), 200 + 118 * math.sin(angle)
        draw.ellipse((x - 15, y - 15, x + 15, y + 15), fill=mix(tone, GOLD, number / 12))
    draw.regular_polygon((200, 200, 62), chance.choice((4, 6, 8)), fill=tone)
    return picture


def hue(chance: random.Random) -> Colour:
    red, green, blue = colorsys.hls_to_rgb(chance.random(), 0.34, 0.32)
    return round(red * 255), round(green * 255), round(blue * 255)


def portrait(initials: str) -> Callable[[random.Random], Image.Image]:
    """A bust in outline and the person's initials."""

    def draw_portrait(chance: random.Random) -> Image.Image:
        tone = hue(chance)
        width, height = PORTRAIT
        picture = gradient(PORTRAIT, mix(tone, PAPER, 0.78), mix(tone, PAPER, 0.5))
        draw = ImageDraw.Draw(picture)
        body = mix(tone, INK, 0.25)
        draw.ellipse((70, 500, width - 70, height + 420), fill=body)
        draw.ellipse((width / 2 - 112, 205, width / 2 + 112, 475), fill=body)
        font = ImageFont.load_default(64)
        draw.text((width / 2, height - 92), initials, font=font, fill=PAPER, anchor="mm")
        return picture

    return draw_portrait


@dataclass(frozen=True)
class Picture:
    """A picture of the demo: how it is drawn, what it shows, and in which collection it is kept."""

    draw: Callable[[random.Random], Image.Image]
    alt: T
    collection: str = ""

    def jpeg(self, key: str) -> bytes:
        file = io.BytesIO()
        self.draw(random.Random(key)).save(file, "JPEG", quality=72, optimize=True, progressive=True)  # noqa: S311
        return file.getvalue()


CREDIT = T("演示站自制插图", "Illustration drawn for this demonstration")
LICENCE = "CC0 1.0"

PICTURES = {
    "plain": Picture(plain, T("远山与草原的层叠轮廓", "Layers of mountains behind grassland")),
    "silk": Picture(silk, T("红色与金色的丝绸纹样", "Bands of woven silk in red and gold")),
    "exchange": Picture(exchange, T("由弧线连接的圆点", "Dots joined by curved lines"), "CSCOIET"),
    "harbour": Picture(harbour, T("海面上的四艘帆船", "Four sailing boats on the sea"), "CSCOIET"),
    "campus": Picture(campus, T("水边的楼群及倒影", "Buildings by the water and their reflection"), "CNISCO"),
    "colonnade": Picture(
        colonnade, T("通向光亮处的两列廊柱", "Two rows of columns that lead into the light"), "CNISCO"
    ),
    "rings": Picture(rings, T("二十道同心圆环", "Twenty rings round one centre"), "CNISCO"),
    "seal-cnisco": Picture(seal, T("代替徽标的圆形图案", "A round mark in place of a logo"), "CNISCO"),
    "seal-cscoiet": Picture(seal, T("代替徽标的圆形图案", "A round mark in place of a logo"), "CSCOIET"),
}


def portrait_of(name: T, collection: str = "") -> Picture:
    initials = "".join(word[0] for word in name.en.split()[:2])
    alt = T(f"{name.zh}的肖像占位图", f"Placeholder for a portrait of {name.en}")
    return Picture(portrait(initials), alt, collection)
